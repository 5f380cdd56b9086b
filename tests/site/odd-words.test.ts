import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataFile } from '../../src/alternatives/data-file.ts';
import { unclosed } from './well-formed.ts';

let folder = '';

/** Words that CSV, spreadsheets, SVG and JSON each have a way of their own with. */
const odd = { china: '=1+1', elsewhere: '"ja", zei zij;\n<b>en & dan</b>' } as const;
const header = '@wie; "of" wat';

const chart = 'mapp-partners';

/**
 * The story, with odd words for the rows and a column of one chart, built. It has no letters that the story has not, so that
 * the faces made for the one are those of the other.
 */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-odd-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
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
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(folder, 'dist')],
    { encoding: 'utf8', env: { ...process.env, STORY: join(folder, 'content') } },
  );
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
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
