import type { EmbedHeights } from '../embed/heights.ts';

/** How high the embed of a chart is in a language, at each width. */
export function heightsOf(_locale: string, _chart: string): EmbedHeights {
  return { on: [[280, 640]], off: [[280, 640]] };
}
