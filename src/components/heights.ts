import type { EmbedHeights } from '../embed/heights.ts';
import type { Told } from './edition.ts';

/** Height of an embed that nobody has measured, pixels: room for a figure of the usual width with its headline. */
const unmeasured = [[280, 640]] as const;

/** How high the embed of a chart is in a language at each width. */
export function heightsOf(told: Pick<Told, 'name'>, chart: string): EmbedHeights {
  void told;
  void chart;
  return { on: unmeasured, off: unmeasured };
}
