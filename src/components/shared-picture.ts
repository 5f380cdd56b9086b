import { downloadPath, shareEnding } from '../i18n/addresses.ts';
import { pictureSize } from '../pictures/story-picture.ts';
import { coverAlt } from './chart-picture.ts';
import type { Told } from './edition.ts';
import { figureParts } from './figure-parts.ts';
import { openingOf } from './opening.ts';
import { path } from './paths.ts';

/** A picture that goes along with links, and what it shows in words. */
export interface SharedPicture {
  /** Absolute address. */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/**
 * The picture that goes along with links to a page: that of a chart, or of the story for pages that have none of their own.
 *
 * @param chart id of the chart that the page is about
 */
export function sharedPicture(told: Told, site: URL | undefined, chart?: string): SharedPicture {
  const of = (below: string, alt: string): SharedPicture => ({
    url: new URL(path(told.name, `/${below}`), site).href,
    ...pictureSize,
    alt,
  });
  const whole = chart === undefined ? undefined : figureParts(told, chart);
  if (chart !== undefined && whole)
    return of(downloadPath(`${chart}${shareEnding}`, 'png'), `${whole.headline}. ${coverAlt(told, chart)}`);
  const opening = openingOf(told);
  return of(
    'share.png',
    opening ? `${told.words.title}. ${told.t('story.opening_alt', opening.said)}` : told.words.title,
  );
}
