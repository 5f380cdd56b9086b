import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataFile } from '../../src/alternatives/data-file.ts';
import { unclosed } from './well-formed.ts';
import { buildStory } from './build-story.ts';

let folder = '';

/** Words that CSV, spreadsheets, SVG and JSON each have a way of their own with. */
const odd = { china: '=1+1', elsewhere: '"ja", zei zij;\n<b>en & dan</b>' } as const;
const header = '@wie; "of" wat';

const chart = 'mapp-partners';

/**
 * The story, built after two changes that have nothing to do with each other: one digit of one table (and the rest of a hundred with
 * it), and odd words for the rows and a column of another chart. It has no letters that the story has not, so that the faces made for
 * the one are those of the other.
 */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-edited-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  const table = join(folder, 'content/data/sectors.csv');
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replace('government,23', 'government,24').replace('other,35', 'other,34'),
  );
  for (const language of ['nl', 'en']) {
    // The marks of a typewriter are meant here.
    const locale = join(folder, 'content/locales', language, 'locale.yaml');
    writeFileSync(locale, readFileSync(locale, 'utf8').replace(/^quotes:.*\n/m, ''));
    const words = join(folder, 'content/locales', language, `charts/${chart}.yaml`);
    writeFileSync(
      words,
      readFileSync(words, 'utf8')
        .replace(/^columns: \{ group: [^,]*/m, `columns: { group: ${JSON.stringify(header)}`)
        .replace(/china: .*/, `china: ${JSON.stringify(odd.china)}`)
        .replace(/elsewhere: .*/, `elsewhere: ${JSON.stringify(odd.elsewhere)}`)
        .replace(/^headline: .*/m, `headline: ${JSON.stringify('Van <één> & "twee"')}`),
    );
  }
  await buildStory(join(folder, 'content'), join(folder, 'dist'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['nl', '24 procent'],
  ['en', '24 per cent'],
])('one digit changed in a table, in "%s"', (name, said) => {
  const figure = (html: string): string => /<figure[^>]*id="chart-sectors"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';

  it('changes the drawing, the table, the description and the prose', () => {
    const html = readFileSync(join(folder, 'dist', name, 'index.html'), 'utf8');
    const own = figure(html);
    expect(own.match(/<text[^>]*>24%<\/text>/g)).toHaveLength(4);
    expect(own).toMatch(/<td class="numeric">24%<\/td>/);
    expect(/<p class="hidden"[^>]*>([^<]*)/.exec(own)?.[1]).toContain(said);
    expect(html).toMatch(/<span data-fact="sector-government">24<\/span>/);
    expect(html).not.toMatch(/>23%<|<span data-fact="sector-government">23<\/span>/);
  });

  it('draws one square more, and one less of the rest', () => {
    const squares = (html: string, role: string): number =>
      [
        ...figure(html).matchAll(
          new RegExp(
            `<path class="unit ${role}(?: p\\d)?"[^>]*? stroke-width="(\\d+)" stroke-dasharray="\\d+ (\\d+)" d="([^"]+)"`,
            'g',
          ),
        ),
      ].reduce(
        (sum, [, side = '', gap = '', d = '']) =>
          sum +
          [...d.matchAll(/h(\d+)/g)].reduce(
            (row, [, run]) => row + (Number(run) + Number(gap)) / (Number(side) + Number(gap)),
            0,
          ),
        0,
      );
    const html = readFileSync(join(folder, 'dist', name, 'index.html'), 'utf8');
    const before = readFileSync(join('dist', name, 'index.html'), 'utf8');
    // Two steps, each for a narrow and for a wide frame.
    expect([squares(before, 'accent'), squares(html, 'accent')]).toEqual([4 * 23, 4 * 24]);
    expect([squares(before, 'quiet'), squares(html, 'quiet')]).toEqual([4 * 35, 4 * 34]);
  });
});

const file = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');

describe.each(['nl', 'en'])('a story with odd words, in "%s"', (language) => {
  it('has them in its CSV as they are, but for those a spreadsheet would run', () => {
    const [head, ...rows] = csvParseRows(file(`${language}/charts/${chart}.csv`).replace(/^\uFEFF/, ''));
    expect(head?.[0]).toBe(`'${header}`);
    expect(rows.map((cells) => [cells[0], cells[1]])).toEqual([
      [`'${odd.china}`, '10'],
      [odd.elsewhere, '70'],
    ]);
  });

  it('has them in its JSON without more ado', () => {
    const { title, columns, rows } = JSON.parse(file(`${language}/charts/${chart}.json`)) as DataFile;
    expect(title).toBe('Van <één> & "twee"');
    expect(columns[0]?.title).toBe(header);
    expect(rows.map(({ words, values }) => [words['group'], values['group']])).toEqual([
      [odd.china, 'china'],
      [odd.elsewhere, 'elsewhere'],
    ]);
  });

  it('is drawn all the same', () => {
    const svg = file(`${language}/charts/${chart}.svg`);
    expect(unclosed(svg)).toEqual([]);
    expect(svg).toContain('Van &#60;één&#62; &#38; &#34;twee&#34;');
    expect(readFileSync(join(folder, 'dist', language, `charts/${chart}-share.png`)).readUInt32BE(16)).toBe(1200);
  });
});
