import type { Locator, Page } from '@playwright/test';
import { expect, test } from './engines.ts';
import { alive, aliveAt, boxOf, center, complaints, live, middleOf, saysTheRow, settled, type Box } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Marks that lie free enough to be pointed at, one of each kind of drawing. */
const marks = [
  ['netherlands', 'infected'],
  ['patch-race', 'count-14mar'],
  ['mapp-timeline', 'patch'],
  ['hypotheses', 'finder-asked'],
  ['country-reports', 'rmid-netherlands'],
] as const;

async function numberOf(page: Page, name: string, chart: string, key: string): Promise<number> {
  const { rows } = await live(page, name, chart);
  return rows.findIndex((row) => row['key'] === key);
}

/** Brings the mark, and not only its drawing, to the middle of the window. */
async function toMark(page: Page, picture: Locator, key: string): Promise<{ x: number; y: number }> {
  const { y } = await middleOf(picture, key);
  await page.evaluate((top) => {
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }, y);
  await settled(page);
  return middleOf(picture, key);
}

async function boxIn(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing is there');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Marks by whether they are lit. */
function lit(picture: Locator): Promise<string[]> {
  return picture.evaluate((element) => [
    ...new Set(
      [...element.querySelectorAll<SVGElement & { __data__?: { datum?: string } }>('.canvas > svg > .lit')].map(
        (one) => one.__data__?.datum ?? 'none',
      ),
    ),
  ]);
}

/** How strongly the marks of a row are seen, and those of all others. */
function strengths(picture: Locator, key: string): Promise<{ own: string[]; others: string[] }> {
  return picture.evaluate((element, datum) => {
    const own = new Set<string>();
    const others = new Set<string>();
    for (const one of element.querySelectorAll<SVGElement & { __data__?: { datum?: string } }>(
      // The window of the suspicion is pale by itself.
      '.canvas > svg > :not(defs, .window)',
    ))
      (one.__data__?.datum === datum ? own : others).add(getComputedStyle(one).opacity);
    return { own: [...own], others: [...others] };
  }, key);
}

for (const [chart, key] of marks)
  test(`over ${key} in ${chart} a card tells what the table tells, beside the mark @engines`, async ({ page }) => {
    const name = chart.length % 2 === 0 ? 'nl' : 'en';
    await page.goto(`/${name}/`);
    const picture = await alive(page, chart);
    const { x, y } = await toMark(page, picture, key);
    const card = picture.locator('.card');
    await expect(card).toHaveCount(0);
    await page.mouse.move(x, y);
    await expect(card).toBeVisible();
    await saysTheRow(page, card, chart, await numberOf(page, name, chart, key));
    const mark = await boxOf(picture, key);
    expect(mark).toBeDefined();
    if (mark) expect(overlap(await boxIn(card), mark)).toBe(false);
    expect(await lit(picture)).toEqual([key]);
    expect(await strengths(picture, key)).toEqual({ own: ['1'], others: ['0.3'] });
    const box = await boxIn(card);
    const width = page.viewportSize()?.width ?? 0;
    expect(box.left >= 0 && box.right <= width).toBe(true);
  });

test('the card of a scroll story lies in the window and beside its mark @engines', async ({ page }) => {
  await page.goto('/nl/');
  const picture = await aliveAt(page, 'sectors', 'ranked');
  const { x, y } = await middleOf(picture, 'software');
  await page.mouse.move(x, y);
  const card = picture.locator('.card');
  await expect(card).toBeVisible();
  await saysTheRow(page, card, 'sectors', await numberOf(page, 'nl', 'sectors', 'software'));
  const mark = await boxOf(picture, 'software');
  const box = await boxIn(card);
  if (mark) expect(overlap(box, mark)).toBe(false);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
});

test('the pointer can go over to the card, and the card goes when the pointer has @engines', async ({ page }) => {
  await page.clock.install();
  await page.goto('/en/');
  const picture = await alive(page, 'netherlands');
  const { x, y } = await toMark(page, picture, 'infected');
  await page.mouse.move(x, y);
  const card = picture.locator('.card');
  await expect(card).toBeVisible();
  const box = await boxIn(card);
  await page.mouse.move((box.left + box.right) / 2, box.top > y ? box.top + 12 : box.bottom - 12, { steps: 8 });
  await page.clock.runFor(2000);
  await expect(card).toBeVisible();
  await expect(card.locator('dd').first()).not.toBeEmpty();
  await page.mouse.move(2, 2, { steps: 4 });
  await page.clock.runFor(2000);
  await expect(card).toHaveCount(0);
  expect(await lit(picture)).toEqual([]);
});

test('Escape closes the card of a mark that is only pointed at', async ({ page }) => {
  await page.goto('/nl/');
  const picture = await alive(page, 'netherlands');
  const { x, y } = await toMark(page, picture, 'infected');
  await page.mouse.move(x, y);
  await expect(picture.locator('.card')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picture.locator('.card')).toHaveCount(0);
  expect(await lit(picture)).toEqual([]);
});

test('a clicked card stays, is closed by its button, and by a click elsewhere', async ({ page }) => {
  await page.goto('/en/');
  const picture = await alive(page, 'netherlands');
  const { x, y } = await toMark(page, picture, 'infected');
  const card = picture.locator('.card');
  await page.mouse.click(x, y);
  await expect(card).toBeVisible();
  // Passing over others does not change it.
  const other = await middleOf(picture, 'reports');
  await page.mouse.move(other.x, other.y, { steps: 5 });
  await expect(card.locator('dd').first()).toContainText('infected');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toHaveCount(0);

  await page.mouse.click(x, y);
  await expect(card).toBeVisible();
  const canvas = await boxIn(picture.locator('.canvas'));
  // In the margin of the page, beside the drawing.
  await page.mouse.click(canvas.left / 2, (canvas.top + canvas.bottom) / 2);
  await expect(card).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const chart of ['netherlands', 'patch-race'] as const)
    test(`a tap on ${chart} opens a card that stays until another tap`, async ({ page }) => {
      const found = complaints(page);
      await page.goto('/nl/');
      const key = chart === 'netherlands' ? 'infected' : 'count-14mar';
      const picture = await alive(page, chart);
      const { x, y } = await toMark(page, picture, key);
      const card = picture.locator('.card');
      await page.touchscreen.tap(x, y);
      await expect(card).toBeVisible();
      await saysTheRow(page, card, chart, await numberOf(page, 'nl', chart, key));
      const box = await boxIn(card);
      expect(box.left >= 0 && box.right <= 390).toBe(true);
      const mark = await boxOf(picture, key);
      if (mark) expect(overlap(box, mark)).toBe(false);
      for (const act of await card.locator('.acts button').all())
        expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(24);

      // Scrolling on a little leaves it; a tap in the prose does not.
      await page.evaluate(() => {
        scrollBy({ top: 40, behavior: 'instant' });
      });
      await expect(card).toBeVisible();
      const headline = page.locator(`#chart-${chart} h3`);
      await center(headline);
      await expect(card).toHaveCount(1);
      await headline.tap();
      await expect(card).toHaveCount(0);
      expect(found).toEqual([]);
    });
});

