import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icons, small } from '../../src/pictures/icons.ts';
import { pictureSize } from '../../src/pictures/story-picture.ts';
import { token } from '../../src/styles/tokens.ts';
import { coloursIn, pixelsOf } from '../pictures/pixels.ts';
import { comparePicture } from './compare-picture.ts';
import { all, attribute, dist, pages, type Page } from './pages.ts';

const site = 'https://tienvoud.example';
const languages = pages.flatMap(({ path }) => /^([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
const read = (path: string): Buffer => readFileSync(join(dist, path));

/** Bytes that a picture for sharing may have: services leave out what takes long. */
const most = 150_000;

/** What a page says of itself to who shows a link to it, or in its head. */
const meta = (one: Page, name: string): string | undefined => {
  const found = all(one, 'meta').find((tag) => [attribute(tag, 'property'), attribute(tag, 'name')].includes(name));
  return found && attribute(found, 'content');
};
const linked = (one: Page, rel: string): string | undefined => {
  const found = all(one, 'link').find((tag) => attribute(tag, 'rel') === rel);
  return found && attribute(found, 'href');
};

it('there are languages', () => {
  expect(languages).toEqual(['en', 'nl']);
});

describe.each(pages.map((one): [string, Page] => [one.path, one]))('%s', (_path, one) => {
  it('names icons that are there', () => {
    expect(linked(one, 'icon')).toBe('/favicon.svg');
    expect(linked(one, 'apple-touch-icon')).toBe('/apple-touch-icon.png');
    expect(existsSync(join(dist, 'favicon.svg'))).toBe(true);
  });
});

const shared = pages.filter(({ path }) => !path.endsWith('404.html'));

it.each(shared.map((one): [string, Page] => [one.path, one]))(
  '%s names its picture, of the size it has, and says what it shows',
  (path, one) => {
    const own = path === 'index.html' ? 'nl' : path.slice(0, path.indexOf('/'));
    // A page about a chart has that chart's picture, all others the story's.
    const chart = /\/charts\/(.+)\/index\.html$/.exec(path)?.[1];
    const picture = `${own}/${chart === undefined ? 'share' : `charts/${chart}-share`}.png`;
    expect(meta(one, 'og:image')).toBe(`${site}/${picture}`);
    expect(meta(one, 'twitter:card')).toBe('summary_large_image');
    expect(meta(one, 'og:image:alt')?.length).toBeGreaterThan(60);
    expect([meta(one, 'og:image:width'), meta(one, 'og:image:height')]).toEqual(
      [read(picture).readUInt32BE(16), read(picture).readUInt32BE(20)].map(String),
    );
  },
);

describe.each(languages)('the picture of the story in "%s"', (name) => {
  const png = read(`${name}/share.png`);
  const pixels = pixelsOf(png);

  it('is of the size and weight that services take', () => {
    const { width, height } = pixels;
    expect({ width, height }).toEqual(pictureSize);
    expect(png.length).toBeLessThan(most);
  });

  it('has dots of the first day and of the last on the right, and letters on the left', () => {
    const seen = (left: number, right: number, top: number, bottom: number): Set<string> =>
      coloursIn(pixels, [left, right], [top, bottom]);
    expect(seen(650, 1200, 0, 50)).toContain(token('ink'));
    expect(seen(650, 1200, 0, 50)).not.toContain(token('accent'));
    expect(seen(650, 1200, 80, 630)).toContain(token('accent'));
    expect(seen(650, 1200, 80, 630)).not.toContain(token('ink'));
    expect(seen(0, 630, 0, 630)).toContain(token('ink'));
    // Nothing touches the edge where the letters are.
    for (const edge of [seen(0, 50, 0, 630), seen(0, 630, 0, 30), seen(0, 630, 600, 630), seen(600, 636, 0, 630)])
      expect([...edge]).toEqual([token('ground')]);
  });

  it('looks as it did', () => {
    comparePicture(`share-${name}`, png);
  });
});

describe('icons', () => {
  it.each(Object.entries(icons))('%s has its size', (name, { size }) => {
    const { width, height } = pixelsOf(read(`${name}.png`));
    expect([width, height]).toEqual([size, size]);
  });

  it('one looks as it did', () => {
    comparePicture('icon-192', read('icon-192.png'));
  });

  it('/favicon.ico holds a picture of the size it tells', () => {
    const bytes = read('favicon.ico');
    expect(bytes.readUInt8(6)).toBe(small.size);
    const { width } = pixelsOf(bytes.subarray(bytes.readUInt32LE(18)));
    expect(width).toBe(small.size);
  });
});

describe.each(languages)('the manifest of "%s"', (name) => {
  const manifest = JSON.parse(read(`${name}/manifest.webmanifest`).toString()) as Record<string, unknown> & {
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };

  it('is named by every page of the language', () => {
    for (const one of shared.filter(({ path }) => path.startsWith(`${name}/`)))
      expect(linked(one, 'manifest'), one.path).toBe(`/${name}/manifest.webmanifest`);
  });

  it('begins at the story and has the colours of the page', () => {
    const own = pages.find(({ path }) => path === `${name}/index.html`);
    expect(manifest).toMatchObject({
      id: `/${name}/`,
      start_url: `/${name}/`,
      scope: '/',
      name: own && meta(own, 'og:site_name'),
      background_color: token('ground'),
      theme_color: token('ground'),
    });
    const html = own && all(own, 'html')[0];
    expect([manifest['lang'], manifest['dir']]).toEqual(html && [attribute(html, 'lang'), attribute(html, 'dir')]);
  });

  it('has icons that are there, of the sizes and purposes that phones ask for', () => {
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height } = pixelsOf(read(src));
      expect(`${String(width)}x${String(height)}`).toBe(sizes);
      expect(type).toBe('image/png');
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
  });
});

describe.each(languages)('the colophon in "%s"', (name) => {
  it('leads to method, sources, mistakes, charts, the page for other sites and the feed, and leaves sharing to script', () => {
    const own = pages.find(({ path }) => path === `${name}/index.html`);
    const html = own?.html.slice(own.html.indexOf('<footer class="foot">')) ?? '';
    const links = [...html.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1]);
    expect(links.slice(0, 6)).toEqual(
      ['about/', 'sources/', 'corrections/', 'charts/', 'embedding/', 'feed.xml'].map((below) => `/${name}/${below}`),
    );
    expect(html).not.toContain('<button');
  });
});
