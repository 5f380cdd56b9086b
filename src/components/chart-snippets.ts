import { chartPath, embedPath, loaderPath } from '../i18n/addresses.ts';
import { licence } from '../i18n/licence.ts';
import { elementSnippet, frameSnippet, pictureSnippet, type Embeddable } from '../embed/snippet.ts';
import { filePath } from './chart-files.ts';
import { coverAlt, pictureOf } from './chart-picture.ts';
import { creditOf } from './credit.ts';
import type { Told } from './edition.ts';
import { figureParts } from './figure-parts.ts';
import { heightsOf } from './heights.ts';
import { path } from './paths.ts';

/** The three ways to take a chart over, as the host has them without choosing anything. */
export interface Snippets {
  frame: string;
  element: string;
  picture: string;
}

/** A chart as other sites can have it; undefined where it cannot be shown at all. */
export function embeddable(told: Told, chart: string, site: URL | undefined): Embeddable | undefined {
  const parts = figureParts(told, chart);
  if (!parts) return undefined;
  const { table, headline } = parts;
  const absolute = (address: string): string => new URL(address, site).href;
  const { width, height } = pictureOf(told, chart, site, 'light');
  const { before, parts: names } = creditOf(told, table.definition.sources);
  return {
    locale: told.name,
    chart,
    title: headline,
    address: absolute(path(told.name, '/', embedPath(chart))),
    loader: absolute(path(loaderPath)),
    heights: heightsOf(told, chart),
    picture: {
      title: headline,
      page: absolute(path(told.name, '/', chartPath(chart))),
      picture: absolute(filePath(told.name, chart, '.svg')),
      darkPicture: absolute(filePath(told.name, chart, '-dark.svg')),
      width,
      height,
      alt: coverAlt(told, chart),
      credit: `${before} ${names.join('')}. ${told.words.byline}, ${licence.name}`,
    },
  };
}

/** The three snippets of a chart. */
export function snippetsOf({ locale, chart, title, address, loader, heights, picture }: Embeddable): Snippets {
  return {
    frame: frameSnippet({ address, title, heights: heights.on }),
    element: elementSnippet({ loader, chart, locale, title, page: picture.page, heights: heights.on }),
    picture: pictureSnippet(picture),
  };
}
