import { describe, expect, it } from 'vitest';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';
const at = 'content/locales/nl/chapters/01-begin.mdx';

describe('prose', () => {
  it('a claim that is not sure has its mark in its own paragraph', async () => {
    expect(await said('status', { [chapter]: replace('<Cite id="end" />', '') })).toEqual([
      `${at}:9:20  The fact "end" is only reported, and nothing in its paragraph says so. Put <Cite id="end" /> after the claim.`,
    ]);
  });

  it('a mark of something surer does not do, one that is as unsure does', async () => {
    expect(await said('status', { [chapter]: replace('<Cite id="end" />', '<Cite id="start" />') })).toHaveLength(1);
    expect(await said('status', { [chapter]: replace('<Cite id="end" />', '<Cite id="start end" />') })).toEqual([]);
  });

  it('what is established needs none', async () => {
    expect(await said('status', { [chapter]: replace('<Cite id="start" />', '') })).toEqual([]);
  });
});

/** The tiny story with rows that are not sure. */
const unsure = (kind: string, alt: string): Parameters<typeof said>[1] => ({
  'data/growth.yaml': replace('  bound:', '  status: { type: key, meaning: How sure }\n  bound:'),
  'data/growth.csv':
    'id,day,attempts,status,bound\nfirst,2021-03-11,700,established,exact\nlast,2021-03-15,7200,reported,more-than\n',
  'locales/nl/charts/growth.yaml': replace('Twee punten, het tweede veel hoger.', alt),
  'locales/en/charts/growth.yaml': (text) =>
    text.replace(/alt: .*/, 'alt: Two points, the second much higher, as reported.'),
  'locales/nl/charts/scales.yaml': (text) => text.replace(/alt: (.*)/g, 'alt: $1 Zo is gemeld.'),
  'locales/en/charts/scales.yaml': (text) => text.replace(/alt: (.*)/g, 'alt: $1 So it is reported.'),
  'charts/growth.yaml': replace('kind: growth', `kind: ${kind}`),
});

describe('charts', () => {
  it('a row that is not sure is drawn in the form of its status', async () => {
    expect(await said('status', unsure('growth', 'Twee punten, het tweede is gemeld.'))).toContain(
      'content/charts/growth.yaml:6:5  The row "last" is only reported, and the drawing of the step "points" does not show it. Name the column "status" under columns, or choose a kind that shows how sure things are.',
    );
  });

  it('the words for whoever does not see the drawing say so too', async () => {
    const found = await said('status', unsure('growth', 'Twee punten, het tweede veel hoger.'));
    expect(found).toContain(
      'content/locales/nl/charts/growth.yaml:7:5  The step "points" draws what is only reported, and its alternative text does not say "gemeld". Say there what is gemeld.',
    );
    expect(found.filter((one) => one.includes('/en/'))).toEqual([]);
  });
});
