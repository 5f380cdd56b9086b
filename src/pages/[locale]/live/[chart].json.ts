import type { APIRoute } from 'astro';
import { edition, languages } from '../../../components/edition.ts';
import { playable } from '../../../components/playable.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    (await languages()).map(async ({ name }) =>
      [...(await edition(name)).charts.keys()].map((chart) => ({ params: { locale: name, chart } })),
    ),
  );
  return all.flat();
}

/** What a browser needs to draw one chart in one language as the build drew it. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params }) =>
  Response.json(playable(await edition(params.locale), params.chart) ?? null);
