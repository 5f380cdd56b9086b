import { expect, test, type Page } from '@playwright/test';
import { changed, isWhole, kinds, narrow, opened, places, readThrough, wide } from './faults.ts';
import { withoutStyle } from './older.ts';

test('style that does not come leaves every kind of page whole', async ({ browser }) => {
  for (const kind of kinds)
    await opened(browser, kind, { viewport: wide }, async (page, visit) => {
      await page.route(/\.css(\?|$)/, (route) => route.abort());
      await visit();
      await readThrough(page);
      await page.waitForLoadState('networkidle');
      await isWhole(page, browser, kind, `${kind} without files of style`);
      if (kind !== 'embed') expect(await page.locator('.staged, .unrolled, .playing').count()).toBe(0);
    });
});

test('without any style the text stands in order, and the pictures are drawn', async ({ browser }) => {
  for (const kind of kinds)
    for (const javaScriptEnabled of [false, true])
      await opened(browser, kind, { viewport: wide, javaScriptEnabled }, async (page, visit) => {
        await changed(page, withoutStyle);
        await visit();
        if (javaScriptEnabled) {
          await readThrough(page);
          await page.waitForLoadState('networkidle');
        }
        await isWhole(page, browser, kind, `${kind} ${javaScriptEnabled ? 'with' : 'without'} script`, 2);
      });
});

test('faces and images that do not come leave every kind of page whole', async ({ browser }) => {
  for (const viewport of [wide, narrow])
    for (const kind of kinds)
      await opened(browser, kind, { viewport, javaScriptEnabled: false }, async (page, visit) => {
        let faces = 0;
        await page.route(/\.woff2$/, (route) => {
          faces += 1;
          return route.abort();
        });
        await page.route(/\.(png|svg|ico)$/, (route) => route.abort());
        await visit();
        await isWhole(page, browser, kind, `${kind} at ${String(viewport.width)} px`);
        expect(faces > 0, kind).toBe(kind !== 'embed');
        // Pictures are drawings in the page: none can be missing.
        expect(await page.locator('img, picture, object').count()).toBe(0);
      });
});

test('where another site takes a chart as a picture, and it does not come, its words are there', async ({
  browser,
}) => {
  await opened(browser, 'chart', { viewport: wide, javaScriptEnabled: false }, async (page, visit) => {
    await visit();
    const snippet = await page.locator('.way code').filter({ hasText: '<picture>' }).textContent();
    const other = await page.context().newPage();
    await other.route('**/*', (route) => route.abort());
    await other.setContent(snippet ?? '');
    const image = other.getByRole('img');
    expect(await image.getAttribute('alt')).toMatch(/^.{60,}$/);
    await expect(other.getByRole('figure')).toContainText(/\w{3}/);
  });
});

test('what is asked for first is what is read first: text and pictures stand there while all else is on its way', async ({
  browser,
}) => {
  for (const kind of kinds)
    await opened(browser, kind, { viewport: narrow }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      // Nothing but the page itself has come.
      const held: (() => Promise<void>)[] = [];
      await page.route(
        (url) => url.pathname !== places[kind],
        (route) => {
          held.push(() => route.continue());
        },
      );
      await page.goto(places[kind], { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await page.waitForFunction(() => document.readyState !== 'loading');
      await isWhole(page, browser, kind, kind);
      expect(asked[0]).toBe(places[kind]);
      // Of files only those of the first view: two faces, the first script, the style for paper, the sign in the tab.
      expect(
        asked
          .slice(1)
          .filter((path) => !/\.woff2$|\/_astro\/(Live|CopyButton|EmbedDialog)\.|print\.css$|favicon/.test(path)),
      ).toEqual([]);
      const now = held.splice(0);
      await Promise.all(now.map((go) => go()));
      if (kind === 'embed') expect(asked.filter((path) => !path.includes('favicon'))).toHaveLength(1);
      else await expect.poll(() => asked.some((path) => /\/page\.[\w-]+\.js$/.test(path))).toBe(true);
    });
});

/** Parts of the page that stay in the window while it scrolls, as a share of it. */
const held = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll('.top, .pinned, .past:not([hidden])')]
      .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position))
      .map((one) => one.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    return (
      bars.reduce((sum, { top, bottom }) => sum + Math.min(innerHeight, bottom) - Math.max(0, top), 0) / innerHeight
    );
  });

test('four times as large everything is there, scrolls one way, and bars take at most half of the window', async ({
  browser,
}) => {
  // A window of 1280 by 1024 at 400 %.
  const viewport = { width: 320, height: 256 };
  for (const kind of kinds)
    for (const javaScriptEnabled of [true, false])
      await opened(browser, kind, { viewport, javaScriptEnabled }, async (page, visit) => {
        await visit();
        const told = `${kind} ${javaScriptEnabled ? 'with' : 'without'} script`;
        if (javaScriptEnabled) {
          await readThrough(page);
          await page.waitForLoadState('networkidle');
        }
        await isWhole(page, browser, kind, told);
        for (const part of ['.scrolly', 'figure', 'main > :last-child']) {
          const one = page.locator(part).first();
          if ((await one.count()) === 0) continue;
          await one.evaluate((element) => {
            element.scrollIntoView({ block: 'start', behavior: 'instant' });
            scrollBy({ top: 400, behavior: 'instant' });
          });
          expect(await held(page), `${told} ${part}`).toBeLessThanOrEqual(0.5);
        }
        if (kind !== 'story' || !javaScriptEnabled) return;
        await page.locator('.as-known').click();
        await expect(page.locator('.past')).toBeVisible();
        expect(await held(page), 'with the bar that offers the past').toBeLessThanOrEqual(0.5);
        await page.locator('.past input[type="date"]').fill('2021-03-09');
        await expect(page.locator('html')).toHaveAttribute('data-past');
        expect(await held(page), 'with the bar of the past').toBeLessThanOrEqual(0.5);
      });
});

test('with colours forced, drawings have those colours, and differ from the ground', async ({ browser }) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const kind of kinds)
      await opened(
        browser,
        kind,
        { viewport: wide, forcedColors: 'active', colorScheme, javaScriptEnabled: false },
        async (page, visit) => {
          await visit();
          await isWhole(page, browser, kind, `${kind} ${colorScheme}`);
          const unseen = await page.locator('svg.drawing').evaluateAll((drawings) => {
            const ground = getComputedStyle(document.documentElement).backgroundColor;
            return drawings
              .filter((svg) => svg.checkVisibility())
              .flatMap((svg) => [...svg.querySelectorAll('text, line, path.unit')])
              .filter((mark) => {
                const { fill, stroke } = getComputedStyle(mark);
                return (mark.tagName === 'text' ? fill : stroke) === ground;
              })
              .map((mark) => mark.outerHTML.slice(0, 100));
          });
          expect(unseen, `${kind} ${colorScheme}`).toEqual([]);
        },
      );
});
