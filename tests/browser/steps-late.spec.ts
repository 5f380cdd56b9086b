import { expect, test, type Route, type Page } from '@playwright/test';
import { wide, narrow, pictures, stills, rests, stands, jump, each, complaints } from './steps.ts';

test.describe('where script does not come as it should', () => {
  const cases: Record<string, { what: RegExp; how: (route: Route) => Promise<void>; alive?: string }> = {
    'the first script is blocked': { what: /_astro\/page[^/]*\.js/, how: (route) => route.abort() },
    'what draws charts is blocked': { what: /_astro\/parts[^/]*\.js/, how: (route) => route.abort() },
    'what draws charts comes by half': {
      what: /_astro\/parts[^/]*\.js/,
      how: async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).slice(0, 20_000) });
      },
    },
    'all charts’ data are blocked': { what: /\/live\/(?!index)[^/]*\.json/, how: (route) => route.abort() },
    'all charts’ data are not found': {
      what: /\/live\/(?!index)[^/]*\.json/,
      how: (route) => route.fulfill({ status: 404, body: 'not found' }),
    },
    'the words are blocked': { what: /\/live\/index\.json/, how: (route) => route.abort() },
    'all data are blocked': { what: /\/live\/[^/]*\.json/, how: (route) => route.abort() },
    'all data are of another build': {
      what: /\/live\/[^/]*\.json/,
      how: async (route) => {
        const answer = await route.fetch();
        const data = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...data, version: 'another' } });
      },
    },
    'all data come by half': {
      what: /\/live\/[^/]*\.json/,
      how: async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        await route.fulfill({ response: answer, body: text.slice(0, text.length / 2) });
      },
    },
    'all data are another thing': {
      what: /\/live\/[^/]*\.json/,
      how: (route) => route.fulfill({ json: null }),
    },
    'the style is blocked': { what: /_astro\/live[^/]*\.css/, how: (route) => route.abort() },
  };

  for (const [title, { what, how }] of Object.entries(cases))
    test(`${title}: the stills tell the story`, async ({ page, browser }) => {
      await page.setViewportSize(wide);
      const all = await stills(browser, 'en', wide);
      const found = complaints(page);
      let asked = 0;
      await page.route(what, async (route) => {
        asked += 1;
        await how(route);
      });
      await page.goto('/en/');
      for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all()) {
        await part.evaluate(async (element) => {
          element.scrollIntoView({ behavior: 'instant' });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        });
      }
      await page.waitForLoadState('networkidle');
      expect(asked).toBeGreaterThan(0);
      expect(await page.locator('.staged, .unrolled, figure.playing').count()).toBe(0);
      expect(await pictures(page, 'still')).toEqual(all);
      expect(
        await page
          .locator('.still')
          .evaluateAll(
            (them) =>
              them.filter((one) => getComputedStyle(one).visibility !== 'visible' || one.clientHeight < 60).length,
          ),
      ).toBe(0);
      expect(found).toEqual([]);
    });

  test('one chart’s data are blocked: its story keeps its stills, the rest comes to life', async ({
    page,
    browser,
  }) => {
    await page.setViewportSize(wide);
    const all = await stills(browser, 'nl', wide);
    const found = complaints(page);
    await page.route(/\/live\/(countries|mapp-timeline)\.json/, (route) => route.abort());
    await page.goto('/nl/');
    for (const part of await page.locator('.guess, .scrolly, .chapter > figure[data-live]').all())
      await part.evaluate(async (element) => {
        element.scrollIntoView({ behavior: 'instant' });
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    await expect(page.locator('.scrolly').first()).toHaveClass(/staged/);
    await expect(page.locator('#chart-status-board')).toHaveClass(/playing/);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.scrolly').nth(1)).not.toHaveClass(/staged|unrolled/);
    await expect(page.locator('#chart-mapp-timeline')).not.toHaveClass(/playing/);
    const there = await pictures(page, 'still');
    for (const id of Object.keys(all).filter((id) => /^chart-(sectors|countries|mapp-timeline)-/.test(id)))
      expect(there[id], id).toEqual(all[id]);
    await jump(page, 'chart-attack-growth-linear');
    await rests(page, 'chart-attack-growth-linear', all);
    expect(found).toEqual([]);
  });

  /** Keeps script from coming until it is let. */
  async function late(page: Page): Promise<() => void> {
    let come = (): void => undefined;
    const time = new Promise<void>((done) => {
      come = done;
    });
    await page.route(/_astro\/page[^/]*\.js/, async (route) => {
      await time;
      await route.continue();
    });
    return come;
  }

  test('script that comes late changes nothing in the room', async ({ context, browser }) => {
    const cases = [wide, narrow].flatMap((viewport) =>
      ['chart-attack-growth-linear', 'chart-countries-by-country'].map((id) => ({ viewport, id })),
    );
    await Promise.all(
      cases.map(async ({ viewport, id }) => {
        const all = await stills(browser, 'en', viewport);
        const page = await context.newPage();
        await page.setViewportSize(viewport);
        const come = await late(page);
        // Faces that come too late for a first view are not meant here: on the second the browser has them.
        for (const visit of [
          () => page.goto('/en/', { waitUntil: 'commit' }),
          () => page.reload({ waitUntil: 'commit' }),
        ]) {
          await visit();
          await page.waitForFunction(() => document.fonts.status === 'loaded' && !!document.querySelector('.foot'));
        }
        await jump(page, id);
        await stands(page);
        const text = page.locator(`#${id} .telling`);
        const top = (): Promise<number> => text.evaluate((element) => element.getBoundingClientRect().top);
        const before = await top();
        expect(await page.locator('.staged').count()).toBe(0);
        await page.evaluate(() => {
          const seen = window as unknown as { shifts: number };
          seen.shifts = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.shifts += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift' });
        });
        come();
        await rests(page, id, all);
        await page.waitForLoadState('networkidle');
        await stands(page);
        expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), id).toBeLessThan(0.01);
        expect(Math.abs((await top()) - before), id).toBeLessThan(2);
        await page.close();
      }),
    );
  });

  test('a chart beside the story comes to life late where the reader looks at it', async ({ context, browser }) => {
    const cases = [wide, narrow].flatMap((viewport) =>
      ['chart-mapp-timeline-days', 'chart-mapp-partners-recipients', 'chart-status-board-board'].map((id) => ({
        viewport,
        id,
      })),
    );
    await each(context, cases, async (page, { viewport, id }) => {
      const all = await stills(browser, 'nl', viewport);
      await page.goto('about:blank');
      await page.setViewportSize(viewport);
      await page.unrouteAll();
      const come = await late(page);
      await page.goto('/nl/', { waitUntil: 'commit' });
      await page.waitForFunction(() => document.fonts.status === 'loaded' && !!document.querySelector('.foot'));
      await jump(page, id);
      await stands(page);
      expect(await page.locator('figure.playing').count()).toBe(0);
      const top = (selector: string): Promise<number> =>
        page
          .locator(selector)
          .locator('visible=true')
          .first()
          .evaluate((element) => element.getBoundingClientRect().top);
      const before = await top(`#${id} .still > svg`);
      come();
      await rests(page, id, all);
      await page.waitForLoadState('networkidle');
      await stands(page);
      const after = await top(`figure:has(> #${id}) > .live svg.drawing`);
      expect(Math.abs(after - before), `${id} was at ${before}, is at ${after}`).toBeLessThan(3);
    });
  });
});
