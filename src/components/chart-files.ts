import { downloadPath } from '../i18n/addresses.ts';
import { sharp } from './chart-picture.ts';
import { path } from './paths.ts';

/** Files with the data of a chart. `words` is the phrase that says what each is for. */
export const dataFiles = [
  { ending: '.csv', format: 'CSV', type: 'text/csv', words: 'csv' },
  { ending: '.json', format: 'JSON', type: 'application/json', words: 'json' },
  { ending: '.csv-metadata.json', format: 'CSVW', type: 'application/csvm+json', words: 'metadata' },
] as const;

/** Files with its drawing, each for light and for dark ground; those of pixels with how many there are for one of the drawing. */
export const pictureFiles = [
  { ending: '.svg', dark: '-dark.svg', format: 'SVG', type: 'image/svg+xml', words: 'svg', scale: undefined },
  { ending: '.png', dark: '-dark.png', format: 'PNG', type: 'image/png', words: 'png', scale: sharp },
  {
    ending: '-small.png',
    dark: '-dark-small.png',
    format: 'PNG',
    type: 'image/png',
    words: 'png_small',
    scale: 1,
  },
] as const;

/** Path in the site of a file of a chart, by what follows the chart's id: `.csv`, `-dark.svg`. */
export function filePath(locale: string, chart: string, ending: string): string {
  const dot = ending.indexOf('.');
  return path(locale, '/', downloadPath(chart + ending.slice(0, dot), ending.slice(dot + 1)));
}
