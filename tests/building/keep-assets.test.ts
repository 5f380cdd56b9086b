import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { assetName, assetOf, assetsIn, assetsSchema, listed, most, type Assets } from '../../src/building/assets.ts';
import { keepAssets, keptDays, toKeep } from '../../src/building/keep-assets.ts';

const today = '2027-03-12';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A site in a folder: its files by path, and its list, made of them where none is given. */
function siteOf(name: string, files: Readonly<Record<string, string>>, list?: unknown): string {
  const site = join(folder, name);
  mkdirSync(join(site, '_astro'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  writeFileSync(join(site, 'assets.json'), list === undefined ? listed(assetsIn(site)) : JSON.stringify(list));
  return site;
}

/** A site that is built, and has no list yet. */
function built(files: Readonly<Record<string, string>>): string {
  const site = siteOf('new', files);
  rmSync(join(site, 'assets.json'));
  return site;
}

const list = (site: string): Assets => assetsSchema.parse(JSON.parse(readFileSync(join(site, 'assets.json'), 'utf8')));
const there = (site: string): string[] => readdirSync(join(site, '_astro')).sort();
const text = (value: string): Buffer => Buffer.from(value);

/** Serves answers on this machine for as long as something is done. */
async function served<T>(answer: RequestListener, act: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await act(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/stories/x`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

describe('names', () => {
  it.each([
    'page.Dxv8JYOc.js',
    'serif.CP4y0CxO.woff2',
    'live.DAqrxs4D.css',
    'Live.astro_astro_type_script_index_0_lang.DzrEd-_V.js',
  ])('%s is one', (name) => {
    expect(name).toMatch(assetName);
  });

  it.each([
    '../page.Dxv8JYOc.js',
    '..\\page.Dxv8JYOc.js',
    '/etc/page.Dxv8JYOc.js',
    'a/page.Dxv8JYOc.js',
    '.page.Dxv8JYOc.js',
    'page..Dxv8JYOc.js',
    'page.Dxv8JYOc.html',
    'page.Dxv8JYOc.js/..',
    'page.Dxv8JYOc.js\n',
    'page.Dxv8JYOc.js?x',
    '%2e%2e%2fpage.Dxv8JYOc.js',
    'page.js',
    'sw.js',
    `${'a'.repeat(101)}.Dxv8JYOc.js`,
    '__proto__',
    '',
  ])('%j is none', (name) => {
    expect(name).not.toMatch(assetName);
  });

  it('none of a folder gets past, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '%', ':', '\0', 'js'), maxLength: 30 }),
        (odd) => {
          for (const name of [odd, `${odd}.Dxv8JYOc.js`])
            if (assetName.test(name)) expect(join('_astro', name)).toMatch(/^_astro[\\/][A-Za-z0-9_.-]+$/);
        },
      ),
    );
  });
});

describe('toKeep', () => {
  const file = (replaced?: string, bytes = 1) => ({ ...assetOf(text('x')), bytes, ...(replaced && { replaced }) });

  it('keeps what the new site no longer names, from today on, and nothing that it does name', () => {
    const published = { 'a.AAAAAAAA.js': file(), 'b.BBBBBBBB.js': file(), 'c.CCCCCCCC.js': file('2027-03-01') };
    expect(toKeep(published, { 'a.AAAAAAAA.js': file() }, today)).toEqual({
      'b.BBBBBBBB.js': file(today),
      'c.CCCCCCCC.js': file('2027-03-01'),
    });
  });

  it(`lets go after ${String(keptDays)} days, and not before`, () => {
    const before = (days: number): string =>
      new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, today.length);
    const published = { 'a.AAAAAAAA.js': file(before(keptDays)), 'b.BBBBBBBB.js': file(before(keptDays + 1)) };
    expect(Object.keys(toKeep(published, {}, today))).toEqual(['a.AAAAAAAA.js']);
  });

  it('takes a day that is still to come for today', () => {
    expect(toKeep({ 'a.AAAAAAAA.js': file('2099-01-01') }, {}, today)).toEqual({ 'a.AAAAAAAA.js': file(today) });
  });

  it('keeps the last replaced where there are more than may be, by number and by bytes', () => {
    const name = (index: number): string => `f.${String(index).padStart(8, '0')}.js`;
    const many = Object.fromEntries(
      Array.from({ length: most.files + 5 }, (_, index) => [
        name(index),
        file(index < 5 ? '2027-03-01' : '2027-03-02'),
      ]),
    );
    const kept = toKeep(many, {}, today);
    expect(Object.keys(kept)).toHaveLength(most.files);
    expect(Object.keys(kept).filter((one) => one < name(5))).toEqual([]);
    const heavy = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [name(index), file('2027-03-01', most.file)]),
    );
    expect(Object.keys(toKeep(heavy, {}, today))).toHaveLength(most.all / most.file);
  });
});

describe('keepAssets', () => {
  const old = { '_astro/page.AAAAAAAA.js': 'old', '_astro/sans.SSSSSSSS.woff2': 'same' };
  const fresh = { '_astro/page.BBBBBBBB.js': 'new', '_astro/sans.SSSSSSSS.woff2': 'same' };

  it('without a published site writes the same list whenever it is asked, without a day', async () => {
    const site = built(fresh);
    expect(await keepAssets(site, undefined, today)).toEqual({ count: 0, problems: [] });
    const first = readFileSync(join(site, 'assets.json'), 'utf8');
    await keepAssets(site, undefined, '2031-01-01');
    expect(readFileSync(join(site, 'assets.json'), 'utf8')).toBe(first);
    expect(first).not.toContain('replaced');
    expect(Object.keys(list(site).files)).toEqual(['page.BBBBBBBB.js', 'sans.SSSSSSSS.woff2']);
  });

  it('brings over what the published folder names and the new site does not, and keeps it through later releases', async () => {
    const published = siteOf('old', old);
    const site = built(fresh);
    expect(await keepAssets(site, published, today)).toEqual({ count: 1, problems: [] });
    expect(there(site)).toEqual(['page.AAAAAAAA.js', 'page.BBBBBBBB.js', 'sans.SSSSSSSS.woff2']);
    expect(list(site).files['page.AAAAAAAA.js']).toEqual({ ...assetOf(text('old')), replaced: today });
    expect(list(site).files['sans.SSSSSSSS.woff2']).toEqual(assetOf(text('same')));
    const third = siteOf('third', { '_astro/page.CCCCCCCC.js': 'newer' });
    expect(await keepAssets(third, site, '2027-03-20')).toEqual({ count: 3, problems: [] });
    expect(list(third).files['page.AAAAAAAA.js']?.replaced).toBe(today);
    expect(list(third).files['page.BBBBBBBB.js']?.replaced).toBe('2027-03-20');
    const much = siteOf('much', { '_astro/page.DDDDDDDD.js': 'newest' });
    expect((await keepAssets(much, third, '2027-05-15')).count).toBe(3);
    expect(there(much)).not.toContain('page.AAAAAAAA.js');
  });

  it('does so by address, below the path it is given, and asks for nothing that it has', async () => {
    const published = siteOf('old', old);
    const site = built(fresh);
    const asked: string[] = [];
    await served(
      (request, response) => {
        asked.push(request.url ?? '');
        response.end(readFileSync(join(published, (request.url ?? '').replace('/stories/x/', ''))));
      },
      async (address) => {
        expect(await keepAssets(site, address, today)).toEqual({ count: 1, problems: [] });
      },
    );
    expect(asked).toEqual(['/stories/x/assets.json', '/stories/x/_astro/page.AAAAAAAA.js']);
    expect(readFileSync(join(site, '_astro/page.AAAAAAAA.js'), 'utf8')).toBe('old');
  });

  it('goes on before a first release, and says that nothing was kept', async () => {
    const site = built(fresh);
    const gone = 'Before a first release that is as it should be; else mend KEEP and build again.';
    expect(await keepAssets(site, `${folder}/nowhere/`, today)).toEqual({
      count: 0,
      problems: [`Nothing of ${folder}/nowhere/assets.json is kept: there is no such file. ${gone}`],
    });
    const closed = await served(
      (_request, response) => response.writeHead(404).end(),
      async (address) => {
        const told = await keepAssets(site, address, today);
        expect(told.problems).toEqual([`Nothing of ${address}/assets.json is kept: the answer was 404. ${gone}`]);
        return address;
      },
    );
    expect((await keepAssets(site, closed, today)).problems).toEqual([
      `Nothing of ${closed}/assets.json is kept: there was no answer (ECONNREFUSED). ${gone}`,
    ]);
    expect(there(site)).toEqual(['page.BBBBBBBB.js', 'sans.SSSSSSSS.woff2']);
    expect(Object.keys(list(site).files)).toHaveLength(2);
  });

  it.each([
    ['http://news.example/', 'its address does not begin with https://'],
    ['ftp://news.example/', 'its address does not begin with https://'],
    ['https://me:secret@news.example/', 'an address may hold no password'],
    ['https://', 'it is no address'],
  ])('takes nothing from %s', async (place, why) => {
    const site = built(fresh);
    expect((await keepAssets(site, place, today)).problems).toEqual([
      `KEEP is no place of a published site: ${why}. Name its folder, or its address with https://.`,
    ]);
  });

  it('does not follow to another address', async () => {
    const site = built(fresh);
    await served(
      (_request, response) => response.writeHead(301, { location: 'https://elsewhere.example/' }).end(),
      async (address) => {
        expect((await keepAssets(site, address, today)).problems).toEqual([
          expect.stringContaining('is kept: it leads to another address.'),
        ]);
      },
    );
  });

  const one = assetOf(text('old'));
  it.each([
    ['a way out of the folder', { version: 1, files: { '../../evil.AAAAAAAA.js': one } }],
    ['a page', { version: 1, files: { 'index.html': one } }],
    ['a digest that is none', { version: 1, files: { 'page.AAAAAAAA.js': { ...one, sha256: 'x' } } }],
    ['a size past all bounds', { version: 1, files: { 'page.AAAAAAAA.js': { ...one, bytes: 1e12 } } }],
    ['a day that is none', { version: 1, files: { 'page.AAAAAAAA.js': { ...one, replaced: '2027-02-31' } } }],
    ['another version', { version: 2, files: {} }],
    [
      'too many files',
      {
        version: 1,
        files: Object.fromEntries(
          Array.from({ length: 2 * most.files + 1 }, (_, index) => [
            `f.${String(index).padStart(8, '0')}.js`,
            { bytes: 0, sha256: one.sha256 },
          ]),
        ),
      },
    ],
    ['nothing', null],
  ])('takes nothing from a list that names %s', async (_what, wrong) => {
    const published = siteOf('old', old, wrong);
    const site = built(fresh);
    const { count, problems } = await keepAssets(site, published, today);
    expect(count).toBe(0);
    expect(problems).toEqual([expect.stringContaining('is kept: it is not the list that a build writes')]);
    expect(there(site)).toEqual(['page.BBBBBBBB.js', 'sans.SSSSSSSS.woff2']);
    expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
  });

  it('takes no list that goes on and on', async () => {
    const site = built(fresh);
    await served(
      (_request, response) => {
        const more = (): void => {
          while (response.write(' '.repeat(65_536)));
          response.once('drain', more);
        };
        more();
      },
      async (address) => {
        expect((await keepAssets(site, address, today)).problems).toEqual([
          expect.stringContaining(`it has more than ${String(most.list)} bytes`),
        ]);
      },
    );
  });

  it('leaves out a file that is another than its list says, larger, a link, or not there, and keeps the others', async () => {
    const names = { good: 'good', other: 'that', large: 'large', link: 'link', gone: 'gone' };
    const files = Object.fromEntries(Object.entries(names).map(([name, was]) => [`_astro/${name}.AAAAAAAA.js`, was]));
    const published = siteOf('old', files);
    const path = (name: string): string => join(published, '_astro', `${name}.AAAAAAAA.js`);
    writeFileSync(path('other'), 'evil');
    writeFileSync(path('large'), 'larger than it was');
    rmSync(path('link'));
    writeFileSync(join(folder, 'secret'), 'link');
    symlinkSync(join(folder, 'secret'), path('link'));
    rmSync(path('gone'));
    const site = built(fresh);
    const at = (name: string): string => `${published}/_astro/${name}.AAAAAAAA.js is not kept:`;
    expect(await keepAssets(site, published, today)).toEqual({
      count: 1,
      problems: [
        `${at('gone')} there is no such file.`,
        `${at('large')} it has more than 5 bytes.`,
        `${at('link')} there is no such file.`,
        `${at('other')} it is not what assets.json says it is.`,
      ],
    });
    expect(there(site)).toEqual(['good.AAAAAAAA.js', 'page.BBBBBBBB.js', 'sans.SSSSSSSS.woff2']);
    expect(Object.keys(list(site).files)).toEqual(there(site));
  });
});
