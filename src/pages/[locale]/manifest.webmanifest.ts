import type { APIRoute } from 'astro';
import { edition, languages } from '../../components/edition.ts';
import { path } from '../../components/paths.ts';
import { icons, type Icon } from '../../pictures/icons.ts';
import { token } from '../../styles/tokens.ts';

export async function getStaticPaths() {
  return (await languages()).map(({ name }) => ({ params: { locale: name } }));
}

/** What a phone needs to keep the story in one language among its apps; the other languages stay within it. */
export const GET: APIRoute = async ({ params }) => {
  const { words, locale, name } = await edition(params['locale']);
  return Response.json({
    id: path(name, '/'),
    name: words.title,
    short_name: words.title,
    description: words.description,
    lang: locale.tag,
    dir: locale.direction,
    start_url: path(name, '/'),
    scope: path(),
    display: 'minimal-ui',
    theme_color: token('ground'),
    background_color: token('ground'),
    icons: Object.entries(icons).flatMap(([icon, { size, purpose }]: [string, Icon]) =>
      purpose
        ? [{ src: path(`${icon}.png`), sizes: `${String(size)}x${String(size)}`, type: 'image/png', purpose }]
        : [],
    ),
  });
};
