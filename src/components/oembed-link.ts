import { oembedPath } from '../i18n/addresses.ts';
import type { Told } from './edition.ts';
import { path } from './paths.ts';

/** The finding of a chart in the language, its blanks filled; undefined where the chart has no words. */
export function findingOf(told: Told, chart: string): string | undefined {
  const words = told.chartWords.get(chart);
  return words && told.telling.filled(words.headline, told.charts.get(chart)?.table);
}

/** Absolute address of what a site that knows oEmbed is told about a chart. */
export function oembedAddress(told: Told, chart: string, site: URL | undefined): string {
  return new URL(path(told.name, '/', oembedPath(chart)), site).href;
}
