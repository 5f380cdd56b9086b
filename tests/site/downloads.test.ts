import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { csvParseRows } from 'd3';
import { create, type Font } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import type { DataFile } from '../../src/alternatives/data-file.ts';
import { budget } from '../../src/measuring/budget.ts';
import { chartPath, downloadPath } from '../../src/i18n/addresses.ts';
import { statusOf } from '../../src/ledger/vocabulary.ts';
import { composed } from '../../src/pictures/composed.ts';
import { pictureSize } from '../../src/pictures/story-picture.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { token } from '../../src/styles/tokens.ts';
import { coloursIn, pixelsOf } from '../pictures/pixels.ts';
import { comparePicture } from './compare-picture.ts';
import { dist } from './pages.ts';
import { unclosed } from './well-formed.ts';

const { story } = readStory(filesIn('content'));

interface Metadata {
  '@context': unknown;
  url: string;
  'dc:license': { '@id': string };
  'dc:source': { '@id': string }[];
  dialect: { delimiter: string; header: boolean; lineTerminators: string[] };
  tableSchema: {
    columns: {
      name: string;
      titles: string;
      datatype: string | { base: string; format: string };
      required: boolean;
      separator?: string;
    }[];
  };
}

const every = [...story.editions.keys()].flatMap((language) =>
  [...story.charts].map(([chart, definition]) => ({ language, chart, definition })),
);
const bytes = (language: string, chart: string, ending: string): Buffer =>
  readFileSync(join(dist, language, downloadPath(chart, ending)));
const text = (language: string, chart: string, ending: string): string => bytes(language, chart, ending).toString();
const parsed = (language: string, chart: string): string[][] =>
  // As whoever reads text from the web does, which takes the byte-order mark off.
  csvParseRows(new TextDecoder('utf-8', { fatal: true }).decode(bytes(language, chart, 'csv')));

it('there are charts in languages', () => {
  expect(every.length).toBeGreaterThan(20);
});

it.each([
  ['<a><b></a></b>', '</a> closes <b>'],
  ['<a b="1" b="2"/>', 'an attribute stands twice'],
  ['<a>1 & 2</a>', 'an ampersand is not written out'],
  ['<a b=1/>', '"<" begins nothing'],
  ['<a>', '<a> is not closed'],
])('%s is not well-formed', (xml, message) => {
  expect(unclosed(xml).join('\n')).toContain(message);
});

