import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { edition, languages } from '../../components/edition.ts';
import { path } from '../../components/paths.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await languages()).map(({ name }) => ({ params: { locale: name } }));

/** The feed of one language: the story, dated by its last change. */
export const GET: APIRoute = async ({ params, site }) => {
  const { words, settings, locale, t, name } = await edition(params['locale']);
  const link = new URL(path(name, '/'), site).href;
  return rss({
    title: t('feed.title', { title: words.title }),
    description: words.description,
    site: link,
    trailingSlash: true,
    customData: `<language>${locale.tag}</language>`,
    items: [
      { title: words.title, description: words.standfirst, link, pubDate: new Date(`${settings.modified}T00:00:00Z`) },
    ],
  });
};
