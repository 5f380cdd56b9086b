import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Its own folder: dist/ is that of the first story. */
const out = 'node_modules/.cache/tienvoud/second';
const languages = [
  ['en', 'en-GB', 'ltr'],
  ['nl', 'nl', 'ltr'],
  ['he', 'he', 'rtl'],
] as const;
const charts = ['autumn', 'claims', 'count', 'figures', 'places'];

const read = (path: string): string => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  const { status, stderr } = await inTurn(() =>
    spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...process.env, STORY: 'tests/fixtures/stories/cranes', OUT: out },
      encoding: 'utf8',
    }),
  );
  expect([status, stderr]).toEqual([0, '']);
});

describe.each(languages)('the second story in %s', (name, tag, direction) => {
  const pages = ['', 'about/', 'sources/', 'charts/', 'embedding/', ...charts.map((chart) => `charts/${chart}/`)];

  it.each(pages)('has the page "%s" in its language and direction, with links to the others', (page) => {
    const html = read(`${name}/${page}index.html`);
    expect(/<html [^>]*>/.exec(html)?.[0]).toContain(`lang="${tag}" dir="${direction}"`);
    for (const [, other] of languages) expect(html).toContain(`hreflang="${other}"`);
  });

  it.each(charts)('has the chart "%s" drawn, to embed and for oEmbed', (chart) => {
    const frame = read(`${name}/embed/${chart}/index.html`);
    expect(frame).toContain(`dir="${direction}"`);
    expect(frame).toMatch(/<svg class="[^"]*drawing[^"]*"[^>]*>.*<text /s);
    expect(JSON.parse(read(`${name}/oembed/${chart}.json`))).toMatchObject({ type: 'rich', version: '1.0' });
    expect(readFileSync(join(out, name, 'charts', `${chart}.png`)).length).toBeGreaterThan(1000);
  });
});

it('has a drawing from left to right, and letters of its script', () => {
  expect(read('he/index.html')).toMatch(/\.drawing\{direction:ltr\}/);
  expect(read('he/index.html')).toMatch(/unicode-range:U\+590-5FF/i);
});

it('says in a picture which way its words run', () => {
  expect(read('he/charts/claims.svg')).toContain('\u202b');
  expect(read('en/charts/claims.svg')).not.toContain('\u202b');
});

it('has no word and no colour of the first story', () => {
  const found = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|json|css|xml|csv|svg|webmanifest)$/.test(path))
    .flatMap((path) =>
      (/hafnium|microsoft|check point|mapp-|--researchers|#c23400/i.exec(read(path)) ?? []).map(
        (word) => `${path}: ${word}`,
      ),
    );
  expect(found).toEqual([]);
});
