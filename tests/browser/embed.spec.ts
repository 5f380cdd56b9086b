import type { Locator, Page } from '@playwright/test';
import { expect, test } from './engines.ts';
import { barriers } from './barriers.ts';
import { cardOf, complaints, languages, phrase, plain, rowOf } from './reader.ts';

const charts = ['attack-growth', 'sectors', 'netherlands', 'mapp-timeline', 'status-board'] as const;

const open = (page: Page, chart: string, query = '', name = 'nl') => page.goto(`/${name}/embed/${chart}/${query}`);
const tab = (page: Page, value: string): Locator => page.locator(`.switch input[value="${value}"]`);
const shown = (page: Page): Locator => page.locator('.shot').filter({ visible: true });

const height = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.getBoundingClientRect().height);

/** The script has come to life: the list can be walked. */
const alive = (page: Page) => expect(page.locator('.walk')).toHaveAttribute('role', 'tree');

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const chart of charts)
    test(`${chart} is whole at every width`, async ({ page }) => {
      await open(page, chart);
      for (const width of [280, 320, 600, 900])
        await test.step(`at ${String(width)} px`, async () => {
          await page.setViewportSize({ width, height: 800 });
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(shown(page)).toHaveCount(1);
          await expect(shown(page).locator('svg.drawing').filter({ visible: true })).toHaveCount(1);
          await expect(page.locator('.home')).toBeVisible();
          await expect(page.locator('.amiss')).toBeHidden();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
    });

  test('a step is chosen with the keyboard, and the frame stays as high', async ({ page }) => {
    await open(page, 'attack-growth');
    const before = await height(page);
    await expect(tab(page, 'last-day')).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(tab(page, 'last-day')).toBeFocused();
    for (const step of ['linear', 'log', 'first-day']) {
      await page.keyboard.press('ArrowRight');
      await expect(tab(page, step)).toBeChecked();
      await expect(shown(page)).toHaveAttribute('data-step', step);
      expect(await height(page)).toBe(before);
    }
  });

  test('a host that wants no headline gets none, by the fragment alone', async ({ page }) => {
    await open(page, 'sectors');
    const whole = await height(page);
    await open(page, 'sectors', '?headline=off#bare');
    await page.reload();
    expect(await height(page)).toBeLessThan(whole - 20);
    // Still there for ears.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });

  test('colours are those of the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, 'sectors');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(16, 19, 25)');
  });
});

test('asks for nothing but itself, keeps nothing and complains of nothing', async ({ page, context }) => {
  const said = complaints(page);
  for (const chart of charts) {
    const asked: string[] = [];
    const listen = (request: { url(): string }): void => void asked.push(new URL(request.url()).pathname);
    page.on('request', listen);
    await open(page, chart);
    await alive(page);
    await shown(page).hover();
    await page.keyboard.press('Tab');
    page.off('request', listen);
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([`/nl/embed/${chart}/`]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }
  expect(await context.cookies()).toEqual([]);
  expect(said).toEqual([]);
});

test('is as high with script as without, at every step', async ({ page, browser }) => {
  const still = await browser.newPage({ javaScriptEnabled: false });
  for (const chart of charts) {
    for (const one of [page, still])
      await one.goto(new URL(`/nl/embed/${chart}/`, test.info().project.use.baseURL).href);
    await alive(page);
    for (const width of [320, 600, 1000]) {
      for (const one of [page, still]) await one.setViewportSize({ width, height: 800 });
      const whole = await height(still);
      expect(await height(page), `${chart} at ${String(width)} px`).toBe(whole);
      for (const input of await page.locator('.switch input[type=radio]').all()) {
        await input.check();
        expect(await height(page), `${chart} at ${String(width)} px`).toBe(whole);
      }
    }
  }
  await still.close();
});

test('pointing at a mark says what the table says, and the card stays in the frame @engines', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await open(page, 'sectors');
  await alive(page);
  const card = page.locator('.card');
  const rows = await page.locator('tbody tr').count();
  for (let row = 0; row < rows; row += 1) {
    await shown(page)
      .locator(`svg.narrow > [data-row="${String(row)}"]`)
      .first()
      .hover();
    await expect(card).toBeVisible();
    await expect.poll(async () => cardOf(card)).toEqual(await rowOf(page, 'sectors', row));
    const box = await card.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    await expect(page.locator('.drawing.pointing > .lit').first()).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  }
  await expect(page.locator('.lit')).toHaveCount(0);
});

