import { speaker, type Speaker } from '../i18n/speaker.ts';
import { translator, type Translate } from '../i18n/translator.ts';
import type { Edition } from './story.ts';

/** A language at work: its phrases and its ways with numbers and dates. */
export interface Tongue {
  t: Translate;
  speaker: Speaker;
}

/** The language of an edition; undefined where its locale or interface could not be read. */
export function tongueOf(edition: Pick<Edition, 'locale' | 'interface'>): Tongue | undefined {
  if (!edition.locale || !edition.interface) return undefined;
  const t = translator(edition.locale.tag, edition.interface);
  return { t, speaker: speaker(edition.locale.tag, t, edition.interface) };
}
