/**
 * True where one day certainly lies before another, each no more precise than its source: `2021-03` does not precede
 * `2021-03-11`, and is not preceded by it.
 */
export function precedes(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) < other.slice(0, shared);
}
