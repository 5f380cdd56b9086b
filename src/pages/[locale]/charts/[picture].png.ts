import type { APIRoute } from 'astro';
import { chartPng, everyPng, type Pixels } from '../../../components/chart-picture.ts';
import { edition } from '../../../components/edition.ts';

type Props = Pick<Pixels, 'chart' | 'ending'>;

export async function getStaticPaths() {
  return (await everyPng()).map(({ told, chart, ending }) => ({
    params: { locale: told.name, picture: `${chart}${ending}` },
    props: { chart, ending } satisfies Props,
  }));
}

/** One chart as pixels: alone, at two sizes on light and on dark ground, and beside its headline for links to it. */
export const GET: APIRoute<Props> = async ({ params, props, site }) =>
  new Response(await chartPng({ told: await edition(params['locale']), ...props }, site), {
    headers: { 'content-type': 'image/png' },
  });
