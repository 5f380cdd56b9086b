import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { budget } from '../../src/measuring/budget.ts';
import { bundle } from '../../src/editions/bundle.ts';
import { newestRelease, releases, releaseSnippet } from '../../src/embed/releases.ts';

const bytes = (path: string): Buffer => readFileSync(`public/${path}`);

describe('numbered loaders', () => {
  it('are the files there are', () => {
    const files = readdirSync('public/embed').filter((name) => name.endsWith('.js'));
    expect(releases.map(({ path }) => path.replace('embed/', '')).sort()).toEqual(files.sort());
    expect(releases.length).toBeGreaterThan(0);
  });

  it.each(releases)('$version has the bytes it was published with', ({ path, integrity }) => {
    expect(`sha384-${createHash('sha384').update(bytes(path)).digest('base64')}`).toBe(integrity);
  });

  it('are told to a browser with their hash', () => {
    expect(releaseSnippet('https://news.example/embed/v1.0.0.js', { integrity: 'sha384-x' })).toBe(
      '<script src="https://news.example/embed/v1.0.0.js" integrity="sha384-x" crossorigin="anonymous" referrerpolicy="no-referrer" async></script>',
    );
  });
});

describe('the loader', () => {
  it('is that of the newest number; else publish it: npm run loader -- with the next number', async () => {
    const { code } = await bundle('src/embed/loader.ts', 'iife');
    expect(code).toBe(bytes(newestRelease().path).toString());
  });

  it('weighs little, and turns no text into code or markup', () => {
    const code = bytes(newestRelease().path);
    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(budget.loader);
    expect(code.toString()).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|srcdoc/);
  });
});
