/**
 * How high an embed is: pairs of a width and the height that holds from there up to the next, both in CSS pixels. Widths rise;
 * the first is the narrowest at which a chart can be read.
 */
export type Heights = readonly (readonly [from: number, height: number])[];

/** Heights of one embed, as it comes and with its headline off, for pages that have one of their own. */
export interface EmbedHeights {
  on: Heights;
  off: Heights;
}

/** `content/heights.json` and `/embed/heights.json`: every embed by language and chart, `nl/sectors`. */
export type HeightsTable = Readonly<Record<string, EmbedHeights>>;

/** Narrowest width at which an embed can be read, pixels. */
export const narrowest = 280;

/** Width for which a height is given where only one can be: in attributes, and to services that ask for a size. */
export const usual = 600;

/** Heights measured at widths that rise, a pixel apart or more. */
export type Measurements = readonly (readonly [width: number, height: number])[];

/**
 * As few steps as hold everywhere: within each the highest counts, and none of its widths has more than `spare` pixels too many.
 */
export function fitted(measured: Measurements, spare: number): [number, number][] {
  const steps: [number, number][] = [];
  let [least, most] = [0, 0];
  for (const [width, height] of measured) {
    const step = steps.at(-1);
    [least, most] = [Math.min(least, height), Math.max(most, height)];
    if (step && most - least <= spare) step[1] = most;
    else {
      [least, most] = [height, height];
      steps.push([width, height]);
    }
  }
  return steps;
}

/** Height at a width; that at the narrowest for one that is narrower still. */
export function heightAt(heights: Heights, width: number): number {
  return (heights.findLast(([from]) => from <= width) ?? heights[0])?.[1] ?? 0;
}

/**
 * The same as CSS, for an element as wide as its container: the height at the narrowest, and for every change a term that is
 * nothing below its width and all of the change from there on. So it needs no rule, no class and no script of the host's.
 */
export function heightCss(heights: Heights): string {
  const [first, ...rest] = heights;
  const terms = rest.map(([from, height], index) => {
    const change = height - (heights[index]?.[1] ?? 0);
    // A frame as wide as so many pixels and a half is a pixel wider inside; and so steep that no change is cut off there.
    const on = `(100cqi - ${(from - 0.51).toFixed(2)}px)*99999`;
    return change > 0 ? ` + clamp(0px,${on},${String(change)}px)` : ` - clamp(0px,${on},${String(-change)}px)`;
  });
  return terms.length === 0 ? `${String(first?.[1] ?? 0)}px` : `calc(${String(first?.[1] ?? 0)}px${terms.join('')})`;
}
