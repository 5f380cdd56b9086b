import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { copiesIn, pagesIn } from '../../src/building/pages-in.ts';
import { visit } from '../../src/measuring/visit.ts';
import { proofSchema } from '../../src/story/proof.ts';

const pages = pagesIn('dist');
const proof = proofSchema.parse(JSON.parse(readFileSync('content/proof.json', 'utf8')));
/** Pages a test opens one after the other: enough that its start counts for little. */
const together = 8;
const groups = Array.from({ length: Math.ceil(pages.length / together) }, (_, group) =>
  pages.slice(group * together, (group + 1) * together),
);

test('every page of the site is among those that were counted', () => {
  expect(Object.keys(proof.pages), 'Run "npm run prove" and commit content/proof.json.').toEqual(pages);
});

for (const group of groups)
  test(`read to the end with every button pressed, nothing is asked of others, kept or refused: ${group.join(' ')}`, async ({
    browser,
    baseURL,
  }) => {
    for (const path of group) {
      const { seen, others, refused, policies } = await visit(browser, `${baseURL ?? ''}/${path}`);
      expect(others, path).toEqual([]);
      expect(refused, path).toEqual([]);
      expect(seen, `${path || '/'}: run "npm run prove" if this is as it should be`).toEqual(proof.pages[path]);
      expect(policies.length, path).toBeGreaterThan(0);
      for (const policy of policies) {
        // Neither a word that lets anything through nor another site; `data:` is for pictures inside the page.
        expect(policy, path).toMatch(/default-src 'none'/);
        expect(policy, path).toMatch(/require-trusted-types-for 'script'/);
        expect(policy, path).toMatch(/trusted-types 'none'/);
        expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
      }
    }
  });

test('the story as one file asks for nothing, keeps nothing, and is refused nothing', async ({ browser, baseURL }) => {
  const copies = copiesIn('dist');
  expect(copies.length).toBeGreaterThan(1);
  for (const path of copies) {
    const { seen, others, refused } = await visit(browser, `${baseURL ?? ''}/${path}`);
    expect(others, path).toEqual([]);
    expect(refused, path).toEqual([]);
    expect(seen, path).toEqual({ own: 1, others: 0, cookies: 0, kept: 0, refused: 0 });
  }
});
