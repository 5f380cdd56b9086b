import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { withStaticFaces } from '../../src/building/static-faces.ts';

it('gives a face with an axis one font for each weight, and leaves others alone', async () => {
  const file = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';
  const axis = Buffer.from(
    await subsetFont(readFileSync(createRequire(import.meta.url).resolve(file)), 'abc', {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 700 } },
    }),
  ).toString('base64');
  const one = '@font-face{font-family:One;src:url(data:font/woff2;base64,AAAA)}';
  const html = `<style>${one}@font-face{font-family:Two;font-weight:400 700;src:url(data:font/woff2;base64,${axis})format("woff2")}</style>abc`;
  const still = await withStaticFaces(html);
  expect(still).toContain(one);
  expect(still).not.toContain(axis);
  expect([...still.matchAll(/font-family:Two;font-weight:(\d+);src/g)].map(([, weight]) => weight)).toEqual([
    '400',
    '700',
  ]);
  const fonts = [...still.matchAll(/base64,([^)]+)\)format/g)].map(([, font]) => font);
  expect(new Set(fonts).size).toBe(2);
});
