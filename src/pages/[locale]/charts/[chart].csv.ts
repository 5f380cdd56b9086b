import type { APIRoute } from 'astro';
import { csvOf } from '../../../alternatives/csv.ts';
import { chartData, everyChart } from '../../../components/chart-data.ts';
import { edition } from '../../../components/edition.ts';

export async function getStaticPaths() {
  return (await everyChart()).map(({ told, chart }) => ({ params: { locale: told.name, chart } }));
}

/** The data of one chart as a table for spreadsheets and programs. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params, site }) =>
  new Response(csvOf(chartData(await edition(params.locale), params.chart, site).data), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