test('keys walk through all of it, and out @engines', async ({ page }) => {
  await open(page, 'netherlands');
  await alive(page);
  await page.keyboard.press('Tab');
  const root = page.locator('.walk [role=treeitem]').first();
  await expect(root).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const visited: string[] = [];
  for (let row = 0; row < 5; row += 1) {
    await expect(page.locator('.card.kept')).toBeVisible();
    visited.push(plain((await page.locator('.walk :focus').getAttribute('aria-label')) ?? ''));
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(visited).size).toBe(5);
  await page.keyboard.press('Escape');
  await expect(page.locator('.card')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.walk :focus')).toHaveCount(0);
});

test('pictures move into each other, and at rest are what the build drew @engines @moving', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.clock.install();
  for (const chart of ['attack-growth', 'sectors', 'mapp-timeline']) {
    await page.clock.resume();
    await open(page, chart);
    await alive(page);
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    const steps = await page
      .locator('.switch input[type=radio]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const built = new Map<string, string>();
    const markup = (step: string): Promise<string> =>
      page.locator(`[data-step="${step}"] svg.wide`).evaluate((svg) => svg.outerHTML);
    for (const step of steps) built.set(step, await markup(step));
    let under = 0;
    let underway = 0;
    for (const step of [...steps, ...steps]) {
      await tab(page, step).check({ force: true });
      // The next change comes in the middle of this one, every time a little later.
      await page.clock.runFor(under);
      under += 90;
      underway += Number((await markup(step)) !== built.get(step));
    }
    expect(underway).toBeGreaterThan(0);
    await page.clock.runFor(2000);
    for (const step of steps) expect(await markup(step)).toBe(built.get(step));
  }
});

test('what is pointed at while pictures move stays lit when they have come to rest', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await open(page, 'attack-growth', '?step=linear');
  await alive(page);
  await tab(page, 'log').check({ force: true });
  const mark = page.locator('[data-step="log"] svg.wide > g[data-row="1"]');
  await mark.hover({ force: true });
  await expect(mark).toHaveClass(/\blit\b/);
  await expect(page.locator('[data-step="log"] svg.wide > [opacity]')).toHaveCount(0);
  await expect(mark).toHaveClass(/\blit\b/);
  await expect(page.locator('.card')).toBeVisible();
});

test('something moves, and nothing does where the reader wants none', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const states = async (): Promise<number> => {
    await open(page, 'attack-growth', '?step=linear');
    await alive(page);
    await tab(page, 'log').check({ force: true });
    return page.evaluate(async () => {
      const seen = new Set<string>();
      const until = performance.now() + 500;
      while (performance.now() < until) {
        seen.add(document.querySelector('[data-step="log"] svg.wide')?.outerHTML ?? '');
        await new Promise(requestAnimationFrame);
      }
      return seen.size;
    });
  };
  expect(await states()).toBeGreaterThan(3);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await states()).toBe(1);
});

test('a reader singles out events of a timeline', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await open(page, 'mapp-timeline');
  await alive(page);
  const aside = page.locator('[data-step="months"] svg.wide > .aside');
  await expect(aside).toHaveCount(0);
  await page.getByText(phrase('nl', 'timeline', 'filters'), { exact: true }).click();
  const group = page.getByRole('group', { name: phrase('nl', 'timeline', 'lanes') });
  for (const box of await group.getByRole('checkbox').all()) await box.uncheck();
  await expect(aside).toHaveCount(0);
  await group.getByRole('checkbox').first().check();
  expect(await aside.count()).toBeGreaterThan(5);
  expect(await page.locator('[data-step="months"] svg.wide > [data-row]:not(.aside)').count()).toBeGreaterThan(1);
});

for (const name of languages) {
  const sentence = (what: string): string => phrase(name, 'embed', 'amiss', { what });

  test(`what an address asks for in vain is said, in ${name}`, async ({ page }) => {
    for (const [query, names] of [
      ['?step=nope', 'step'],
      ['?theme=blue&step=ranked', 'theme'],
      ['?headline=maybe&ground=<img src=x onerror=alert(1)>', 'headline, ground'],
      [`?step=${'x'.repeat(5000)}`, 'step'],
    ] as const) {
      await open(page, 'sectors', query, name);
      await expect(page.locator('.amiss')).toContainText(sentence(names));
      const link = page.locator('.amiss a');
      await expect(link).toHaveText(phrase(name, 'embed', 'amiss_page'));
      await expect(link).toHaveAttribute('href', `/${name}/charts/sectors/`);
      await expect(shown(page)).toHaveCount(1);
      await expect(page.locator('img')).toHaveCount(0);
    }
    await open(page, 'sectors', '?step=ranked&theme=auto&utm_source=here', name);
    await expect(page.locator('.amiss')).toBeHidden();
    await expect(shown(page)).toHaveAttribute('data-step', 'ranked');
  });

  // Words differ by language and colours by theme: each of both is looked at once.
  for (const scheme of [name === 'nl' ? 'light' : 'dark'] as const)
    test(`can be used by everyone: ${name}, ${scheme}`, async ({ page }) => {
      for (const chart of charts) {
        await open(page, chart, `?theme=${scheme}`, name);
        await alive(page);
        expect(await barriers(page), chart).toEqual([]);
      }
    });
}

test('the host chooses colours and ground', async ({ page }) => {
  const root = page.locator('html');
  await open(page, 'sectors', '?theme=dark');
  await expect(root).toHaveCSS('background-color', 'rgb(16, 19, 25)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'sectors', '?theme=light');
  await expect(root).toHaveCSS('background-color', 'rgb(247, 243, 234)');
  await open(page, 'sectors', '?ground=transparent&theme=light');
  await expect(root).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  // Words in the colours of the reader's device may not suit the host's ground.
  await open(page, 'sectors', '?ground=transparent');
  await expect(root).toHaveCSS('background-color', 'rgb(16, 19, 25)');
});

test('on paper stands what is chosen, in the room the host gives it', async ({ page }) => {
  await open(page, 'attack-growth');
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toHaveAttribute('data-step', 'last-day');
});
