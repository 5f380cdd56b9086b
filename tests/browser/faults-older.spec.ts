import { expect, test } from '@playwright/test';
import { changed, isWhole, kinds, narrow, opened, readThrough, wide } from './faults.ts';
import { apisOf, forget, lacks, without } from './older.ts';

const all = Object.keys(lacks);

for (const kind of kinds)
  test(`the ${kind} as browsers read it that lack something`, async ({ browser }) => {
    test.setTimeout(90_000);
    await opened(browser, kind, { viewport: wide, javaScriptEnabled: false }, async (page, visit) => {
      const now = { lack: all as readonly string[], used: false };
      await changed(page, (html) => {
        const read = without(...now.lack)(html);
        now.used = read !== without()(html);
        return read;
      });
      for (const viewport of [wide, narrow]) {
        await page.setViewportSize(viewport);
        // Each alone where there is most to go wrong, and on a phone all together.
        for (const one of viewport === wide ? all.map((name) => [name]) : [all]) {
          now.lack = one;
          await visit();
          const told = `${kind} at ${String(viewport.width)} px without ${one.length > 1 ? 'all of it' : one.join()}`;
          if (now.used) await isWhole(page, browser, kind, told);
        }
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
    test.setTimeout(90_000);
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
