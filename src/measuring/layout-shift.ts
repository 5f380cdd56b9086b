/** Something that moved: when, in milliseconds, and how much of the window by how much of it, without unit. */
export interface Shift {
  at: number;
  value: number;
}

/** Milliseconds between two shifts of one window, and from its first to its last, at most. */
const [apart, long] = [1000, 5000];

/**
 * Cumulative layout shift, without unit: the largest sum of shifts that came within a second of each other and within five seconds
 * together, as https://web.dev/articles/cls defines it.
 *
 * @param shifts in any order; those that followed on something the reader did are none
 */
export function layoutShift(shifts: readonly Shift[]): number {
  let [most, sum, first, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value } of [...shifts].sort((a, b) => a.at - b.at)) {
    if (at - last >= apart || at - first >= long) [sum, first] = [0, at];
    sum += value;
    last = at;
    most = Math.max(most, sum);
  }
  return most;
}
