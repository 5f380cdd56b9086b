import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';

/** The story with one digit of one table changed (and the rest of a hundred with it), built. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-digit-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  const table = join(folder, 'content/data/sectors.csv');
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replace('government,23', 'government,24').replace('other,35', 'other,34'),
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(folder, 'dist')],
    {
      encoding: 'utf8',
      env: { ...process.env, STORY: join(folder, 'content') },
    },
  );
  if (status !== 0) throw new Error(stderr);
}, 120_000);
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
