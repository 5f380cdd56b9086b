import type { APIRoute } from 'astro';
import { languages } from '../../../components/edition.ts';
import { ledgerOf } from '../../../components/playable.ts';

export async function getStaticPaths() {
  return (await languages()).map(({ name }) => ({ params: { locale: name } }));
}

/** What the parts made by script say in one language, and since when everything is public. */
export const GET: APIRoute<Record<string, unknown>, { locale: string }> = async ({ params }) =>
  Response.json(await ledgerOf(params.locale));
