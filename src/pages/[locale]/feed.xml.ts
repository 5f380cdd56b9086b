import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { correctionHref, correctionTitle } from '../../components/corrected.ts';
import { edition, languages } from '../../components/edition.ts';
import { path } from '../../components/paths.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await languages()).map(({ name }) => ({ params: { locale: name } }));

/** The feed of one language: the story, dated by its last change, and each correction. */
export const GET: APIRoute = async ({ params, site }) => {
  const told = await edition(params['locale']);
  const { words, settings, locale, t, name, corrections } = told;
  const link = new URL(path(name, '/'), site).href;
  return rss({
    title: t('feed.title', { title: words.title }),
    description: words.description,
    site: link,
    trailingSlash: true,
    customData: `<language>${locale.tag}</language>`,
    items: [
      { title: words.title, description: words.standfirst, link, pubDate: new Date(`${settings.modified}T00:00:00Z`) },
      ...corrections.map((correction) => ({
        title: t('corrections.feed', { title: words.title, entry: correctionTitle(told, correction) }),
        description: `${t('corrections.wrote')} ${correction.wrote} ${t(`corrections.is_${correction.kind}`)} ${correction.is}`,
        link: new URL(correctionHref(told, correction), site).href,
        pubDate: new Date(`${correction.date}T00:00:00Z`),
      })),
    ],
  });
};
