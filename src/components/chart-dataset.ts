import { chartData } from './chart-data.ts';
import { dataFiles, filePath, pictureFiles } from './chart-files.ts';
import { correctionComments } from './correction-comments.ts';
import type { Told } from './edition.ts';
import type { FigureParts } from './figure-parts.ts';
import { path } from './paths.ts';
import { sharedPicture } from './shared-picture.ts';

/** A chart as schema.org knows it: a Dataset in its language, with its files and what it was made from. */
export function chartDataset(
  told: Told,
  chart: string,
  { alternatives, corrections }: Pick<FigureParts, 'alternatives' | 'corrections'>,
  site: URL | undefined,
): Record<string, unknown> {
  const { about } = chartData(told, chart, site);
  const absolute = (address: string): string => new URL(address, site).href;
  const maker = { '@type': 'Organization', name: told.words.byline, url: absolute(path(told.name, '/about/')) };
  const files = [...dataFiles, ...pictureFiles];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': about.page,
    url: about.page,
    name: about.title,
    description: `${about.shown} ${about.summary}`,
    inLanguage: about.language,
    datePublished: about.published,
    dateModified: about.modified,
    ...correctionComments(told, corrections, site),
    creator: maker,
    publisher: { '@type': 'Organization', name: told.words.title, url: absolute(path()) },
    license: about.licence.url,
    isAccessibleForFree: true,
    image: sharedPicture(told, site, chart).url,
    isPartOf: { '@type': 'NewsArticle', '@id': about.story.url, url: about.story.url, headline: about.story.title },
    isBasedOn: about.sources.map(({ url }) => url),
    variableMeasured: alternatives.table.head.map(({ text }) => text),
    distribution: files.map(({ ending, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: absolute(filePath(told.name, chart, ending)),
    })),
  };
}
