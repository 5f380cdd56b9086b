import { closest, distance } from 'fastest-levenshtein';

/** A guess further away than this is no help. */
const reach = (word: string): number => Math.max(2, Math.floor(word.length / 3));

const letters = (word: string): string => Array.from(word).sort().join('');

/** The known word that was probably meant; undefined where none is near. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(wrong, known);
  const off = distance(wrong, near);
  // Where half of the letters are others it is another word, unless they only stand in another order or go on.
  const alike = letters(wrong) === letters(near) || near.startsWith(wrong) || wrong.startsWith(near);
  return off <= reach(wrong) && (alike || off * 2 < wrong.length) ? near : undefined;
}

/** What to do about an id that is not known: the nearest one that is, or the list where it is short. */
export function suggestion(wrong: string, known: Iterable<string>, noun: string): string {
  const all = [...known].sort();
  if (all.length === 0) return `There are no ${noun} yet`;
  const near = nearest(wrong, all);
  if (near !== undefined) return `Did you mean "${near}"`;
  return all.length <= 16
    ? `The ${noun} are: ${all.join(', ')}`
    : `None of the ${String(all.length)} ${noun} is like it`;
}
