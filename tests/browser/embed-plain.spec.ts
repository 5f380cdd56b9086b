import { expect, test } from '@playwright/test';
import { host } from './host.ts';

/** Widths of a page, among them those of phones, tablets and screens, and of columns between. */
const widths = [304, 320, 360, 390, 414, 480, 600, 768, 900, 1024, 1280, 1440];

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of ['plain-nl', 'plain-en'])
    test(`${name}: a copied frame has the right height at every width`, async ({ page }) => {
      // So high that no frame is outside the window: there a browser does not draw, nor tell a frame its width.
      const height = 12_000;
      await page.setViewportSize({ width: widths[0] ?? 320, height });
      await page.goto(host(name), { waitUntil: 'networkidle' });
      const frames = await page.locator('iframe').elementHandles();
      expect(frames.length).toBeGreaterThan(10);
      const wrong: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        await Promise.all(
          frames.map(async (frame) => {
            const content = await frame.contentFrame();
            if (!content) throw new Error('a frame has no document');
            const wide = await frame.evaluate((one: Element) => one.clientWidth);
            const high = await frame.evaluate((one: Element) => one.clientHeight);
            const seen = (): Promise<number> => content.evaluate(() => document.documentElement.clientWidth);
            await expect.poll(seen, { intervals: [20, 50, 100] }).toBe(wide);
            const needed = await content.evaluate(() => document.documentElement.getBoundingClientRect().height);
            const spare = high - Math.ceil(needed);
            if (spare < 0 || spare > 8)
              wrong.push(`${String(width)} px: ${content.url()} has ${String(spare)} px to spare`);
          }),
        );
      }
      expect(wrong).toEqual([]);
    });
});
