import type { EmbedHeights } from '../embed/heights.ts';
import type { Told } from './edition.ts';

/** For a story whose embeds nobody has measured: enough for most charts, and a frame that is too low scrolls. */
const unmeasured: EmbedHeights = { on: [[280, 800]], off: [[280, 760]] };

/** How high a chart's embed is. */
export function heightsOf(told: Told, chart: string): EmbedHeights {
  return told.heights.get(`${told.name}/${chart}`) ?? unmeasured;
}
