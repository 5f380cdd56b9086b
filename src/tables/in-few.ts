import type { Flaw } from './flaw.ts';

/** The first things that are wrong with one text, and how many there are besides: nobody reads a slip a thousand times. */
export function inFew<Found extends Flaw>(flaws: readonly Found[], most: number): Found[] {
  const [next, ...more] = flaws.slice(most);
  if (!next || more.length === 0) return [...flaws];
  const what = `There are ${String(more.length + 1)} more things wrong from here on`;
  return [...flaws.slice(0, most), { ...next, what, fix: 'Mend those above first: they may all be one' }];
}
