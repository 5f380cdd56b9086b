import type { APIRoute } from 'astro';
import { edition, languages } from '../../components/edition.ts';
import { printSheet } from '../../components/print-sheet.ts';

export async function getStaticPaths() {
  return (await languages()).map(({ name }) => ({ params: { locale: name } }));
}

/** How pages in one language look on paper. */
export const GET: APIRoute<Record<string, unknown>, { locale: string }> = async ({ params, site }) =>
  new Response(printSheet(await edition(params.locale), site), { headers: { 'Content-Type': 'text/css' } });
