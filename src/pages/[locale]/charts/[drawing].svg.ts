import type { APIRoute } from 'astro';
import { everyChart } from '../../../components/chart-data.ts';
import { pictureOf } from '../../../components/chart-picture.ts';
import { edition } from '../../../components/edition.ts';
import { pictureSvg } from '../../../pictures/picture.ts';

interface Props {
  chart: string;
  theme: 'light' | 'dark';
}

export async function getStaticPaths() {
  return (await everyChart()).flatMap(({ told, chart }) =>
    (['light', 'dark'] as const).map((theme) => ({
      params: { locale: told.name, drawing: theme === 'dark' ? `${chart}-dark` : chart },
      props: { chart, theme } satisfies Props,
    })),
  );
}

/** One chart as a drawing that stands alone, on light or on dark ground. */
export const GET: APIRoute<Props> = async ({ params, props: { chart, theme }, site }) =>
  new Response(pictureSvg(pictureOf(await edition(params['locale']), chart, site, theme)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
