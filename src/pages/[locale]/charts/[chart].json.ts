import type { APIRoute } from 'astro';
import { dataFile } from '../../../alternatives/data-file.ts';
import { chartData, everyChart } from '../../../components/chart-data.ts';
import { edition } from '../../../components/edition.ts';

export async function getStaticPaths() {
  return (await everyChart()).map(({ told, chart }) => ({ params: { locale: told.name, chart } }));
}

/** The data of one chart with all that is known about them. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params, site }) => {
  const { about, data } = chartData(await edition(params.locale), params.chart, site);
  return new Response(`${JSON.stringify(dataFile(about, data), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
