import { expect, test } from '@playwright/test';
import { wide, narrow, stills, rests, jump, wake, told } from './steps.ts';

test.describe('to a screen reader', () => {
  test('a stage is one picture, and the stills under it are none', async ({ page, browser }) => {
    // What is heard stands there at once; how it moves is seen.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const viewport of [wide, narrow]) {
      const all = await stills(browser, 'en', viewport);
      await page.setViewportSize(viewport);
      await page.goto('/en/');
      await wake(page);
      for (const scrolly of await page.locator('.scrolly').all()) {
        await expect(scrolly).toHaveClass(/staged/);
        expect(
          await scrolly
            .locator('.shot, .shot .still')
            .evaluateAll((shots) => [...new Set(shots.map((shot) => getComputedStyle(shot).visibility))]),
        ).toEqual(['hidden']);
        const images = (await scrolly.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line));
        expect(images).toHaveLength(1);
      }
      for (const figure of await page.locator('.chapter > figure.chart').all())
        expect((await figure.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line))).toHaveLength(1);
      for (const id of await told(page)) {
        await jump(page, id);
        await rests(page, id, all);
        const alt = (await page.locator(`#${id} .still [role="img"]`).getAttribute('aria-label')) ?? '';
        expect(alt).not.toBe('');
        const canvas = page.locator('.scrolly', { has: page.locator(`#${id}`) }).locator('.stage .canvas');
        await expect(canvas).toHaveAttribute('aria-label', alt);
        await expect(canvas).toHaveAccessibleDescription(/\w{3}/);
        expect(
          await page
            .locator('.scrolly', { has: page.locator(`#${id}`) })
            .locator('.stage .caption')
            .textContent(),
        ).toBe(await page.locator(`#${id} .shot > .caption`).textContent());
      }
    }
  });

  test('unrolled, each step is one picture', async ({ page }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    await page.goto('/nl/');
    await wake(page);
    for (const scrolly of await page.locator('.scrolly').all()) {
      const images = (await scrolly.ariaSnapshot()).split('\n').filter((line) => /^\s*- '?img /.test(line));
      expect(images).toHaveLength(4);
      expect(new Set(images).size).toBe(4);
    }
  });

  test('the step come to is told once, when things have come to rest', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const steps = await told(page);
    for (const id of steps.slice(0, 3)) await jump(page, id);
    const caption = (await page.locator(`#${steps[2] ?? ''} .shot > .caption`).textContent()) ?? '';
    const said = page.locator('body > [role=status]');
    await expect(said).toHaveText(caption);
  });
});
