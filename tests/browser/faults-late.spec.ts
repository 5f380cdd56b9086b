import { expect, test, type Page } from '@playwright/test';
import { isWhole, opened, readThrough, wide } from './faults.ts';
import { pictureOf, settled } from './reader.ts';
import { wake } from './steps.ts';

/** Holds what a pattern names until it is let go. */
async function hold(page: Page, what: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const time = new Promise<void>((done) => (release = done));
  await page.route(what, async (route) => {
    await time;
    await route.continue();
  });
  return release;
}

/** Adds up how far what is read moves by itself from now on; a chapter's own box begins above the window, and grows there. */
async function shifting(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const all = Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        if (sources.some(({ node }) => node instanceof Element && !node.matches('.chapter'))) all.shifted += value;
      }
    }).observe({ type: 'layout-shift' });
    // What moved before, because a reader opened something, is told with the next frame.
    return new Promise<void>((done) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          all.shifted = 0;
          done();
        }),
      ),
    );
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

for (const what of [/_astro\/Live/, /_astro\/parts/, /\/live\//])
  test(`what comes long after the reader has begun (${what.source}) leaves place, focus and what is open as they are`, async ({
    browser,
  }) => {
    await opened(browser, 'story', { viewport: wide }, async (page, visit, errors) => {
      const release = await hold(page, what);
      // A page waits for no script: it is read while the first is still to come.
      await page.goto('/nl/', { waitUntil: 'commit' }).catch(visit);
      await page.waitForFunction(() => document.readyState !== 'loading' && document.fonts.status === 'loaded');
      const figure = page.locator('#chart-netherlands');
      await figure.locator('summary').evaluate((summary: HTMLElement) => {
        summary.scrollIntoView({ block: 'center', behavior: 'instant' });
        summary.click();
        summary.focus({ preventScroll: true });
      });
      await expect(figure.getByRole('table')).toBeVisible();
      expect(await page.locator('.staged, .unrolled, figure.playing').count()).toBe(0);
      const top = (): Promise<number> => figure.locator('summary').evaluate((one) => one.getBoundingClientRect().top);
      const before = await top();
      const moved = await shifting(page);
      release();
      await expect(pictureOf(page, 'netherlands').locator('svg.drawing')).toBeVisible();
      await settled(page);
      expect(Math.abs((await top()) - before)).toBeLessThan(2);
      expect(await moved()).toBeLessThan(0.01);
      await expect(figure.locator('summary')).toBeFocused();
      await expect(figure.getByRole('table')).toBeVisible();
      await isWhole(page, browser, 'story', what.source);
      expect(errors).toEqual([]);
    });
  });

test('a term that is open stays open when script comes', async ({ browser }) => {
  await opened(browser, 'story', { viewport: wide }, async (page) => {
    const release = await hold(page, /_astro\/page/);
    await page.goto('/nl/');
    const term = page.locator('button[popovertarget]').first();
    await term.click();
    const told = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
    await expect(told).toBeVisible();
    release();
    await expect(page.locator('.top .as-known')).toBeVisible();
    await expect(told).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(told).toBeHidden();
    await expect(term).toBeFocused();
  });
});

test('offline after it was read, everything on the page goes on working', async ({ browser }) => {
  await opened(browser, 'story', { viewport: wide }, async (page, visit, errors) => {
    await visit();
    await wake(page);
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('requestfailed', (request) => asked.push(request.url()));
    await isWhole(page, browser, 'story', 'offline');
    // Steps.
    const step = page.locator('#chart-attack-growth-log .telling');
    await step.evaluate((one) => {
      scrollBy({ top: one.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
    });
    await expect(pictureOf(page, 'attack-growth')).toHaveAttribute('data-step', 'attack-growth:log');
    // The timeline.
    const timeline = page.locator('#chart-mapp-timeline');
    await timeline.locator('.zoom button').first().click();
    await expect(page).toHaveURL(/zoom=/);
    // The past, and back.
    await page.locator('.top .as-known').click();
    await page.locator('.past input[type="date"]').fill('2021-03-09');
    await expect(page.locator('[data-fact].later').first()).toBeAttached();
    await page.locator('.past .back-to-today').click();
    await expect(page.locator('[data-fact].later')).toHaveCount(0);
    await page.locator('.theme select').selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const term = page.locator('button[popovertarget]').first();
    await term.click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    // The sign in the tab a browser asks for again with every address.
    expect(asked.filter((address) => !address.endsWith('favicon.svg'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('offline from the first screen on, the rest of the story is there as stills, and no control fails in silence', async ({
  browser,
}) => {
  await opened(browser, 'story', { viewport: wide }, async (page, visit, errors) => {
    await visit();
    await expect(page.locator('.top .as-known')).toBeVisible();
    await page.context().setOffline(true);
    await readThrough(page);
    await isWhole(page, browser, 'story', 'offline');
    await page.locator('.top .as-known').click();
    await expect(page.locator('.past')).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test('offline, the page of a chart still opens its dialog and gives its code', async ({ browser }) => {
  await opened(browser, 'chart', { viewport: wide }, async (page, visit, errors) => {
    await visit();
    await expect(page.locator('[data-opens]')).toBeVisible();
    await page.context().setOffline(true);
    await page.locator('[data-opens]').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('textarea').first()).toHaveValue(/<iframe/);
    await dialog.locator('[data-close]').click();
    await expect(dialog).toBeHidden();
    await isWhole(page, browser, 'chart', 'offline');
    expect(errors).toEqual([]);
  });
});
