import { expect, test } from '@playwright/test';
import { barriers } from './barriers.ts';
import { complaints, languages, overflowing, phrase } from './reader.ts';

const chart = 'sectors';
const pages = languages.flatMap((name) =>
  ['charts/', `charts/${chart}/`, 'charts/mapp-timeline/', 'embedding/'].map((below) => `/${name}/${below}`),
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of pages)
    test(`${path} is no wider than its window`, async ({ page }) => {
      await page.goto(path);
      for (const width of [280, 320, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflowing(page), `at ${String(width)} px`).toEqual([]);
      }
    });

  for (const name of languages)
    test(`the page of a chart in ${name} is whole, its code can be read, and nothing is seen that would do nothing`, async ({
      page,
    }) => {
      await page.goto(`/${name}/charts/${chart}/`);
      const stills = page.locator('.still svg.drawing:visible');
      await expect(stills).toHaveCount(2);
      await expect(page.getByRole('table')).toBeVisible();
      for (const way of ['frame', 'element', 'picture']) {
        const region = page.getByRole('region', {
          name: phrase(name, 'snippet', 'code_of', { way: phrase(name, 'snippet', way) }),
        });
        await expect(region).toBeVisible();
        expect(await region.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      }
      await expect(page.locator('main button:visible')).toHaveCount(0);
      await expect(page.locator('dialog')).toBeHidden();
      await expect(page.locator('iframe:visible')).toHaveCount(0);
    });

  test('the way from the story to a chart, on to the next, and back to its place', async ({ page }) => {
    await page.goto('/nl/');
    await page
      .locator(`#chart-${chart}`)
      .getByRole('link', { name: phrase('nl', 'charts', 'more') })
      .click();
    await expect(page).toHaveURL(/\/nl\/charts\/sectors\/$/);
    await page.locator('a[rel="next"]').click();
    await expect(page).toHaveURL(/\/nl\/charts\/countries\/$/);
    await page.locator('.places a').first().click();
    await expect(page).toHaveURL(/\/nl\/#chart-countries$/);
    await expect(page.locator('#chart-countries')).toBeInViewport();
  });

  test('a mark that the story points at leads to its phrase there', async ({ page }) => {
    await page.goto('/nl/charts/sectors/');
    const back = page.locator('.walk a').first();
    const href = await back.getAttribute('href');
    expect(href).toMatch(/^\/nl\/#to-sectors-/);
    await page.goto(href ?? '');
    await expect(page.locator(':target')).toBeInViewport();
  });

  for (const [path, told] of [
    ['/nl/embed/none/', ['nl']],
    ['/de/embed/none/', languages],
  ] as const)
    test(`an unknown embed at ${path} in a low frame says so in its language or in all, with ways on`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 280, height: 200 });
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      for (const name of told) {
        await expect(page.getByRole('heading', { name: phrase(name, 'missing', 'title'), level: 2 })).toBeVisible();
        for (const link of [phrase(name, 'missing', 'home'), phrase(name, 'lost', 'charts')])
          await expect(page.getByRole('link', { name: link, exact: true })).toHaveAttribute('target', '_top');
      }
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(told.length);
      await expect(page.getByRole('heading', { name: phrase('nl', 'missing', 'title'), level: 2 })).toBeInViewport();
      expect(await overflowing(page)).toEqual([]);
    });
});

test.describe('an address that leads nowhere', () => {
  for (const [path, name] of [
    ['/nl/embed/none/', 'nl'],
    ['/en/embed/none/?theme=dark', 'en'],
    ['/en/charts/none', 'en'],
  ] as const)
    test(`${path} is answered in its own language, in a low frame too`, async ({ page }) => {
      await page.setViewportSize({ width: 280, height: 200 });
      expect((await page.goto(path))?.status()).toBe(404);
      const other = name === 'nl' ? 'en' : 'nl';
      await expect(page.getByText(phrase(other, 'lost', 'chart'))).toHaveCount(0);
      await expect(page.getByText(phrase(name, 'lost', 'chart_text'))).toBeVisible();
      await expect(page.getByRole('heading', { level: 2 })).toBeInViewport();
      await expect(page.getByRole('link', { name: phrase(name, 'missing', 'home'), exact: true })).toBeInViewport();
      await expect(page.getByRole('link', { name: phrase(name, 'lost', 'charts'), exact: true })).toBeInViewport();
      expect(await page.title()).toBe(phrase(name, 'lost', 'chart'));
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
      if (path.includes('theme=dark'))
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    });

  test('of a language that is not told is answered in all', async ({ page }) => {
    expect((await page.goto('/de/embed/sectors/'))?.status()).toBe(404);
    for (const name of languages)
      await expect(page.getByRole('heading', { name: phrase(name, 'lost', 'chart'), level: 2 })).toBeVisible();
  });

  test('without its last slash a page is the page', async ({ page }) => {
    expect((await page.goto('/nl/charts/sectors'))?.status()).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const path of [...pages.filter((one) => one.startsWith(colorScheme === 'light' ? '/nl' : '/en')), '/nl/none/'])
      test(`${path} has no barrier that axe knows`, async ({ page }) => {
        const found = complaints(page);
        await page.goto(path);
        if (path.includes(`/${chart}/`)) {
          await expect(page.locator('figure.playing')).toBeAttached();
          await page.locator('[data-opens]').click();
          // What stands in the preview is a page of its own, with tests of its own.
          expect(await barriers(page, (axe) => axe.include('dialog').exclude('dialog iframe'))).toEqual([]);
          await page.keyboard.press('Escape');
        }
        expect(await barriers(page)).toEqual([]);
        // That the address leads nowhere is what is asked for.
        expect(found.filter((one) => !one.includes('404'))).toEqual([]);
      });
  });

test('a figure on its own page comes to life in its place, and the page keeps its top', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  // Data that come late let the page be looked at before.
  let come = (): void => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/live/sectors.json*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/nl/charts/sectors/');
  const before = await page.locator('.still').first().boundingBox();
  come();
  await expect(page.locator('figure.playing .live svg.drawing')).toBeAttached();
  const after = await page.locator('.live .canvas').boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByRole('radio', { name: 'Sectoren op rij' }).check({ force: true });
  await expect(page.locator('.live')).toHaveAttribute('data-step', 'sectors:ranked');
  await expect(page).toHaveURL(/\?step=sectors:ranked$/);
});

test('a chart on its own page begins with the step that stands for it, unless its address says another', async ({
  page,
}) => {
  await page.goto('/nl/charts/attack-growth/');
  await expect(page.locator('.live')).toHaveAttribute('data-step', 'attack-growth:last-day');
  await page.goto('/nl/charts/attack-growth/?step=attack-growth:first-day');
  await expect(page.locator('.live')).toHaveAttribute('data-step', 'attack-growth:first-day');
});

test('on paper the page of a chart is the chart: steps, citation and sources, and no code', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/en/charts/sectors/');
  await expect(page.locator('.still svg.drawing:visible')).toHaveCount(2);
  await expect(page.locator('.citation')).toBeVisible();
  await expect(page.locator('#sources')).toBeVisible();
  for (const away of ['pre', 'button', '[data-opens]', '#downloads', '.places', '.neighbours'])
    await expect(page.locator(`${away}:visible`), away).toHaveCount(0);
});
