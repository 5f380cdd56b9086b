/** The one in the middle; of an even number the upper of the two, so that it is always one that was measured. Nought of nothing. */
export const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
