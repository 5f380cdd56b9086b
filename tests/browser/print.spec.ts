import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { copyName } from '../../src/i18n/addresses.ts';
import { storyId } from '../../src/story/files.ts';
import { readPdf } from './pdf.ts';
import { complaints, languages, phrase, plain } from './reader.ts';

/** Width of an A4 sheet without its margins, pixels. */
const sheet = { width: 665, height: 974 };

/** Scrolls through the whole story, so that all that script can make is made. */
async function readAll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await page.evaluate((to) => {
      scrollTo({ top: to, behavior: 'instant' });
    }, top);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await expect
    .poll(() => page.locator('.chapter > figure[data-live]:not(.playing), .scrolly:not(.staged, .unrolled)').count())
    .toBe(0);
}

/** Ids of steps whose picture does not stand once, whole and within the sheet. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.chart .step')].flatMap((step) => {
      const shown = [...step.querySelectorAll('.drawing')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      );
      const [box] = shown.map((one) => one.getBoundingClientRect());
      const whole =
        shown.length === 1 &&
        box &&
        box.width > 200 &&
        box.height > 40 &&
        box.left >= 0 &&
        box.right <= document.documentElement.clientWidth + 1 &&
        shown[0]?.closest('.still') !== null;
      return whole ? [] : [step.id];
    }),
  );
}

/** What a hand can do nothing with on paper, as far as it is seen. */
const controls = [
  '.skip',
  '.home',
  '.top nav button',
  '.here',
  '.back',
  '.walk',
  '.controls',
  '.brush',
  '.past',
  '.stage',
  '.live',
  '.card',
  '.guess :is(form, button, summary)',
  '.chart summary',
  '.chapters summary',
  '.chapter > footer',
  '.copies',
  'a[data-switch]',
].join();

const seen = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (one) =>
      [...document.querySelectorAll(one)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.outerHTML.slice(0, 100)),
    selector,
  );

for (const [how, javaScriptEnabled, colorScheme] of [
  ['without script', false, 'light'],
  ['read through, in the dark', true, 'dark'],
] as const)
  test(`on paper every picture stands once and whole, and nothing is left that only a screen can do: ${how}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, colorScheme });
    const page = await context.newPage();
    const found = complaints(page);
    await page.goto('/nl/');
    if (javaScriptEnabled) await readAll(page);
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    expect(await lost(page)).toEqual([]);
    expect(await seen(page, controls)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sheet.width);
    expect(
      await page.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector('.chapter > p') ?? document.body);
        return [color, getComputedStyle(document.querySelector('.drawing text') ?? document.body).stroke];
      }),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);

    // What lies closed on a screen lies open: the answer, the terms, the table where the drawing does not say it all.
    await expect(page.locator('.guess details p').first()).toBeVisible();
    await expect(page.locator('#term-exchange')).toBeVisible();
    await expect(page.locator('#chart-mapp-timeline table')).toBeVisible();
    await expect(page.locator('#chart-sectors table')).toBeHidden();

    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.endnotes li a[href^="http"]')].map((link) => [
        link.getAttribute('href'),
        getComputedStyle(link, '::after').content,
      ]),
    );
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter(([href = '', printed]) => !printed?.includes(href ?? '\n'))).toEqual([]);
    expect(found).toEqual([]);
    await context.close();
  });

test('what was not public on the day that is read stands on paper all the same', async ({ page }) => {
  await page.goto('/en/?day=2021-03-03');
  const blank = page.locator('[data-fact].later .blank').first();
  await expect(blank).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(blank).toBeVisible();
  expect(await seen(page, '.past, [data-fact].later .hidden')).toEqual([]);
});

test('the story prints on numbered sheets, chapter after chapter', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/');
  const { titles, steps, notes, story } = await page.evaluate(() => ({
    titles: [...document.querySelectorAll('.chapter > header h2')].map(({ textContent }) => textContent),
    steps: document.querySelectorAll('.chart .step').length,
    notes: document.querySelectorAll('.endnotes li').length,
    story: document.querySelector('h1')?.textContent ?? '',
  }));
  const { pages, outline, raw } = readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  // A cover; no picture needs a sheet of its own, nor ten notes.
  expect(pages.length).toBeGreaterThan(titles.length);
  expect(pages.length).toBeLessThanOrEqual(1 + steps + Math.ceil(notes / 10));
  expect(pages[0]).toContain(story);
  for (const title of titles) expect(pages[0], 'the cover says what is in it').toContain(plain(title));
  for (const [index, text] of pages.entries())
    if (index > 0) expect(text).toMatch(new RegExp(`^${story} ${String(index + 1)} \\S+/en/ `));
  const opening = titles.map((title, index) =>
    pages.findIndex(
      (text, at) =>
        at > 0 &&
        text.includes(
          plain(phrase('en', 'story', 'chapter', { number: String(index + 1), total: String(titles.length) })),
        ) &&
        text.includes(plain(title)),
    ),
  );
  expect(opening[0]).toBe(1);
  expect(opening).toEqual([...opening].sort((a, b) => a - b));
  for (const title of titles) expect(outline.map(plain)).toContain(plain(title));
  expect(raw).toMatch(/\/StructTreeRoot/);
  expect(raw).toMatch(/\/Lang \(en/);
  // 210 by 297 mm, in points.
  expect(raw).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await context.close();
});

test.describe('the one-file edition', () => {
  for (const name of languages)
    test(`opens from a disk without network, whole and alive: ${name}`, async ({ browser }) => {
      const context = await browser.newContext({ offline: true });
      const page = await context.newPage();
      const found = complaints(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(resolve('dist', name, copyName(storyId('content'), name, 'html'))).href;
      await page.goto(address);
      expect(await page.locator('.chapter').count()).toBeGreaterThan(5);
      expect(
        await page.evaluate(() =>
          document.fonts.ready.then(() =>
            [...document.fonts].filter(({ family }) => !family.includes('fallback')).map(({ status }) => status),
          ),
        ),
      ).toEqual(['loaded', 'loaded']);
      await readAll(page);
      expect(await page.locator('.live .canvas > svg.drawing > *').count()).toBeGreaterThan(100);
      await page.locator('.as-known').click();
      await expect(page.locator('input[type="range"]:focus')).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await expect(page).toHaveURL(/\?day=2021-/);
      expect(asked.filter((one) => !one.startsWith('data:') && one !== address)).toEqual([]);
      expect(found).toEqual([]);
      await context.close();
    });

  test('is whole without script too, and prints', async ({ browser }) => {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(resolve('dist', 'nl', copyName(storyId('content'), 'nl', 'html'))).href);
    await page.setViewportSize(sheet);
    expect(await lost(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await lost(page)).toEqual([]);
    expect(await seen(page, controls)).toEqual([]);
    await context.close();
  });
});
