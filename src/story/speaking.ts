import type { Interface } from '../i18n/interface.ts';
import { speaker, type Speaker } from '../i18n/speaker.ts';
import { translator, type Translate } from '../i18n/translator.ts';
import type { Edition } from './story.ts';

/** A language at work: its phrases and its ways with numbers and dates. */
export interface Tongue {
  t: Translate;
  speaker: Speaker;
}

const known = new WeakMap<Interface, Tongue>();

/** The language of an edition; undefined where its locale or interface could not be read. */
export function tongueOf(edition: Pick<Edition, 'locale' | 'interface'>): Tongue | undefined {
  if (!edition.locale || !edition.interface) return undefined;
  const already = known.get(edition.interface);
  if (already) return already;
  const t = translator(edition.locale.tag, edition.interface);
  const tongue = { t, speaker: speaker(edition.locale.tag, t, edition.interface) };
  known.set(edition.interface, tongue);
  return tongue;
}
