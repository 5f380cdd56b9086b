import { expect, test } from '@playwright/test';
import { wide, narrow, stills, difference, rests, stands, jump, wake, told } from './steps.ts';

test.describe('a window that changes', () => {
  const turned = { width: 844, height: 390 };
  for (const [title, ...sizes] of [
    ['from wide to narrow and back', wide, narrow, wide],
    ['a phone turned on its side and back', narrow, turned, narrow],
    ['a wide one made low and high again', wide, { width: 1280, height: 420 }, wide],
  ] as const)
    test(`${title} keeps the step`, async ({ page, browser }) => {
      await page.setViewportSize(sizes[0]);
      await page.goto('/en/');
      await wake(page);
      const steps = (await told(page)).filter((_, index) => [1, 2, 5, 6].includes(index));
      expect(steps).toHaveLength(4);
      for (const id of steps) {
        await jump(page, id);
        for (const size of sizes) {
          await page.setViewportSize(size);
          const all = await stills(browser, 'en', size);
          const low = size.height < 500;
          await expect(page.locator('.scrolly', { has: page.locator(`#${id}`) })).toHaveClass(
            low ? /\bunrolled\b/ : /\bstaged\b/,
          );
          await expect(page.locator('.scrolly', { has: page.locator(`#${id}`) })).not.toHaveClass(
            low ? /\bstaged\b/ : /\bunrolled\b/,
          );
          await rests(page, id, all);
          await stands(page);
          expect(await difference(page, id, all), `${id} at ${size.width}`).toBe('');
          const { top, bottom } = await page
            .locator(`#${id}`)
            .evaluate((step) => step.getBoundingClientRect().toJSON() as { top: number; bottom: number });
          expect(top, `${id} at ${size.width}`).toBeLessThan(size.height);
          expect(bottom, `${id} at ${size.width}`).toBeGreaterThan(0);
        }
      }
    });
});

test.describe('a window too low for a stage', () => {
  for (const viewport of [
    { width: 1280, height: 420 },
    { width: 844, height: 390 },
    { width: 320, height: 256 },
  ])
    test(`gives each step its own picture, ${viewport.width} by ${viewport.height}`, async ({ page, browser }) => {
      await page.setViewportSize(viewport);
      const all = await stills(browser, 'nl', viewport);
      await page.goto('/nl/');
      await wake(page);
      const steps = await told(page);
      await expect(page.locator('.scrolly.unrolled')).toHaveCount(2);
      await expect(page.locator('.scrolly.staged')).toHaveCount(0);
      await expect(page.locator('.stage')).toHaveCount(0);
      for (const id of steps) {
        await rests(page, id, all);
        await expect(page.locator(`#${id} .live`)).toHaveCount(1);
        await expect(page.locator(`#${id} .still`)).toBeHidden();
        await expect(page.locator(`#${id} .live svg.drawing`)).toBeVisible();
        expect(await page.locator(`#${id} .live .caption`).textContent()).toBe(
          await page.locator(`#${id} .shot > .caption`).textContent(),
        );
      }
      const clashes = await page.evaluate(() =>
        [...document.querySelectorAll('.scrolly')].flatMap((scrolly) => {
          const things = [...scrolly.querySelectorAll('figcaption, .telling, .live, .chart > footer')];
          const box = (thing: Element): DOMRect => thing.getBoundingClientRect();
          const name = (thing: Element): string =>
            `${thing.className || thing.tagName} of ${thing.closest('.step, figure')?.id ?? ''}`;
          return things.flatMap((one, index) => [
            ...(box(one).right > document.documentElement.clientWidth + 1 || box(one).height < 20
              ? [`${name(one)} does not fit`]
              : []),
            ...things
              .slice(index + 1)
              .filter(
                (other) =>
                  Math.min(box(one).bottom, box(other).bottom) - Math.max(box(one).top, box(other).top) > 1 &&
                  Math.min(box(one).right, box(other).right) - Math.max(box(one).left, box(other).left) > 1,
              )
              .map((other) => `${name(one)} lies over ${name(other)}`),
          ]);
        }),
      );
      expect(clashes).toEqual([]);
    });
});
