import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../src/building/lay-out.ts';
import { readSite } from '../../src/building/read-site.ts';
import { addressOf } from '../../src/hosts/built-site.ts';
import { always, headersOf } from '../../src/hosts/headers.ts';
import { kindOf } from '../../src/hosts/kinds.ts';
import { ask, isThere, sendsBrotli, servers, start, type Answer } from './running.ts';
import type { Running } from '../../src/serving/start-server.ts';

const site = readSite('dist', '/');
const folder = mkdtempSync(join(tmpdir(), 'tienvoud-hosts-'));
const root = join(folder, 'site');

beforeAll(async () => {
  expect(await layOut('dist', site.files, root, '/')).toBeGreaterThan(100);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is defined of a file, as Node has names of headers. */
const defined = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headersOf(file, site.policies.get(file))).map(([name, value]) => [name.toLowerCase(), value]),
  );
/** Every header that says something anywhere; one that a file does not have must not be sent with it. */
const names = [...new Set(site.files.flatMap((file) => Object.keys(defined(file))))];
const saidIn = ({ headers }: Answer): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

/** One file of each kind and type. */
const various = [
  ...new Map(site.files.map((file) => [`${kindOf(file)} ${/[^.]*$/.exec(file)?.[0] ?? ''}`, file])).values(),
];

describe.each(servers.filter(isThere))('%s', (name) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(name, site, root, join(folder, name));
  });
  afterAll(() => running.stop());

  it('says of every page what is defined', async () => {
    for (const file of site.files.filter((one) => one.endsWith('.html'))) {
      const answer = await ask(running.port, addressOf('/', file));
      expect(answer.status, file).toBe(200);
      expect(saidIn(answer), file).toEqual(defined(file));
    }
  });

  it.each(various)('sends %s as it is defined, whole, and by HEAD without it', async (file) => {
    const path = addressOf('/', file);
    const answer = await ask(running.port, path);
    expect(answer.status).toBe(200);
    expect(saidIn(answer)).toEqual(defined(file));
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.body.equals(readFileSync(join('dist', file)))).toBe(true);
    const head = await ask(running.port, path, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(answer.body.length),
    ]);
    expect(saidIn(head)).toEqual(defined(file));
  });

  it.each(['html', 'js', 'css', 'json', 'csv', 'svg'])('sends a compressed copy of a .%s file', async (ending) => {
    const file = various.find((one) => one.endsWith(`.${ending}`)) ?? '';
    const ways = { gzip: gunzipSync, ...(sendsBrotli(name) && { br: brotliDecompressSync }) };
    const whole = readFileSync(join('dist', file));
    for (const [encoding, open] of Object.entries(ways)) {
      const answer = await ask(running.port, addressOf('/', file), { headers: { 'accept-encoding': encoding } });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['vary']).toBe('Accept-Encoding');
      expect(answer.body.length).toBeLessThan(whole.length);
      expect(open(answer.body).equals(whole)).toBe(true);
      expect(saidIn(answer)).toEqual(defined(file));
    }
    const both = await ask(running.port, addressOf('/', file), { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(both.headers['content-encoding']).toBe(sendsBrotli(name) ? 'br' : 'gzip');
    const plain = await ask(running.port, addressOf('/', file));
    expect([plain.headers['content-encoding'], plain.headers['vary']]).toEqual([undefined, 'Accept-Encoding']);
  });

  it('does not send again what a browser has', async () => {
    for (const file of ['nl/index.html', 'nl/embed/sectors/index.html', 'nl/charts/sectors.csv']) {
      const path = addressOf('/', file);
      const { etag = '', 'last-modified': modified } = (await ask(running.port, path)).headers;
      expect(etag).toMatch(/^"[^"]+"$/);
      expect(modified).toBe(new Date(Math.floor(statSync(join('dist', file)).mtimeMs / 1000) * 1000).toUTCString());
      const again = await ask(running.port, path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['content-security-policy']).toBe(defined(file)['content-security-policy']);
      expect((await ask(running.port, path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  it('sends part of a file', async () => {
    const whole = readFileSync('dist/nl/charts/sectors.png');
    const part = await ask(running.port, '/nl/charts/sectors.png', { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${String(whole.length)}`]);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    expect(saidIn(part)).toEqual(defined('nl/charts/sectors.png'));
    const none = await ask(running.port, '/nl/charts/sectors.png', { headers: { range: 'bytes=9999999-' } });
    expect(none.status).toBe(416);
  });

  it.each([
    ['/nl/none/', 'nl/404.html'],
    ['/nl/none', 'nl/404.html'],
    ['/nl/embed/none/', 'nl/404.html'],
    ['/nl/embed/', 'nl/404.html'],
    ['/nl/charts/none.csv', 'nl/404.html'],
    ['/en/charts/none/?step=one', 'en/404.html'],
    ['/none/', '404.html'],
    ['/de/embed/sectors/', '404.html'],
    ['/_astro/none.js', '404.html'],
    ['/_headers', '404.html'],
  ])('answers %s, which leads nowhere, with %s', async (path, file) => {
    for (const encoding of ['identity', 'gzip']) {
      const answer = await ask(running.port, path, { headers: { 'accept-encoding': encoding } });
      expect(answer.status).toBe(404);
      const body = encoding === 'gzip' ? gunzipSync(answer.body) : answer.body;
      expect(body.equals(readFileSync(join('dist', file)))).toBe(true);
      expect(saidIn(answer)).toEqual(defined(file));
    }
    expect((await ask(running.port, path, { method: 'HEAD' })).status).toBe(404);
  });

  it('puts the last slash where it was left out, and leads to no other host', async () => {
    for (const [asked, page] of [
      ['/nl', '/nl/'],
      ['/nl/charts/sectors', '/nl/charts/sectors/'],
      ['/nl?day=2021-03-09&step=a%3Ab', '/nl/?day=2021-03-09&step=a%3Ab'],
      ['//nl', '/nl/'],
    ] as const) {
      const answer = await ask(running.port, asked);
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe(page);
      for (const [header, value] of Object.entries(always)) expect(answer.headers[header.toLowerCase()]).toBe(value);
    }
  });

  it('takes nothing from anybody', async () => {
    expect((await ask(running.port, '/nl/', { method: 'POST' })).status).toBe(405);
  });
});
