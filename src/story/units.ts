import { ownUnits, type Unit } from '../ledger/vocabulary.ts';
import type { Story } from './story.ts';

/** What the story's numbers may count: every unit that the language it was first written in has words for. */
export function unitsOf({ settings, editions }: Pick<Story, 'settings' | 'editions'>): readonly Unit[] {
  const words = editions.get(settings?.language ?? '')?.interface?.unit;
  return words ? Object.keys(words) : ownUnits;
}
