import type { APIRoute } from 'astro';
import { csvMetadata } from '../../../alternatives/csv-metadata.ts';
import { chartData, everyChart } from '../../../components/chart-data.ts';
import { edition } from '../../../components/edition.ts';

export async function getStaticPaths() {
  return (await everyChart()).map(({ told, chart }) => ({ params: { locale: told.name, chart } }));
}

/** What the columns of the CSV are, where a standard tool looks for it. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params, site }) => {
  const { about, data } = chartData(await edition(params.locale), params.chart, site);
  return new Response(`${JSON.stringify(csvMetadata(about, data, `${params.chart}.csv`), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/csvm+json' },
  });
};
