/** Two ends: the least and the most of what is measured, or where on the paper those stand. */
export type Span = readonly [number, number];

/** From a measure to its place on the paper. */
export type Scale = (value: number) => number;

/** A scale on which equal steps are equal distances; where the domain is a single value, that stands in the middle. */
export function linear([least, most]: Span, [from, to]: Span): Scale {
  const length = most - least;
  return (value) => {
    const part = length === 0 ? 0.5 : (value - least) / length;
    return from * (1 - part) + to * part;
  };
}

/** A scale on which equal factors are equal distances; the domain lies above nought. */
export function log([least, most]: Span, range: Span): Scale {
  const scale = linear([Math.log(least), Math.log(most)], range);
  return (value) => scale(Math.log(value));
}

/** Milliseconds in a day. */
export const day = 86_400_000;

/** The first moment of a day `2021-03-11`, a month `2021-03` or a year `2021`, in milliseconds. */
export function time(iso: string): number {
  return Date.parse(`${iso.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
}

/** The day `2021-03-11` in which a moment in milliseconds lies. */
export function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/**
 * Round numbers from nought to beyond a value, about so many steps of 1, 2 or 5 times a power of ten. The step is the
 * nearest of those by ratio, as D3 chooses it; D3's own would bring a browser three times the code of all scales here.
 */
export function roundTicks(most: number, steps: number): number[] {
  const rough = most / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const over = rough / power;
  const step = power * (over >= Math.sqrt(50) ? 10 : over >= Math.sqrt(10) ? 5 : over >= Math.SQRT2 ? 2 : 1);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