test('a phrase lights its mark while it is pointed at, and a mark its phrase @engines', async ({ page }) => {
  await page.goto('/en/');
  const picture = await alive(page, 'patch-race');
  const phrase = page.locator('#to-patch-race-count-14mar');
  await center(phrase);
  await settled(page);
  await phrase.hover();
  await expect.poll(() => lit(picture)).toEqual(['count-14mar']);
  expect(await strengths(picture, 'count-14mar')).toEqual({ own: ['1'], others: ['0.3'] });
  await page.mouse.move(2, 300);
  await expect.poll(() => lit(picture)).toEqual([]);
  expect((await strengths(picture, 'count-14mar')).others).toEqual(['1']);

  const { x, y } = await toMark(page, picture, 'count-22mar');
  await page.mouse.move(x, y);
  await expect(page.locator('#to-patch-race-count-22mar')).toHaveClass(/(^| )lit( |$)/);
  await expect(phrase).not.toHaveClass(/(^| )lit( |$)/);
  await page.keyboard.press('Escape');
  await expect(page.locator('a.point.lit')).toHaveCount(0);
});

for (const [chart, key] of [
  ['patch-race', 'count-22mar'],
  ['mapp-timeline', 'notice'],
  ['hypotheses', 'partner-january'],
] as const)
  test(`a phrase that is followed leads to ${key} in ${chart}: in sight, lit and told`, async ({ page }) => {
    await page.goto('/nl/');
    const picture = await alive(page, chart);
    const phrase = page.locator(`#to-${chart}-${key}`);
    await center(phrase);
    await settled(page);
    await phrase.click();
    await expect(page).toHaveURL(new RegExp(`#${chart}-${key}$`));
    const inSight = async (): Promise<boolean> => {
      const box = await boxOf(picture, key);
      return box !== undefined && box.top >= 40 && box.bottom <= (page.viewportSize()?.height ?? 0);
    };
    await expect.poll(inSight).toBe(true);
    await expect(picture.locator('.card')).toBeVisible();
    await expect.poll(() => strengths(picture, key)).toEqual({ own: ['1'], others: ['0.3'] });
    // Back in the prose, by the card's own link; then all stand as before.
    await picture.locator('.card a[href^="#to-"]').click();
    await expect(page).toHaveURL(new RegExp(`#to-${chart}-${key}$`));
    await expect(phrase).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(picture.locator('.card')).toHaveCount(0);
    await page.mouse.move(2, 300);
    await expect.poll(async () => (await strengths(picture, key)).others).toEqual(['1']);
  });