describe.each(every.map((one) => [`${one.language} ${one.chart}`, one] as const))('%s', (_name, one) => {
  const { language, chart, definition } = one;
  const table = story.tables.get(definition.table);
  if (!table) throw new Error(`there is no table "${definition.table}"`);
  const { rows } = table;
  const columns = Object.entries(table.definition.columns);
  const file = JSON.parse(text(language, chart, 'json')) as DataFile;
  const metadata = JSON.parse(text(language, chart, 'csv-metadata.json')) as Metadata;
  const [header = [], ...lines] = parsed(language, chart);
  const at = (name: string): number => file.columns.findIndex((column) => column.name === name);

  it('has every number and every day of the table in its CSV', () => {
    expect(lines).toHaveLength(rows.length);
    for (const [name, { type }] of columns) {
      if (type !== 'number' && type !== 'day') continue;
      const own = lines.map((cells) => cells[at(name)] ?? 'none');
      const cells =
        type === 'number' ? own.map((cell) => (cell === '' ? null : Number(cell))) : own.map((cell) => cell || null);
      expect(cells, name).toEqual(rows.map((row) => row[name]));
    }
  });

  it('has every value of the table in its JSON, for those columns that readers see', () => {
    expect(file.rows.map(({ key }) => key)).toEqual(rows.map((row) => Object.values(row)[0]));
    for (const { name, type } of file.columns) {
      if (!(name in table.definition.columns)) continue;
      const given = file.rows.map(({ values }) => values[name]);
      const wanted = rows.map((row) => {
        const cell = row[name] ?? null;
        return type === 'sources' && typeof cell === 'string' ? cell.split(' ') : cell;
      });
      // How exact a number is, is said where there is one.
      if (name !== 'bound' && name !== 'unit') expect(given, name).toEqual(wanted);
    }
    const numbers = columns.filter(([, { type }]) => type === 'number').map(([name]) => name);
    expect(numbers.filter((name) => at(name) < 0)).toEqual([]);
  });

  it('says in every row with a number what it counts, and of every row how sure it is and from whom', () => {
    for (const { name } of file.columns.filter(({ type }) => type === 'number')) {
      const unit = lines.map((cells) => [cells[at(name)] !== '', cells[at(name) + 1] !== '']);
      expect(file.columns[at(name) + 1]?.name).toMatch(/unit$/);
      for (const [has, said] of unit) expect(said).toBe(has);
    }
    for (const { values } of file.rows) {
      expect(Object.values(values).some((value) => typeof value === 'string' && statusOf(value))).toBe(true);
      const sources = values['sources'];
      expect(Array.isArray(sources) && sources.length > 0).toBe(true);
      expect(file.sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...(sources as string[])]));
    }
    for (const { id, title, url, read } of file.sources) {
      expect(story.sources.get(id)).toMatchObject({ title, url, read });
    }
  });

  it('has one header in CSV, JSON and description, each name once, and a cell for each', () => {
    expect(header).toEqual(file.columns.map(({ title }) => title));
    expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(file.columns.map(({ name }) => name));
    expect(new Set(header).size).toBe(header.length);
    for (const cells of lines) expect(cells).toHaveLength(header.length);
  });

  it('has a description that its cells hold to', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': file.language }]);
    expect(metadata.url).toBe(`${chart}.csv`);
    expect(metadata['dc:license']['@id']).toBe(file.licence.url);
    expect(metadata['dc:source'].map((source) => source['@id'])).toEqual(file.sources.map(({ url }) => url));
    expect(metadata.dialect).toMatchObject({ delimiter: ',', header: true, lineTerminators: ['\r\n'] });
    expect(text(language, chart, 'csv').split('\r\n')).toHaveLength(lines.length + 2);
    const forms: Record<string, RegExp> = { number: /^-?\d+(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/, string: /./ };
    metadata.tableSchema.columns.forEach(({ titles, datatype, required }, index) => {
      const form = typeof datatype === 'string' ? forms[datatype] : new RegExp(datatype.format);
      for (const cells of lines) {
        const cell = cells[index] ?? '';
        if (cell === '') expect(required, titles).toBe(false);
        else expect(cell, titles).toMatch(form ?? /$^/);
      }
    });
  });

  it('says whose it is, when it last changed, and what may be done with it', () => {
    expect(file).toMatchObject({
      version: 1,
      chart,
      url: `https://tienvoud.example/${language}/${chartPath(chart)}`,
      language: story.editions.get(language)?.locale?.tag,
      modified: story.settings?.modified,
      licence: { url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    expect(JSON.stringify(file)).not.toMatch(/\{\{|undefined|NaN/);
    expect(text(language, chart, 'csv')).not.toMatch(/\{\{|undefined|NaN/);
  });

  it.each(['', '-dark'])('stands alone as a drawing%s', (ending) => {
    const svg = text(language, `${chart}${ending}`, 'svg');
    expect(unclosed(svg)).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg).not.toMatch(/var\(|class=|style|href|@import|<script|<image|undefined|NaN|\{\{/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(([^)]*)\)/g)) expect(ids).toContain(id?.slice(1));
    const [, title = '', description = ''] = /<title[^>]*>([^<]+)<\/title><desc[^>]*>([^<]+)<\/desc>/.exec(svg) ?? [];
    expect(title.length).toBeGreaterThan(20);
    expect(description.length).toBeGreaterThan(100);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]).join(' ');
    expect(words).toContain(`tienvoud.example/${language}/charts/${chart}`);
    expect(words).toContain(file.licence.name);
    expect(words).toContain(file.sources[0]?.publisher.replace(/ \(.*/, ''));
    expect(svg).toContain(token('ground', ending === '' ? 'light' : 'dark'));
    expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(budget.drawing);
  });

  it.each([
    ['', 'light', 1600],
    ['-small', 'light', 800],
    ['-dark', 'dark', 1600],
    ['-dark-small', 'dark', 800],
  ] as const)('is a picture of its size as "%s.png", as high as its drawing', (ending, theme, wide) => {
    const pixels = pixelsOf(bytes(language, `${chart}${ending}`, 'png'));
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(text(language, chart, 'svg')) ?? [];
    expect([pixels.width, pixels.height]).toEqual([wide, (Number(height) * wide) / Number(width)]);
    const ground = token('ground', theme);
    for (const edge of [
      coloursIn(pixels, [0, 20], [0, pixels.height]),
      coloursIn(pixels, [wide - 20, wide], [0, pixels.height]),
    ])
      expect([...edge]).toEqual([ground]);
    expect(coloursIn(pixels, [0, wide], [0, pixels.height])).toContain(token('ink', theme));
  });

  it('has a picture for links to it, of the size and weight that services take', () => {
    const png = bytes(language, `${chart}-share`, 'png');
    const pixels = pixelsOf(png);
    expect([pixels.width, pixels.height]).toEqual([pictureSize.width, pictureSize.height]);
    expect(png.length).toBeLessThan(150_000);
    const words = coloursIn(pixels, [56, 486], [56, 400]);
    expect(words).toContain(token('ink'));
    // Neither words nor drawing touch the edge or each other.
    for (const [left, right, top, bottom] of [
      [0, 52, 0, 630],
      [492, 524, 0, 630],
      [0, 1200, 0, 36],
      [0, 1200, 596, 630],
      [1164, 1200, 0, 630],
    ] as const)
      expect([...coloursIn(pixels, [left, right], [top, bottom])]).toEqual([token('ground')]);
  });
});

it('the faces of pictures have every letter that is drawn, or a sign it can be made of', () => {
  const face = (file: string): Font => {
    const font = create(readFileSync(`node_modules/@fontsource-variable/${file}-latin-wght-normal.woff2`));
    if (font.isCollection) throw new Error(`${file} holds several faces`);
    return font;
  };
  const [serif, sans] = [face('newsreader/files/newsreader'), face('public-sans/files/public-sans')];
  const missing = every.flatMap(({ language, chart }) =>
    [...text(language, chart, 'svg').matchAll(/<text([^>]*)>([^<]*)/g)].flatMap(([, attributes = '', words = '']) => {
      const own = attributes.includes('Newsreader') ? serif : sans;
      const letters = words.replaceAll(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
      return Array.from(letters)
        .filter((letter) => !own.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) && !(letter in composed))
        .map((letter) => `${letter} in ${language} ${chart}`);
    }),
  );
  expect(missing).toEqual([]);
});

it.each([
  ['chart-netherlands-nl', 'nl', 'netherlands-small'],
  ['chart-country-reports-nl', 'nl', 'country-reports-small'],
  ['chart-mapp-timeline-en-dark', 'en', 'mapp-timeline-dark-small'],
  ['chart-sectors-share-nl', 'nl', 'sectors-share'],
  ['chart-country-reports-share-en', 'en', 'country-reports-share'],
])('%s looks as it did', (name, language, chart) => {
  comparePicture(name, bytes(language, chart, 'png'));
});
