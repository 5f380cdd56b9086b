import { expect, test, type Page } from '@playwright/test';
import {
  wide,
  narrow,
  type Picture,
  stills,
  difference,
  rests,
  stands,
  wheel,
  press,
  jump,
  wake,
  told,
  each,
} from './steps.ts';

test.describe('where nothing may move', () => {
  /** Chooses a step and reads what moves in the frames that follow: in the first, or in the first in which anything does. */
  const moving = (page: Page, id: string, frames = 1): Promise<string[]> =>
    page.locator(`.stage input[value="${id}"]`).evaluate(async (input: HTMLInputElement, patience) => {
      input.click();
      const svg = input.closest('.stage')?.querySelector('svg.drawing');
      for (let frame = 0; frame < patience; frame += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        const moves = [...(svg?.querySelectorAll('.flight, [opacity], [visibility]') ?? [])];
        if (moves.length > 0) return moves.map(({ outerHTML }) => outerHTML.slice(0, 100));
      }
      return [];
    }, frames);
  const instantly = async (page: Page, all: Record<string, Picture>): Promise<void> => {
    const steps = await told(page);
    let at = '';
    for (const id of [...steps, ...[...steps].reverse()]) {
      const from = steps[steps.indexOf(id) < 4 ? 0 : 4] ?? '';
      if (at !== from) {
        at = from;
        await jump(page, from);
        await stands(page);
      }
      expect(await moving(page, id)).toEqual([]);
      expect(await difference(page, id, all)).toBe('');
    }
  };

  test('a change of step is there at once', async ({ context, browser }) => {
    await each(context, [wide, narrow], async (page, viewport) => {
      const all = await stills(browser, 'en', viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await page.goto('/en/');
      await wake(page);
      await instantly(page, all);
      // By scrolling as well.
      for (const id of await told(page)) {
        await jump(page, id);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(await difference(page, id, all)).toBe('');
      }
    });
  });

  test('motion is stopped by the reader, in the address, in the other language and after reload', async ({
    page,
    browser,
  }) => {
    await page.setViewportSize(wide);
    const all = { nl: await stills(browser, 'nl', wide), en: await stills(browser, 'en', wide) };
    await page.goto('/en/');
    await wake(page);
    const [first = '', second = '', third = ''] = await told(page);
    await jump(page, first);
    await stands(page);
    await rests(page, first, all.en);
    // Without it things move, so that the rest of this test says something.
    expect(await moving(page, third, 20)).not.toEqual([]);
    // A change under way ends where it was going.
    await press(page, page.getByRole('button', { name: 'Stop motion' }));
    await rests(page, third, all.en);
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await expect(page).toHaveURL(/[?&]motion=off/);
    await instantly(page, all.en);
    await jump(page, second);
    await wheel(page, 30);
    await expect(page).toHaveURL(new RegExp(`motion=off#${second}$`));
    await rests(page, second, all.en);

    const link = page.locator('.top a[data-switch]');
    await expect(link).toHaveAttribute('href', new RegExp(`/nl/\\?motion=off#${second}$`));
    await press(page, link);
    await expect(page).toHaveURL(new RegExp(`/nl/\\?motion=off#${second}$`));
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await rests(page, second, all.nl);
    expect(await page.locator(`#${second}`).evaluate((step) => step.getBoundingClientRect().top)).toBeLessThan(500);
    await instantly(page, all.nl);
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?motion=off');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-still');
    await press(page, page.getByRole('button', { name: 'Beweging aan' }));
    await expect(page.locator('html')).not.toHaveAttribute('data-still');
    await expect(page).not.toHaveURL(/motion/);
    await jump(page, first);
    await stands(page);
    await rests(page, first, all.nl);
    expect(await moving(page, third, 20)).not.toEqual([]);
  });
});

test('choices made faster than anything can move end as the last one', async ({ context, browser }) => {
  await each(context, [wide, narrow], async (page, viewport) => {
    const all = await stills(browser, 'nl', viewport);
    await page.setViewportSize(viewport);
    await page.goto('/nl/');
    await wake(page);
    /** Presses three of them within 300 ms. */
    const hurry = (ids: readonly string[]): Promise<void> =>
      page.evaluate(async (ids) => {
        for (const id of ids) {
          const begin = performance.now();
          document.querySelector<HTMLInputElement>(`.controls input[value="${id}"]`)?.click();
          while (performance.now() - begin < 90) await new Promise((done) => requestAnimationFrame(done));
        }
      }, ids);
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = await told(page);
    for (const ids of [
      [c, a, d],
      [b, d, a],
      [h, e, g],
      [f, g, e],
    ]) {
      await jump(page, [a, b, c, d].includes(ids[0] ?? '') ? a : e);
      await stands(page);
      await hurry(ids);
      await rests(page, ids[2] ?? '', all);
      await expect(page.locator(`.stage input[value="${ids[2] ?? ''}"]`)).toBeChecked();
    }
    for (const [chart, one, other] of [
      ['mapp-timeline', 'months', 'days'],
      ['mapp-partners', 'partners', 'recipients'],
    ] as const)
      for (const ids of [
        [one, other, one],
        [other, one, other],
      ]) {
        await page.locator(`#chart-${chart} > .live`).scrollIntoViewIfNeeded();
        await hurry(ids);
        await rests(page, `chart-${chart}-${ids[2] ?? ''}`, all);
      }
  });
});

test('what is pointed at leaves the drawing as it was', async ({ page, browser }) => {
  await page.setViewportSize(wide);
  const all = await stills(browser, 'en', wide);
  await page.goto('/en/');
  await wake(page);
  for (const id of ['chart-attack-growth-log', 'chart-country-reports-reports', 'chart-mapp-timeline-months']) {
    await jump(page, id);
    const live = page.locator(id.includes('growth') ? '.scrolly .stage .live' : `figure:has(> #${id}) > .live`).first();
    await live.scrollIntoViewIfNeeded();
    await rests(page, id, all);
    const box = await live.locator('.canvas').boundingBox();
    for (const part of [0.2, 0.35, 0.5, 0.65, 0.8])
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * part, (box?.y ?? 0) + (box?.height ?? 0) * part, {
        steps: 4,
      });
    await page.mouse.move(2, 400);
    await rests(page, id, all);
  }
});
