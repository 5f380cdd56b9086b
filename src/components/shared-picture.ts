import { pictureSize } from '../pictures/story-picture.ts';
import type { Told } from './edition.ts';
import { openingOf } from './opening.ts';
import { path } from './paths.ts';

/** The picture that goes along with links to the story and to pages that have none of their own, and what it shows in words. */
export function sharedPicture(
  told: Told,
  site: URL | undefined,
): { url: string; width: number; height: number; alt: string } {
  const opening = openingOf(told);
  return {
    url: new URL(path(told.name, '/share.png'), site).href,
    ...pictureSize,
    alt: opening ? `${told.words.title}. ${told.t('story.opening_alt', opening.said)}` : told.words.title,
  };
}
