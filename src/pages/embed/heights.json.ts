import type { APIRoute } from 'astro';
import { edition, languages } from '../../components/edition.ts';
import { heightsOf } from '../../components/heights.ts';
import type { HeightsTable } from '../../embed/heights.ts';

/** How high every embed is at each width, for hosts and the loader. */
export const GET: APIRoute = async () => {
  const all = await Promise.all((await languages()).map(({ name }) => edition(name)));
  const table: HeightsTable = Object.fromEntries(
    all.flatMap((told) =>
      [...told.charts.keys()].map((chart) => {
        const { on, off } = heightsOf(told, chart);
        return [`${told.name}/${chart}`, { on, off }] as const;
      }),
    ),
  );
  return Response.json(table);
};
