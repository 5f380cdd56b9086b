import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { budget } from '../../src/measuring/budget.ts';
import { digestOf } from '../../src/embed/digest.ts';
import { heightAt, narrowest, type HeightsTable } from '../../src/embed/heights.ts';
import type { MeasuredHeights } from '../../src/story/heights.ts';
import { all, attribute, dist, frames, inside, only, textOf } from './pages.ts';

const languages = ['nl', 'en'];
const idOf = (path: string): string => path.replace(/\/embed\//, '/').replace(/\/index\.html$/, '');
const weight = (html: string): number => brotliCompressSync(html).length;
const withoutScript = (html: string): string => html.replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, '');

it('every chart stands alone in every language', () => {
  const charts = new Set(frames.map(({ path }) => path.split('/')[2]));
  expect(charts.size).toBeGreaterThan(10);
  expect(frames.map(({ path }) => path).sort()).toEqual(
    languages.flatMap((name) => [...charts].map((chart) => `${name}/embed/${chart ?? ''}/index.html`)).sort(),
  );
});

describe.each(frames.map((frame) => [idOf(frame.path), frame] as const))('%s', (id, frame) => {
  it('is not to be found by itself, and says where its chart lives', () => {
    const metas = all(frame, 'meta');
    expect(metas.filter((one) => attribute(one, 'name') === 'robots').map((one) => attribute(one, 'content'))).toEqual([
      'noindex',
    ]);
    const links = all(frame, 'link');
    const canonical = links.find((one) => attribute(one, 'rel') === 'canonical');
    expect(attribute(canonical ?? only(frame, 'head'), 'href')).toBe(
      `https://tienvoud.example/${id.replace('/', '/charts/')}/`,
    );
  });

  it('asks for nothing: all it needs is inside', () => {
    const asks = frame.elements.filter(
      (one) =>
        attribute(one, 'src') !== undefined ||
        attribute(one, 'srcset') !== undefined ||
        (one.tagName === 'link' && !['canonical', 'alternate'].includes(attribute(one, 'rel') ?? '')),
    );
    expect(asks.map(({ tagName }) => tagName)).toEqual([]);
    expect(frame.html).not.toMatch(
      /url\((?!["']?#)|@import|\bfetch\(|localStorage|sessionStorage|document\.cookie|XMLHttpRequest|sendBeacon/,
    );
  });

  it('may do nothing but what stands in it', () => {
    const policy = all(frame, 'meta').find((one) => attribute(one, 'http-equiv') === 'content-security-policy');
    expect(attribute(policy ?? only(frame, 'head'), 'content')).toMatch(
      /^default-src 'none';base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none';script-src( 'sha256-[\w+/=]+'){2};style-src 'sha256-[\w+/=]+'$/,
    );
  });

  it('has one headline, its pictures in words, its table, its sources and the way home', () => {
    expect(textOf(only(frame, 'h1')).length).toBeGreaterThan(10);
    const pictures = frame.elements.filter((one) => attribute(one, 'role') === 'img');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(attribute(picture, 'aria-label')?.length).toBeGreaterThan(20);
    expect(inside(only(frame, 'table')).filter(({ tagName }) => tagName === 'tr').length).toBeGreaterThan(2);
    expect(all(frame, 'span', 'sources').length).toBeGreaterThan(0);
    const home = all(frame, 'p', 'home')
      .flatMap(inside)
      .filter(({ tagName }) => tagName === 'a');
    expect(home.map((one) => attribute(one, 'href'))).toEqual([`/${id.replace('/', '/charts/')}/`]);
  });

  it('leads out of the frame, and takes no page away from its reader', () => {
    expect(attribute(only(frame, 'base'), 'target')).toBe('_blank');
    const within = all(frame, 'a').filter((one) => attribute(one, 'href')?.startsWith('#'));
    expect(within.map((one) => attribute(one, 'href'))).toEqual([]);
  });

  it('is whole: nothing stands outside its figure and its notices', () => {
    const body = only(frame, 'body');
    const loose = body.childNodes.filter((node) => !('tagName' in node) && textOf(node).trim() !== '');
    expect(loose.map(textOf)).toEqual([]);
    expect(frame.html.trim()).toMatch(/<\/html>$/);
  });

  it('is light', () => {
    expect(weight(frame.html)).toBeLessThanOrEqual(budget.embed);
    const several = frame.elements.some((one) => attribute(one, 'name') === 'step');
    if (!several) expect(weight(withoutScript(frame.html))).toBeLessThanOrEqual(budget.still);
  });
});

it.each(languages)('any ten in %s are light together', (name) => {
  const weights = frames.filter(({ path }) => path.startsWith(`${name}/`)).map(({ html }) => weight(html));
  const heaviest = weights.sort((a, b) => b - a).slice(0, 10);
  expect(heaviest.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budget.ten);
});

describe('heights', () => {
  const measured = JSON.parse(readFileSync('content/heights.json', 'utf8')) as Record<string, MeasuredHeights>;
  const published = JSON.parse(readFileSync(`${dist}/embed/heights.json`, 'utf8')) as HeightsTable;

  it('are those of the embeds as they are now: if not, run "npm run measure"', () => {
    expect(Object.fromEntries(Object.entries(measured).map(([id, { of }]) => [id, of]))).toEqual(
      Object.fromEntries(frames.map(({ path, html }) => [idOf(path), digestOf(html)])),
    );
  });

  it('are published for hosts and the loader, without what only we need', () => {
    expect(published).toEqual(
      Object.fromEntries(Object.entries(measured).map(([id, { on, off }]) => [id, { on, off }])),
    );
  });

  it('hold from the narrowest width, and are lower without a headline', () => {
    for (const { on, off } of Object.values(published)) {
      expect(on[0]?.[0]).toBe(narrowest);
      for (const width of [280, 320, 480, 600, 800, 1200])
        expect(heightAt(off, width)).toBeLessThan(heightAt(on, width));
    }
  });
});
