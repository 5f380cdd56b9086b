import { narrowest, type EmbedHeights } from '../embed/heights.ts';
import type { Told } from './edition.ts';

/** For a story whose embeds nobody has measured: enough for most charts, and a frame that is too low scrolls. */
const unmeasured: EmbedHeights = { on: [[narrowest, 800]], off: [[narrowest, 760]] };

/** How high a chart's embed is. */
export function heightsOf(told: Told, chart: string): EmbedHeights {
  return told.heights.get(`${told.name}/${chart}`) ?? unmeasured;
}
