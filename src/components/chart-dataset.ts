import { chartPath } from '../i18n/addresses.ts';
import { licence } from '../i18n/licence.ts';
import { dataFiles, filePath, pictureFiles } from './chart-files.ts';
import type { Told } from './edition.ts';
import type { FigureParts } from './figure-parts.ts';
import { path } from './paths.ts';

/** A chart as schema.org knows it: a Dataset in its language, with its files and what it was made from. */
export function chartDataset(
  told: Told,
  chart: string,
  { headline, words, table, filled, alternatives }: FigureParts,
  { site, picture }: { site: URL | undefined; picture: string },
): Record<string, unknown> {
  const absolute = (address: string): string => new URL(address, site).href;
  const address = absolute(path(told.name, '/', chartPath(chart)));
  const story = absolute(path(told.name, '/'));
  const maker = { '@type': 'Organization', name: told.words.byline, url: absolute(path(told.name, '/about/')) };
  const files = [...dataFiles, ...pictureFiles];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: headline,
    description: `${filled(words.shown)} ${filled(words.summary)}`,
    inLanguage: told.locale.tag,
    datePublished: told.settings.published,
    dateModified: told.settings.modified,
    creator: maker,
    publisher: { '@type': 'Organization', name: told.words.title, url: absolute(path()) },
    license: licence.url,
    isAccessibleForFree: true,
    image: picture,
    isPartOf: { '@type': 'NewsArticle', '@id': story, url: story, headline: told.words.title },
    isBasedOn: table.definition.sources.flatMap((id) => told.sources.get(id)?.url ?? []),
    citation: table.definition.sources.flatMap((id) => {
      const source = told.sources.get(id);
      return source ? `${source.publisher}, ${source.title}` : [];
    }),
    variableMeasured: alternatives.table.head.map(({ text }) => text),
    distribution: files.map(({ ending, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: absolute(filePath(told.name, chart, ending)),
    })),
  };
}
