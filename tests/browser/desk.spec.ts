import { expect, test } from '@playwright/test';
import { barriers } from './barriers.ts';
import { editedStory, type EditedStory } from './edited-story.ts';

const port = 4394;
const desk = `http://localhost:${String(port)}/_desk/`;
let story: EditedStory;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  story = await editedStory(request, port);
});

test.afterAll(() => {
  story.end();
});

/** What a link asks the server to open: path from the story's folder, line and column. */
const opened = (href: string | null): string =>
  (new URL(href ?? '', desk).searchParams.get('file') ?? '').replace(`${story.path('').replace(/\/$/, '')}/`, '');

test('the overview lists chapters with their words in each language, and charts', async ({ page }) => {
  await page.goto(desk);
  const row = page.locator('tr', { hasText: '01-begin' });
  await expect(row.locator('a.open')).toHaveCount(2);
  expect(opened(await row.locator('a.open').first().getAttribute('href'))).toBe('locales/nl/chapters/01-begin.mdx:1:1');
  await expect(page.locator('.columns a')).toHaveText(['growth', 'scales']);
  await expect(page.locator('.state')).toContainText('0 errors');
});

test('a chapter stands section by section beside itself in each language', async ({ page }) => {
  await page.goto(`${desk}chapters/01-begin/`);
  const cells = page.locator('[data-section="daarna"], [data-section="later"]');
  await expect(page.locator('.cell')).not.toHaveCount(0);
  const dutch = page.locator('[data-language="nl"]');
  await expect(dutch.first()).toContainText('hielp niet');
  await expect(page.locator('[data-language="en"]').first()).toBeVisible();
  await expect(cells.first()).toContainText('Later waren het er');
  expect(opened(await cells.first().locator('a.open').first().getAttribute('href'))).toBe(
    'locales/nl/chapters/01-begin.mdx:7:1',
  );
  // Cells of one heading stand beside each other.
  const tops = await cells.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});

test('a section that is missing in a language is seen to be', async ({ page }) => {
  await page.goto(`${desk}chapters/01-begin/`);
  story.edit('locales/en/chapters/01-begin.mdx', '{#daarna}', '{#elsewhere}');
  await expect(page.locator('[data-language="en"][data-section="daarna"] .missing')).toBeVisible();
  await expect(page.locator('[data-language="nl"][data-section="elsewhere"] .missing')).toBeVisible();
  story.edit('locales/en/chapters/01-begin.mdx', '{#elsewhere}', '{#daarna}');
  await expect(page.locator('.missing')).toHaveCount(0);
});

test('a chart stands in every step, width, language and theme', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${desk}charts/growth/`);
  for (const language of ['nl', 'en'])
    for (const frame of ['narrow', 'wide'])
      for (const theme of ['light', 'dark']) {
        const still = page.locator(`[data-still="${language} points ${frame} ${theme}"] svg.drawing`);
        await expect(still).toBeVisible();
        expect((await still.boundingBox())?.width).toBeCloseTo(frame === 'narrow' ? 320 : 900, 0);
      }
  const ground = (theme: string): Promise<string> =>
    page
      .locator(`.in-${theme}`)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground('light')).not.toBe(await ground('dark'));
});

test('a fact stands with how it is said, where it is used, and its place in the ledger', async ({ page }) => {
  await page.goto(`${desk}facts/`);
  const row = page.locator('#end');
  await expect(row).toContainText('meer dan 7.200');
  await expect(row).toContainText('more than 7,200');
  await expect(row).toContainText('reported');
  expect(opened(await row.locator('a.open').first().getAttribute('href'))).toBe('facts.yaml:8:1');
  await row.locator('summary').click();
  await expect(row.locator('details li').first()).toContainText('01-begin.mdx:9');
  story.edit('data/growth.csv', '7200', '8100');
  await expect(row).toContainText('meer dan 8.100');
  await expect(row.locator('details')).toHaveAttribute('open');
  story.edit('data/growth.csv', '8100', '7200');
  await expect(row).toContainText('meer dan 7.200');
});

test('a problem comes with the place to open, and goes when it is mended', async ({ page }) => {
  await page.goto(`${desk}problems/`);
  await expect(page.locator('main')).toContainText('Nothing is wrong.');
  const asked: string[] = [];
  // Nothing is opened on the machine that tries this.
  await page.route('**/__open-in-editor**', (route) => {
    asked.push(opened(route.request().url()));
    return route.fulfill({ status: 200, body: '' });
  });
  story.edit('locales/nl/chapters/01-begin.mdx', '<Fact id="end" />', '<Fact id="ent" />');
  const problem = page.locator('.found .stops').first();
  await expect(problem).toContainText('There is no fact "ent". Did you mean "end"?');
  await expect(page.locator('.state')).toHaveClass(/wrong/);
  await problem.locator('a.open').click();
  await expect.poll(() => asked).toEqual(['locales/nl/chapters/01-begin.mdx:9:20']);
  expect(page.url()).toBe(`${desk}problems/`);
  await page.goto(`${desk}chapters/01-begin/`);
  await expect(page.locator('[data-section="daarna"][data-language="nl"] .found')).toContainText(
    'There is no fact "ent"',
  );
  story.edit('locales/nl/chapters/01-begin.mdx', '<Fact id="ent" />', '<Fact id="end" />');
  await expect(page.locator('.found')).toHaveCount(0);
});

for (const view of ['', 'chapters/01-begin/', 'charts/growth/', 'facts/', 'problems/'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${view === '' ? 'the overview' : view} can be used by everybody, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(desk + view);
      expect(await barriers(page)).toEqual([]);
    });
