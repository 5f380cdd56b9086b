import { narrowest, type EmbedHeights } from '../embed/heights.ts';
import type { Told } from './edition.ts';

/** For a story whose embeds nobody has measured: enough for most charts, and a frame that is too low scrolls. */
const unmeasured: EmbedHeights = { on: [[narrowest, 800]], off: [[narrowest, 760]] };

/** How high a chart's embed is; in a language where nobody has measured it, about as high as in the story's first. */
export function heightsOf(told: Told, chart: string): EmbedHeights {
  const measuredIn = (language: string): EmbedHeights | undefined => told.heights.get(`${language}/${chart}`);
  return measuredIn(told.name) ?? measuredIn(told.settings.language) ?? unmeasured;
}
