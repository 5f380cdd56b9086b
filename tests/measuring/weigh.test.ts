import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weigh, weighScript } from '../../src/measuring/weigh.ts';

let dist = '';
beforeEach(() => (dist = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(dist, { recursive: true, force: true });
});

/** Writes a site of a few files. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}

/** Writes a site of a few files and weighs the script of its page. */
function weighed(files: Readonly<Record<string, string>>): ReturnType<typeof weighScript> {
  write(files);
  return weighScript(dist, 'nl/index.html');
}

const html = '<script type="module" src="/_astro/a.js"></script>';

describe('weighScript', () => {
  it.each([
    ['a name taken', 'import{x}from"./b.js";x()'],
    ['a file for its effect', 'import"./b.js"'],
    ['all taken and given on', "export * from './b.js';"],
    ['later', 'const b = () => import("./b.js");'],
    ['later, the way minifiers write it', 'p(()=>import(`./b.js`).then(b=>b.t),[])'],
    ['from the root', 'import"/_astro/b.js"'],
    ['from the folder above', 'import"../_astro/b.js"'],
  ])('follows an import: %s', (_name, source) => {
    const { files } = weighed({ 'nl/index.html': html, '_astro/a.js': source, '_astro/b.js': 'export const x = 1' });
    expect(files.map(({ path }) => path)).toEqual(['/_astro/a.js', '/_astro/b.js']);
  });

  it('counts each file once, compressed by itself, and what they import too', () => {
    const sources = {
      '_astro/a.js': 'import"./b.js";import("./c.js")',
      '_astro/b.js': 'import("./c.js");import("./a.js")',
      '_astro/c.js': 'export const c = "ccccccccccccccccccccccccccccccccc"',
    };
    const { files, total } = weighed({ 'nl/index.html': html + html, ...sources, '_astro/unused.js': 'x' });
    const bytes = Object.values(sources).map((text) => brotliCompressSync(text).length);
    expect(files.map((file) => file.bytes).sort()).toEqual(bytes.sort());
    expect(total).toBe(bytes.reduce((sum, one) => sum + one, 0));
  });

  it('takes no package, no style and no data for script of the site', () => {
    const source = 'import"package";fetch("./data.json");const from="./b.css"';
    expect(weighed({ 'nl/index.html': html, '_astro/a.js': source }).files).toHaveLength(1);
  });

  it('fails where a file that is imported is not there', () => {
    expect(() => weighed({ 'nl/index.html': html, '_astro/a.js': 'import"./gone.js"' })).toThrow(/gone/);
  });

  it('is nothing for a page without script', () => {
    expect(weighed({ 'nl/index.html': '<p>from "./b.js"</p>' })).toEqual({ files: [], total: 0 });
  });
});

describe('weigh', () => {
  const size = (text: string): number => brotliCompressSync(text).length;

  it('counts the page and each file it names, also one with a version', () => {
    const page = '<link rel="stylesheet" href="/a.css?v=1"><script src="/b.js"></script><link href="/a.css">';
    write({ 'nl/index.html': page, 'a.css': 'p { color: red }', 'b.js': 'alert(1)' });
    const { files, print, total } = weigh(dist, 'nl/index.html');
    expect(files.map(({ path }) => path)).toEqual(['/a.css', '/b.js']);
    expect(print).toEqual([]);
    expect(total).toBe(size(page) + size('p { color: red }') + size('alert(1)'));
  });

  it('tells what is for paper by itself: no view waits for it', () => {
    const page =
      '<link media="print" rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css" media="print">';
    write({ 'nl/index.html': page, 'a.css': 'a', 'b.css': 'b' });
    const { files, print, total } = weigh(dist, 'nl/index.html');
    expect(files).toEqual([]);
    expect(print.map(({ path }) => path)).toEqual(['/a.css', '/b.css']);
    expect(total).toBe(size(page));
  });
});
