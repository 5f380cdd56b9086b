import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { languages } from './reader.ts';

/**
 * The gallery of states: every step of every chart in every language, light and dark, at three widths, as kept pictures. After
 * a change that is meant: `npm run browser -- gallery --update-snapshots`, and look at what changed.
 */

/** Browsers draw letters in their own way from release to release: pictures are compared in releases that drew them alike. */
const made = JSON.parse(readFileSync(new URL('pictures/made-with.json', import.meta.url), 'utf8')) as {
  chromium: string[];
};

/** A phone, a tablet held upright, a laptop. */
const widths = [320, 768, 1280] as const;
const themes = ['light', 'dark'] as const;

/**
 * Letters are smoothed a little differently now and then: that many pixels of a picture may be. A figure of two digits that
 * moves by a pixel is more.
 */
const tolerance = { maxDiffPixels: 12, threshold: 0.2, animations: 'disabled', scale: 'css' } as const;

/** Shows the stills of a story one after the other, in the page's own faces. */
async function open(page: Page, language: string, width: number): Promise<void> {
  // Room for the highest still.
  await page.setViewportSize({ width, height: 2000 });
  await page.route('**/*.js', (route) => route.abort());
  // The page goes without its faces where they come late; pictures wait for them.
  await page.route(`**/${language}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/font-display: ?optional/g, 'font-display:block'),
    });
  });
  await page.goto(`/${language}/`);
  await page.addStyleTag({
    content: '.top { display: none !important } .shot, .telling, figcaption { position: static !important }',
  });
  await page.evaluate(() => document.fonts.ready);
  const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
  expect(faces.filter((face) => !face.includes('fallback')).filter((face) => !face.endsWith(' loaded'))).toEqual([]);
}

/**
 * Takes all away but the stills and what they stand in, and these out of the page to the corner of the window, each as wide as it
 * was: on whole pixels it looks the same, whatever is above it in the story, and thousands of elements need no place.
 */
const lift = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stills = [...document.querySelectorAll<HTMLElement>('.step .still')];
    const widths = stills.map(({ clientWidth }) => String(clientWidth));
    for (const [index, still] of stills.entries())
      still.setAttribute(
        'style',
        `position:fixed;inset:0 auto auto 0;z-index:9;background:var(--ground);width:${widths[index] ?? ''}px`,
      );
    const kept = new Set<Element>(stills);
    for (const still of stills) for (let at = still.parentElement; at; at = at.parentElement) kept.add(at);
    for (const parent of kept)
      if (!parent.matches('.still'))
        for (const child of parent.children)
          if (!kept.has(child) && child.localName !== 'head') child.setAttribute('style', 'display:none');
  });

/** Shows one of the stills that were lifted, and no other. */
async function alone(page: Page, id: string): Promise<Locator> {
  await page.evaluate((id) => {
    for (const step of document.querySelectorAll('.step')) {
      const still = step.querySelector<HTMLElement>('.still');
      if (still) still.style.display = step.id === id ? '' : 'none';
    }
  }, id);
  return page.locator(`[id="${id}"] .still`);
}

test.use({ bypassCSP: true });
test.beforeEach(({ browser }) => {
  const [major = ''] = browser.version().split('.');
  test.skip(
    !made.chromium.includes(major),
    `the pictures were made with Chromium ${made.chromium.join(' and ')} and this is ${major}: they are not compared`,
  );
});

for (const language of languages)
  for (const width of widths)
    test(`every state of every chart in ${language}, light and dark, at ${width} px`, async ({ page }) => {
      await open(page, language, width);
      await lift(page);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        const steps = await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
        expect(steps.length).toBeGreaterThan(14);
        for (const id of steps) {
          await expect
            .soft(await alone(page, id))
            .toHaveScreenshot([`${language}-${theme}-${width}`, `${id.replace('chart-', '')}.png`], tolerance);
        }
      }
    });

test('a label that has moved by two pixels is another picture', async ({ page }) => {
  await open(page, 'en', 768);
  await lift(page);
  const still = await alone(page, 'chart-attack-growth-linear');
  const name = ['en-light-768', 'attack-growth-linear.png'];
  await expect(still).toHaveScreenshot(name, tolerance);
  const label = still.locator('svg:visible text.axis').first();
  await label.evaluate((text) => {
    text.setAttribute('transform', 'translate(2)');
  });
  await expect(still).not.toHaveScreenshot(name, tolerance);
});
