import { expect, test } from '@playwright/test';
import { fits, frameIn, host, inside, objections, roomIn } from './host.ts';

/** Hosts that listen in other dialects than ours, and what each leaves to spare: the library itself adds nothing. */
const others = ['pym', 'frames', 'sidechain', 'resizer', 'amp', 'datawrapper', 'medium', 'wordpress'];

for (const name of others)
  test(`${name}: a chart comes to its height, and follows the width @engines`, async ({ page }) => {
    const complaints = await objections(page);
    await page.goto(host(name));
    const frame = page.locator('iframe');
    await expect(frame).toHaveCount(1);
    await fits(frame);
    await page.setViewportSize({ width: 420, height: 800 });
    await fits(frame);
    await page.setViewportSize({ width: 1100, height: 800 });
    await fits(frame);
    expect(complaints()).toEqual([]);
  });

test('in WordPress the quotation gives way to the chart @engines', async ({ page }) => {
  await page.route('**/nl/embed/sectors/**', (route) => route.abort());
  await page.goto(host('wordpress'));
  const [quotation, frame] = [page.locator('blockquote'), page.locator('iframe')];
  await expect(quotation.getByRole('link')).toBeVisible();
  await expect(frame).toHaveCSS('visibility', 'hidden');
  await page.unroute('**/nl/embed/sectors/**');
  await page.reload();
  await expect(frame).toBeVisible();
  await expect(quotation).toBeHidden();
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
});

test('what is higher than WordPress wants scrolls in its frame, down to the way home @engines', async ({ page }) => {
  await page.goto(host('wordpress-tall'));
  const frame = page.locator('iframe');
  await expect.poll(() => roomIn(frame)).toBe(1000);
  const content = await inside(frame);
  const end = await content.evaluate(() => {
    const root = document.documentElement;
    scrollTo(0, root.scrollHeight);
    return { reached: scrollY + innerHeight, height: root.getBoundingClientRect().height };
  });
  expect(end.height).toBeGreaterThan(1000);
  expect(Math.ceil(end.reached)).toBeGreaterThanOrEqual(Math.floor(end.height));
});

test('a dark page has dark charts, and a light one where it asks for that @engines', async ({ page }) => {
  await page.goto(host('dark'));
  const frames = [
    page.locator('div[style] > iframe'),
    frameIn(page.locator('tienvoud-chart').first()),
    frameIn(page.locator('tienvoud-chart').last()),
  ];
  const lightness: number[] = [];
  for (const frame of frames) {
    await fits(frame);
    // The words of the headline are light on a dark ground and dark on a light one.
    const ink = await (
      await inside(frame)
    ).evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return 0;
      context.fillStyle = getComputedStyle(document.querySelector('figcaption, h1, figure') ?? document.body).color;
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data[0] ?? 0;
    });
    lightness.push(ink);
  }
  const [plain = 0, dark = 0, light = 0] = lightness;
  expect(plain).toBeGreaterThan(160);
  expect(dark).toBeGreaterThan(160);
  expect(light).toBeLessThan(100);
});