test('a phrase in the story’s stage leads to the mark as well', async ({ page }) => {
  await page.goto('/en/');
  const picture = await aliveAt(page, 'sectors', 'by-sector');
  await page.locator('#to-sectors-government').click();
  await expect(page).toHaveURL(/#sectors-government$/);
  await expect(picture.locator('.card')).toContainText('23%');
  await expect.poll(() => strengths(picture, 'government')).toEqual({ own: ['1'], others: ['0.3'] });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, chart, key] of [
    ['nl', 'mapp-timeline', 'second-wave'],
    ['en', 'patch-race', 'count-14mar'],
    ['en', 'sectors', 'government'],
  ] as const)
    test(`/${name}/: a phrase leads to ${key} in ${chart}, and back @engines`, async ({ page }) => {
      await page.goto(`/${name}/`);
      const figure = page.locator(`#chart-${chart}`);
      const item = page.locator(`#${chart}-${key}`);
      const strength = (): Promise<{ own: string[]; others: string[] }> =>
        figure.evaluate((element, href) => {
          const own = new Set<string>();
          const others = new Set<string>();
          for (const one of element.querySelectorAll('.still > svg > :not(defs)'))
            (one.getAttribute('href') === href ? own : others).add(getComputedStyle(one).opacity);
          return { own: [...own], others: [...others] };
        }, `#to-${chart}-${key}`);
      const before = await strength();
      expect(before).toEqual({ own: ['1'], others: expect.not.arrayContaining(['0.3']) as unknown });
      await page.locator(`#to-${chart}-${key}`).click();
      await expect(page).toHaveURL(new RegExp(`#${chart}-${key}$`));
      expect(await item.evaluate((one) => one.matches(':target'))).toBe(true);
      await expect.poll(strength).toEqual({ own: ['1'], others: ['0.3'] });
      // The list, else only for assistive software, shows this one item and the way back.
      await expect(item).toBeInViewport();
      const size = await item.boundingBox();
      expect(size?.width).toBeGreaterThan(50);
      expect(size?.height).toBeGreaterThan(12);
      await item.getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`#to-${chart}-${key}$`));
      await expect(page.locator(`#to-${chart}-${key}`)).toBeInViewport();
      expect(await strength()).toEqual(before);
    });

  test('a mark in a still leads to the phrase about it @engines', async ({ page }) => {
    await page.goto('/nl/');
    const mark = page
      .locator('#chart-patch-race .still svg.drawing:visible a[href="#to-patch-race-count-14mar"] text')
      .first();
    await mark.click();
    await expect(page).toHaveURL(/#to-patch-race-count-14mar$/);
    await expect(page.locator('#to-patch-race-count-14mar')).toBeInViewport();
    // It is told by a colour, too.
    const colours = await page
      .locator('a.point')
      .evaluateAll((phrases) => phrases.map((one) => [one.id, getComputedStyle(one).backgroundColor]));
    const other = colours.find(([id]) => id === 'to-patch-race-count-22mar')?.[1];
    expect(colours.find(([id]) => id === 'to-patch-race-count-14mar')?.[1]).not.toBe(other);
  });
});
