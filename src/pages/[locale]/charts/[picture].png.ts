import type { APIRoute } from 'astro';
import { everyChart } from '../../../components/chart-data.ts';
import { pictureOf, pngs, shareEnding, sharePictureOf } from '../../../components/chart-picture.ts';
import { edition } from '../../../components/edition.ts';
import { pictureSvg } from '../../../pictures/picture.ts';
import { png } from '../../../pictures/raster.ts';

interface Props {
  chart: string;
  /** Undefined for the picture that goes along with links. */
  own?: (typeof pngs)[number];
}

export async function getStaticPaths() {
  return (await everyChart()).flatMap(({ told, chart }) => [
    { params: { locale: told.name, picture: `${chart}${shareEnding}` }, props: { chart } satisfies Props },
    ...pngs.map((own) => ({
      params: { locale: told.name, picture: `${chart}${own.ending}` },
      props: { chart, own } satisfies Props,
    })),
  ]);
}

/** One chart as pixels: alone, at two sizes on light and on dark ground, and beside its headline for links to it. */
export const GET: APIRoute<Props> = async ({ params, props: { chart, own }, site }) => {
  const told = await edition(params['locale']);
  const { file: _said, ...picture } = own ? pictureOf(told, chart, site, own.theme) : sharePictureOf(told, chart);
  return new Response(await png(pictureSvg(picture), own?.scale), { headers: { 'content-type': 'image/png' } });
};
