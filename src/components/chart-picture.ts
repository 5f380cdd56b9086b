import { chartPicture } from '../pictures/chart-picture.ts';
import { pictureSvg, type Picture } from '../pictures/picture.ts';
import { pngs } from '../pictures/raster.ts';
import type { Sizes } from '../pictures/rasteriser.ts';
import { sharePicture, type SharePicture } from '../pictures/share-picture.ts';
import { coverOf } from '../geometry/chart.ts';
import { layout } from '../geometry/layout.ts';
import { frames, type Drawing, type Frame } from '../geometry/marks.ts';
import { chartPath, pictureEndings, shareEnding } from '../i18n/addresses.ts';
import { licence } from '../i18n/licence.ts';
import { everyChart } from './chart-data.ts';
import { creditOf } from './credit.ts';
import type { Told } from './edition.ts';
import { figureParts, type FigureParts } from './figure-parts.ts';
import { path } from './paths.ts';

type PictureEnding = (typeof pictureEndings)[number];

/** Which picture of a chart a name stands for, by its ending: in which colours, and at which of two sizes. */
const endings: Readonly<Record<PictureEnding, { theme: 'light' | 'dark'; size: 'whole' | 'half' }>> = {
  '': { theme: 'light', size: 'whole' },
  '-small': { theme: 'light', size: 'half' },
  '-dark': { theme: 'dark', size: 'whole' },
  '-dark-small': { theme: 'dark', size: 'half' },
};

/** Pixels of the larger picture for one of the drawing, for sharp screens; the smaller has one for one. */
export const sharp = 2;

/** What every picture of a chart says, and the step that stands for it, drawn. */
function partsOf(
  told: Told,
  id: string,
): Pick<FigureParts, 'table' | 'words' | 'filled'> & Omit<SharePicture, 'source'> {
  const parts = figureParts(told, id);
  if (!parts) throw new Error(`The chart "${id}" cannot be drawn in "${told.name}": "npm run check" tells why.`);
  const { definition, table, words, kind, headline, filled } = parts;
  const say = told.telling.chart(definition, words);
  return {
    table,
    words,
    filled,
    headline,
    draw: (frame: Frame): Drawing => layout(kind, definition, table.rows, coverOf(definition), frame, say),
    statuses: parts.statuses.map((status) => ({ status, word: told.t(`status.${status}`) })),
    name: told.words.title,
  };
}

const line = (told: Told, ids: readonly string[], most?: number): string => {
  const { before, parts } = creditOf(told, ids, most);
  return `${before} ${parts.join('')}`;
};

/** What the step of a chart that is drawn alone looks like and says, in words. */
export function coverAlt(told: Told, id: string): string {
  const chart = figureParts(told, id);
  return chart?.filled(chart.words.steps[coverOf(chart.definition)]?.alt ?? '') ?? '';
}

/** A chart as a picture of its own, to be taken along as a file: its finding, its drawing, its sources and its address. */
export function pictureOf(told: Told, id: string, site: URL | undefined, theme: 'light' | 'dark'): Picture {
  const { words, table, filled, draw, ...parts } = partsOf(told, id);
  const picture = chartPicture({
    ...parts,
    shown: filled(words.shown),
    draw: () => draw(frames[1]),
    notes: words.notes.map(filled),
    source: line(told, table.definition.sources),
    licence: licence.name,
    address: new URL(path(told.name, `/${chartPath(id)}`), site).href.replace(/^https?:\/\/|\/$/g, ''),
  });
  return {
    ...picture,
    theme,
    file: {
      id: `${id}-${told.name}${theme === 'dark' ? '-dark' : ''}`,
      language: told.locale.tag,
      title: parts.headline,
      description: `${coverAlt(told, id)} ${filled(words.summary)}`,
    },
  };
}

/** The picture that goes along with links to a chart. */
export function sharePictureOf(told: Told, id: string): Picture {
  const parts = partsOf(told, id);
  return sharePicture({ ...parts, source: line(told, parts.table.definition.sources, 2) });
}

/** Pixels of a chart that is to be: with what its name ends, and how it is made. */
export interface Pixels {
  told: Told;
  chart: string;
  ending: PictureEnding | typeof shareEnding;
}

/** Every picture of pixels that the site has of its charts. */
export async function everyPng(): Promise<Pixels[]> {
  const all: readonly Pixels['ending'][] = [...pictureEndings, shareEnding];
  return (await everyChart()).flatMap((one) => all.map((ending) => ({ ...one, ending })));
}

/** What a site has begun to make: by language and chart, and by theme or for sharing. */
const begun = new Map<string, Promise<Sizes>>();

function begin({ told, chart }: Omit<Pixels, 'ending'>, look: 'light' | 'dark' | 'share', site?: URL): Promise<Sizes> {
  const name = `${told.name}/${chart} ${look}`;
  const known = import.meta.env.PROD ? begun.get(name) : undefined;
  if (known) return known;
  // What is said of a picture does not show in its pixels; its faces do, and here they are the site's own.
  const { file: _said, ...picture } =
    look === 'share' ? sharePictureOf(told, chart) : pictureOf(told, chart, site, look);
  const making = pngs(pictureSvg(picture), look === 'share' ? 1 : sharp);
  begun.set(name, making);
  return making;
}

/**
 * A chart as pixels. A build asks for one after the other; with the first, all are begun, so that they are made beside each
 * other and beside the rest of the build.
 */
export async function chartPng(
  { told, chart, ending }: Pixels,
  site: URL | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  if (import.meta.env.PROD && begun.size === 0)
    for (const one of await everyChart())
      for (const look of ['light', 'dark', 'share'] as const)
        // Whoever asks for it is told of a failure; until then it is nobody's.
        begin(one, look, site).catch(() => undefined);
  if (ending === shareEnding) return (await begin({ told, chart }, 'share', site)).whole;
  const { theme, size } = endings[ending];
  return (await begin({ told, chart }, theme, site))[size];
}
