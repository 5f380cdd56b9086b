import { describe, expect, it } from 'vitest';
import { kindOf, seenByKind } from '../../src/story/page-kinds.ts';
import { proofSchema } from '../../src/story/proof.ts';

it('a file with counts that are none is not a proof', () => {
  const { error } = proofSchema.safeParse({ day: 'gisteren', browser: '', pages: { 'nl/': { own: -1 } } });
  expect([...new Set(error?.issues.map(({ path }) => path[0]))]).toEqual(['day', 'browser', 'pages']);
});

it.each([
  ['', 'page'],
  ['404.html', 'page'],
  ['nl/', 'story'],
  ['nl/about/', 'page'],
  ['nl/charts/', 'page'],
  ['nl/charts/sectors/', 'chart'],
  ['nl/embed/sectors/', 'embed'],
])('what stands at "%s" is a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

describe('pages by kind', () => {
  const nothing = { others: 0, cookies: 0, kept: 0, refused: 0 };
  const pages = {
    'nl/': { ...nothing, own: 9 },
    'en/': { ...nothing, own: 8, cookies: 2 },
    'nl/about/': { ...nothing, own: 4, others: 1 },
  };

  it('give the most files of one page, and the sum of what should be nothing', () => {
    expect(seenByKind({ pages })).toEqual([
      { ...nothing, kind: 'story', pages: 2, own: 9, cookies: 2 },
      { ...nothing, kind: 'page', pages: 1, own: 4, others: 1 },
    ]);
  });
});
