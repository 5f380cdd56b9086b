import { expect, test } from '@playwright/test';
import {
  wide,
  narrow,
  windows,
  stills,
  difference,
  rests,
  stands,
  scrolls,
  wheel,
  press,
  jump,
  wake,
  told,
  each,
} from './steps.ts';

test.describe('the way back', () => {
  test('leads to the place and step it was left at, and forward again @engines', async ({ page, browser }) => {
    const all = await stills(browser, 'en', wide);
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const [, second = '', , fourth = ''] = await told(page);
    const follow = (id: string): Promise<void> =>
      page.locator(`#${id} a.here`).evaluate((link) => {
        if (link instanceof HTMLElement) link.click();
      });
    const place = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
    const lands = async (id: string, where: number): Promise<void> => {
      await expect.poll(async () => Math.abs((await place()) - where), id).toBeLessThan(3);
      await rests(page, id, all);
      await stands(page);
      expect(await difference(page, id, all)).toBe('');
      expect(Math.abs((await place()) - where)).toBeLessThan(3);
      expect(await page.evaluate(() => location.hash)).toBe(`#${id}`);
    };
    await scrolls(page, () => follow(second));
    await rests(page, second, all);
    const atSecond = await place();
    await scrolls(page, () => follow(fourth));
    await rests(page, fourth, all);
    const atFourth = await place();
    expect(atFourth).toBeGreaterThan(atSecond + 500);
    await page.goBack();
    await lands(second, atSecond);
    await page.goForward();
    await lands(fourth, atFourth);

    // A place that was come to by scrolling is a place to come back to as well.
    await jump(page, second);
    await wheel(page, 60);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${second}`);
    const read = await place();
    await press(page, page.locator('.chapters summary'));
    await press(page, page.locator('.chapters a[href$="#mapp"]').first());
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(read + 3000);
    await stands(page);
    await page.goBack();
    await lands(second, read);
    await page.goForward();
    await expect(page).toHaveURL(/#mapp$/);
    await expect
      .poll(() => page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(150);
  });

  test('a chapter far down is reached on a fresh page, past all that comes to life on the way', async ({ context }) => {
    await each(context, [wide, narrow], async (page, viewport) => {
      await page.setViewportSize(viewport);
      await page.goto('/nl/');
      await press(page, page.locator('.chapters summary'));
      await press(page, page.locator('.chapters a[href$="#mapp"]').first());
      await expect
        .poll(() => page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
        .toBeLessThan(150);
      await stands(page);
      expect(
        await page.locator('#mapp').evaluate((element) => Math.abs(element.getBoundingClientRect().top)),
      ).toBeLessThan(150);
      await expect(page).toHaveURL(/#mapp$/);
    });
  });

  test('walking the bar with the keyboard leaves the page where it is', async ({ page }) => {
    await page.setViewportSize(wide);
    await page.goto('/en/');
    await wake(page);
    const [, , third = ''] = await told(page);
    await jump(page, third);
    await wheel(page, 30);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${third}`);
    const before = await page.evaluate(() => scrollY);
    await page.locator('.top .home').evaluate((link) => {
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    });
    const walked: string[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      await stands(page);
      walked.push(await page.evaluate(() => (document.activeElement?.closest('.top') ? 'in the bar' : 'elsewhere')));
    }
    expect(new Set(walked)).toEqual(new Set(['in the bar']));
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => location.hash)).toBe(`#${third}`);
  });

  test('the mark beside a text is the address of its step', async ({ page }) => {
    await page.goto('/en/');
    const steps = await told(page);
    expect(steps).toHaveLength(8);
    for (const id of steps) {
      const link = page.locator(`#${id} a.here`);
      await expect(link).toHaveCount(1);
      await expect(link).toHaveAttribute('href', `#${id}`);
      await expect(link).toHaveAccessibleName(/\w/);
    }
  });
});

for (const [window, viewport] of Object.entries(windows))
  test(`reloading far down the page, past charts that had come to life, keeps place and picture, ${window}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/nl/');
    for (const id of ['chart-mapp-partners', 'chart-status-board']) {
      // Everything above has come to life, and of the second chart on a page that was reloaded itself.
      await wake(page);
      const figure = page.locator(`#${id}`);
      await figure.evaluate((one) => {
        one.scrollIntoView({ behavior: 'instant', block: 'center' });
      });
      // Where there are several pictures, one that is chosen: with which a chart begins depends on what was in sight as it came to life.
      const pictures = figure.getByRole('radio');
      if ((await pictures.count()) > 0) {
        await pictures.first().check();
        await pictures.last().check();
      }
      await wheel(page, viewport.height * 0.2);
      await stands(page);
      await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
      const seen = () =>
        figure.evaluate((one) => ({
          top: one.getBoundingClientRect().top,
          step: one.querySelector<HTMLElement>(':scope > .live')?.dataset['step'],
        }));
      const before = await seen();
      await page.reload();
      await expect.poll(async () => (await seen()).step, { message: `the picture of ${id}` }).toBe(before.step);
      await expect
        .poll(async () => Math.abs((await seen()).top - before.top), { message: `the place of ${id}` })
        .toBeLessThan(24);
    }
  });
