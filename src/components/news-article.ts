import { licence } from '../i18n/licence.ts';
import { basisOf } from '../ledger/citations.ts';
import type { Locale } from '../i18n/locale.ts';
import { correctionComments } from './correction-comments.ts';
import type { Told } from './edition.ts';
import { path } from './paths.ts';
import { sharedPicture } from './shared-picture.ts';

/**
 * The story as schema.org knows it: a NewsArticle in its language, with what it cites.
 *
 * @param whole languages in which nothing is untranslated: only they count as translations
 */
export function newsArticle(
  told: Told,
  languages: readonly { name: string; locale: Locale }[],
  site: URL | undefined,
  words: number,
  whole: ReadonlySet<string>,
): Record<string, unknown> {
  const { settings, sources, facts, notes } = told;
  const cited = new Set(notes.flatMap((ids) => basisOf(ids, facts)?.sources ?? []));
  const address = (name: string): string => new URL(path(name, '/'), site).href;
  const original = settings.language === told.name;
  const others = languages
    .filter(({ name }) => (original ? name !== told.name && whole.has(name) : name === settings.language))
    .map(({ name, locale }) => ({
      '@type': 'NewsArticle',
      '@id': address(name),
      url: address(name),
      inLanguage: locale.tag,
    }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address(told.name),
    url: address(told.name),
    mainEntityOfPage: address(told.name),
    headline: told.words.title,
    description: told.words.description,
    image: sharedPicture(told, site).url,
    inLanguage: told.locale.tag,
    datePublished: settings.published,
    dateModified: settings.modified,
    ...correctionComments(told, told.corrections, site),
    wordCount: words,
    author: { '@type': 'Organization', name: told.words.byline, url: new URL(path(told.name, '/about/'), site).href },
    publisher: { '@type': 'Organization', name: told.words.title, url: new URL(path(), site).href },
    license: licence.url,
    isAccessibleForFree: true,
    ...(others.length > 0 && {
      [original ? 'workTranslation' : 'translationOfWork']: original ? others : others[0],
    }),
    citation: [...new Set([...cited].flatMap((id) => sources.get(id)?.url ?? []))],
  };
}
