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
 * Takes a still out of the page to the corner of the window, as wide as it was: on whole pixels it looks the same, whatever is above
 * it in the story.
 */
const lift = (still: Locator): Promise<void> =>
  still.evaluate((one) => {
    const width = String(Math.floor(one.clientWidth));
    one.setAttribute('style', `position:fixed;inset:0 auto auto 0;z-index:9;background:var(--ground);width:${width}px`);
  });

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
      test.setTimeout(120_000);
      await open(page, language, width);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        const steps = await page.locator('.step').evaluateAll((all) => all.map(({ id }) => id));
        expect(steps.length).toBeGreaterThan(14);
        for (const id of steps) {
          const still = page.locator(`[id="${id}"] .still`);
          await lift(still);
          await expect
            .soft(still)
            .toHaveScreenshot([`${language}-${theme}-${width}`, `${id.replace('chart-', '')}.png`], tolerance);
          await still.evaluate((one) => {
            one.removeAttribute('style');
          });
        }
      }
    });

test('a label that has moved by two pixels is another picture', async ({ page }) => {
  await open(page, 'en', 768);
  const still = page.locator('#chart-attack-growth-linear .still');
  await lift(still);
  const name = ['en-light-768', 'attack-growth-linear.png'];
  await expect(still).toHaveScreenshot(name, tolerance);
  const label = still.locator('svg:visible text.axis').first();
  await label.evaluate((text) => {
    text.setAttribute('transform', 'translate(2)');
  });
  await expect(still).not.toHaveScreenshot(name, tolerance);
});
