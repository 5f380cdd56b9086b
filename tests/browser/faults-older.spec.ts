import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { changed, isWhole, kinds, narrow, opened, places, readThrough, wide } from './faults.ts';
import { apisOf, forget, lacks, without } from './older.ts';

const all: readonly string[] = Object.keys(lacks);

for (const kind of kinds)
  test(`the ${kind} as browsers read it that lack something`, async ({ browser }) => {
    await opened(browser, kind, { viewport: wide, javaScriptEnabled: false }, async (page, visit) => {
      const written = readFileSync(join('dist', places[kind], 'index.html'), 'utf8');
      const relied = all.filter((one) => without(one)(written) !== without()(written));
      expect(relied.length).toBeGreaterThan(4);
      const now = { lack: all };
      await changed(page, (html) => without(...now.lack)(html));
      // On a phone all together, and each alone where there is most to go wrong.
      for (const [viewport, lack] of [[narrow, all] as const, ...relied.map((one) => [wide, [one]] as const)]) {
        now.lack = lack;
        await page.setViewportSize(viewport);
        await visit();
        await isWhole(page, browser, kind, `${kind} without ${lack === all ? 'all of it' : lack.join()}`);
      }
    });
  });

const rounds: readonly (readonly string[])[] = [
  ['ResizeObserver'],
  ['IntersectionObserver'],
  [':has()', 'container queries', 'highlights'],
  ['popover', 'dialog', 'ends of scrolling', 'time left over', 'clipboard'],
  all,
];

for (const kind of kinds)
  test(`script of the ${kind} in browsers that lack something`, async ({ browser }) => {
    for (const lack of rounds)
      await opened(browser, kind, { viewport: lack === all ? narrow : wide }, async (page, visit, errors) => {
        await page.addInitScript(forget, apisOf(lack));
        await changed(page, without(...lack));
        await visit();
        await readThrough(page);
        await page.waitForLoadState('networkidle');
        const told = `${kind} without ${lack === all ? 'all of it' : lack.join()}`;
        await isWhole(page, browser, kind, told);
        // A frame tells its height by an observer; without, it stands as high as it was pasted.
        if (kind !== 'embed') expect(errors, told).toEqual([]);
      });
  });
