import type { APIRoute } from 'astro';
import { edition, languages } from '../../components/edition.ts';
import { openingOf } from '../../components/opening.ts';
import { pictureSvg } from '../../pictures/picture.ts';
import { png } from '../../pictures/raster.ts';
import { storyPicture } from '../../pictures/story-picture.ts';

export async function getStaticPaths() {
  return (await languages()).map(({ name }) => ({ params: { locale: name } }));
}

/** The picture of the story in one language, for links to it. */
export const GET: APIRoute = async ({ params }) => {
  const told = await edition(params['locale']);
  const opening = openingOf(told);
  const { title, description } = told.words;
  const picture = storyPicture({ title, description, ...(opening && { opening }) });
  return new Response(await png(pictureSvg(picture)), { headers: { 'content-type': 'image/png' } });
};
