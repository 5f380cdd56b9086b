import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddingHost, tenEmbeds } from '../../src/measuring/embedding-host.ts';
import { listening } from '../../src/serving/listening.ts';

let folder = '';
const charts = 'abcdefghijkl'.split('');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-'));
  for (const chart of charts) mkdirSync(join(folder, 'nl/embed', chart), { recursive: true });
  mkdirSync(join(folder, 'embed'));
  writeFileSync(
    join(folder, 'embed/heights.json'),
    JSON.stringify({ 'nl/a': { on: [[280, 444]], off: [[280, 333]] } }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('takes the first ten charts there are, and none of a site that has no embeds', () => {
  expect(tenEmbeds(folder, 'nl')).toEqual(charts.slice(0, 10));
  expect(tenEmbeds(folder, 'en')).toEqual([]);
});

it('serves a page with so many of them, which all load at once and have their height', async () => {
  const host = embeddingHost(folder, 'nl', 'https://site.example/');
  try {
    const address = await listening(host, '127.0.0.1');
    const page = async (count: number): Promise<string> => (await fetch(`${address}/${String(count)}`)).text();
    expect(await page(0)).not.toContain('<iframe');
    const ten = await page(10);
    expect([...ten.matchAll(/<iframe src="([^"]*)"/g)].map(([, to]) => to)).toEqual(
      charts.slice(0, 10).map((chart) => `https://site.example/nl/embed/${chart}/`),
    );
    expect(ten).not.toContain('loading=');
    expect(ten).toContain('height:444px');
  } finally {
    host.close();
  }
});
