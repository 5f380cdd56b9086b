import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/building/lay-out.ts';
import { readSite } from '../../src/building/read-site.ts';
import { siteServer } from '../../src/serving/site-server.ts';
import { addressOf, type BuiltSite } from '../../src/hosts/built-site.ts';
import { headersOf } from '../../src/hosts/headers.ts';
import type { Running } from '../../src/serving/start-server.ts';
import { ask, isThere, servers, start } from './running.ts';
import { inTurn } from '../site/in-turn.ts';

const home = 'https://news.example/stories/tienvoud/';
const base = '/stories/tienvoud/';
/** A folder of its own: dist/ is that of the story. */
const out = 'node_modules/.cache/tienvoud/below';
const folder = mkdtempSync(join(tmpdir(), 'tienvoud-below-'));
const read = (path: string): string => readFileSync(join(out, path), 'utf8');
let site: BuiltSite = { base, files: [], policies: new Map() };

beforeAll(async () => {
  const { status, stderr } = await inTurn(() =>
    spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...process.env, STORY: 'tests/fixtures/tiny', OUT: out, SITE_URL: home },
      encoding: 'utf8',
    }),
  );
  expect([status, stderr]).toEqual([0, '']);
  site = readSite(out, base);
  await layOut(out, site.files, join(folder, 'site'), base);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The file that an address of the site is answered with; undefined for one that leads nowhere. */
function fileAt(address: string): string | undefined {
  const path = address.startsWith(home) ? address.slice(home.length - 1) : address.replace(base, '/');
  const file = path
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '/index.html')
    .slice(1);
  return site.files.includes(file) ? file : undefined;
}

it('every page links below the path, and to what is there', () => {
  const pages = site.files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) {
    const named = [...read(page).matchAll(/\b(?:href|src|data-[a-z]+)="(\/[^"]*|https:\/\/news\.example[^"]*)"/g)];
    for (const [, address = ''] of named) {
      expect(address.startsWith(base) || address.startsWith(home), `${page}: ${address}`).toBe(true);
      expect(fileAt(address), `${page}: ${address}`).toBeDefined();
    }
  }
});

it('embeds, oEmbed, the loader and the map of the site have the whole address', () => {
  const chart = 'growth';
  const answer = JSON.parse(read(`nl/oembed/${chart}.json`)) as Record<string, string>;
  expect(answer['provider_url']).toBe(`${home}nl/`);
  expect(answer['html']).toContain(`src="${home}nl/embed/${chart}/"`);
  expect(answer['thumbnail_url']).toBe(`${home}nl/charts/${chart}-share.png`);
  const frame = read(`nl/embed/${chart}/index.html`);
  expect(frame).toContain(`<link rel="canonical" href="${home}nl/charts/${chart}/"`);
  expect(frame).toContain(`href="${home}nl/oembed/${chart}.json"`);
  expect(read(`nl/charts/${chart}/index.html`)).toContain(`${home}embed/v1.js`);
  expect(read('sitemap-0.xml')).toContain(`<loc>${home}nl/</loc>`);
  expect(read('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  expect(JSON.parse(read('nl/manifest.webmanifest'))).toMatchObject({ scope: base, start_url: `${base}nl/` });
});

it('what hosts read is below the path, and promises nothing for the host', () => {
  const rules = read('_headers');
  const addresses = rules.match(/^\/.*$/gm) ?? [];
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  expect(rules).not.toContain('Strict-Transport-Security');
  expect(read('_redirects')).toBe(
    `${base}en/* ${base}en/404.html 404\n${base}nl/* ${base}nl/404.html 404\n${base}* ${base}404.html 404\n`,
  );
});

const all = ['npm start', ...servers.filter(isThere)] as const;

describe.each(all)('%s', (name) => {
  let running: Running;
  beforeAll(async () => {
    if (name !== 'npm start') running = await start(name, site, join(folder, 'site'), join(folder, name));
    else {
      const server = siteServer(out, base);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const stop = (): Promise<void> =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
        });
      running = { port: (server.address() as AddressInfo).port, stop };
    }
  });
  afterAll(() => running.stop());

  it('sends each page and file below the path, as it is defined', async () => {
    for (const file of site.files) {
      const { status, headers, body } = await ask(running.port, addressOf(base, file));
      expect(status, file).toBe(200);
      for (const [header, value] of Object.entries(headersOf(file, site.policies.get(file))))
        expect(headers[header.toLowerCase()], `${file}: ${header}`).toBe(value);
      expect(body.equals(readFileSync(join(out, file))), file).toBe(true);
    }
  });

  it('answers what leads nowhere in the language of the address', async () => {
    for (const [path, file] of [
      ['nl/none/', 'nl/404.html'],
      ['en/embed/none/', 'en/404.html'],
      ['none/', '404.html'],
    ] as const) {
      const { status, body } = await ask(running.port, base + path);
      expect([status, body.toString() === read(file)]).toEqual([404, true]);
    }
    expect((await ask(running.port, '/nl/')).status).toBe(404);
  });

  it('has the page also without its last slash', async () => {
    const { status, headers } = await ask(running.port, `${base}nl`);
    expect(status === 200 || headers.location === `${base}nl/`).toBe(true);
    expect((await ask(running.port, base.slice(0, -1))).headers.location).toBe(base);
  });
});

it('nothing was put anywhere else', () => {
  expect(existsSync(join(out, 'stories'))).toBe(false);
});
