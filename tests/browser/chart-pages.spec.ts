import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaints, languages, phrase } from './reader.ts';

const chart = 'sectors';
const pages = languages.flatMap((name) =>
  ['charts/', `charts/${chart}/`, 'charts/mapp-timeline/', 'embedding/'].map((below) => `/${name}/${below}`),
);

/** Elements that stick out of the window. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** What axe finds wrong. */
async function barriers(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // What stands in the preview is a page of its own, with tests of its own.
  if (within !== undefined) axe.include(within).exclude(`${within} iframe`);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of pages)
    test(`${path} is no wider than its window`, async ({ page }) => {
      for (const width of [280, 320, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
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

  test('an unknown embed in a low frame says so in both languages, with ways on', async ({ page }) => {
    await page.setViewportSize({ width: 280, height: 200 });
    const answer = await page.goto('/nl/embed/none/');
    expect(answer?.status()).toBe(404);
    for (const name of languages) {
      await expect(page.getByRole('heading', { name: phrase(name, 'missing', 'title'), level: 2 })).toBeVisible();
      for (const link of [phrase(name, 'missing', 'home'), phrase(name, 'lost', 'charts')])
        await expect(page.getByRole('link', { name: link, exact: true })).toHaveAttribute('target', '_top');
    }
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
      await expect(page.getByText(phrase(other, 'missing', 'title')).first()).toBeHidden();
      await expect(page.getByRole('heading', { level: 2 })).toBeInViewport();
      await expect(page.getByRole('link', { name: phrase(name, 'missing', 'home'), exact: true })).toBeInViewport();
      await expect(page.getByRole('link', { name: phrase(name, 'lost', 'charts'), exact: true })).toBeInViewport();
      expect(await page.title()).toBe(phrase(name, 'missing', 'title'));
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
      if (path.includes('theme=dark'))
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    });

  test('of a language that is not told is answered in all', async ({ page }) => {
    expect((await page.goto('/de/embed/sectors/'))?.status()).toBe(404);
    for (const name of languages)
      await expect(page.getByRole('heading', { name: phrase(name, 'missing', 'title'), level: 2 })).toBeVisible();
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
        test.slow();
        const found = complaints(page);
        await page.goto(path);
        if (path.includes(`/${chart}/`)) {
          await expect(page.locator('figure.playing')).toBeAttached();
          await page.locator('[data-opens]').click();
          expect(await barriers(page, 'dialog')).toEqual([]);
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

/** The dialog, opened by its button. */
async function opened(page: Page, path = `/nl/charts/${chart}/`): Promise<Locator> {
  await page.goto(path);
  await page.locator('[data-opens]').click();
  const dialog = page.getByRole('dialog', { name: phrase(path.slice(1, 3), 'snippet', 'dialog') });
  await expect(dialog).toBeVisible();
  return dialog;
}

const code = (dialog: Locator, way: string): Locator =>
  dialog.getByLabel(phrase('nl', 'snippet', way), { exact: true });

test.describe('the dialog for other sites', () => {
  test('shows at once, in preview and code, what is chosen', async ({ page }) => {
    const dialog = await opened(page);
    const frame = dialog.locator('iframe');
    const src = (): Promise<string | null> => frame.getAttribute('src');
    expect(await src()).toBe('/nl/embed/sectors/');
    await expect(page.frameLocator('dialog iframe').locator('figure')).toBeVisible();

    await dialog.getByRole('radio', { name: phrase('nl', 'snippet', 'dark') }).check();
    expect(await src()).toBe('/nl/embed/sectors/?theme=dark');
    await dialog.getByRole('combobox').selectOption('ranked');
    expect(await src()).toBe('/nl/embed/sectors/?theme=dark&step=ranked');
    await dialog.getByRole('checkbox', { name: phrase('nl', 'snippet', 'headline') }).uncheck();
    expect(await src()).toBe('/nl/embed/sectors/?theme=dark&step=ranked&headline=off#bare');
    await expect(code(dialog, 'frame')).toHaveValue(
      /src="https:\/\/tienvoud\.example\/nl\/embed\/sectors\/\?theme=dark&#38;step=ranked&#38;headline=off#bare"/,
    );
    await expect(code(dialog, 'element')).toHaveValue(
      /<tienvoud-chart chart="sectors" lang="nl" theme="dark" step="ranked" headline="off" style="display:block;container-type:inline-size;contain-intrinsic-inline-size:280px">/,
    );
    await dialog.getByRole('radio', { name: 'English' }).check();
    expect(await src()).toBe('/en/embed/sectors/?theme=dark&step=ranked&headline=off#bare');
    await expect(code(dialog, 'element')).toHaveValue(/lang="en"/);
    await expect(code(dialog, 'picture')).toHaveValue(
      /src="https:\/\/tienvoud\.example\/en\/charts\/sectors-dark\.svg"/,
    );

    // The page's own ground shows through only where the colours are chosen for it.
    const ground = dialog.getByRole('checkbox', { name: phrase('nl', 'snippet', 'ground') });
    await ground.check();
    expect(await src()).toContain('theme=dark&step=ranked&headline=off&ground=transparent');
    await dialog.getByRole('radio', { name: phrase('nl', 'snippet', 'auto') }).check();
    await expect(ground).toBeDisabled();
    expect(await src()).toBe('/en/embed/sectors/?step=ranked&headline=off#bare');
  });

  test('previews at the width chosen, within what can be read, and at the height for it', async ({ page }) => {
    const dialog = await opened(page);
    const frame = dialog.locator('iframe');
    const field = dialog.getByLabel(phrase('nl', 'snippet', 'width'), { exact: true });
    const width = (): Promise<number> => frame.evaluate((element) => element.clientWidth);
    await dialog.getByRole('button', { name: phrase('nl', 'snippet', 'narrow') }).click();
    expect(await width()).toBe(320);
    await expect(field).toHaveValue('320');
    await expect(dialog.getByRole('button', { name: phrase('nl', 'snippet', 'narrow') })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await field.fill('777');
    expect(await width()).toBe(777);
    await expect(dialog.getByRole('slider')).toHaveValue('777');
    await field.fill('99999');
    await field.press('Tab');
    await expect(field).toHaveValue('1200');
    expect(await width()).toBe(1200);
    await field.fill('');
    await field.press('Tab');
    await expect(field).toHaveValue('1200');
    await dialog.getByRole('slider').fill('280');
    expect(await width()).toBe(280);
    const heights = await dialog.evaluate((element) => {
      const [own] = JSON.parse(element.dataset['editions'] ?? '') as { heights: { on: [number, number][] } }[];
      return own?.heights.on ?? [];
    });
    expect(await frame.evaluate((element) => element.clientHeight)).toBe(heights[0]?.[1]);
  });

  test('is used with the keyboard alone: focus goes in, stays, and comes back', async ({ page }) => {
    await page.goto('/nl/charts/sectors/');
    const opener = page.locator('[data-opens]');
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const inside = (): Promise<boolean> =>
      page.evaluate(
        () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
      );
    // Once round, and whatever has the focus is in the dialog or the browser's own.
    const visited = new Set<string>();
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
      visited.add(
        await page.evaluate(() => {
          const { id = '', tagName = '' } = document.activeElement ?? {};
          return id === '' ? (document.activeElement?.getAttribute('name') ?? tagName) : id;
        }),
      );
    }
    for (const stop of [
      'embed-width',
      'embed-theme',
      'embed-language',
      'embed-step',
      'embed-headline',
      'embed-frame',
      'BUTTON',
    ])
      expect([...visited]).toContain(stop);
    await dialog.getByRole('radio', { name: phrase('nl', 'snippet', 'auto') }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await dialog.locator('iframe').getAttribute('src')).toBe('/nl/embed/sectors/?theme=light');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('copies the code, and says that it has', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await opened(page);
    const copy = dialog.getByRole('button', {
      name: phrase('nl', 'snippet', 'copy_of', { what: phrase('nl', 'snippet', 'frame') }),
    });
    await dialog.getByRole('radio', { name: phrase('nl', 'snippet', 'dark') }).check();
    await copy.click();
    await expect(dialog.getByRole('button', { name: phrase('nl', 'snippet', 'copied') })).toBeVisible();
    await expect(dialog.getByRole('status').filter({ hasText: phrase('nl', 'snippet', 'copied') })).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(dialog, 'frame').inputValue());
    await expect(copy).toBeVisible({ timeout: 6000 });
  });

  test('selects what it may not copy, and says how to', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await page.goto('/nl/charts/sectors/');
    await page
      .getByRole('button', { name: phrase('nl', 'snippet', 'copy_of', { what: phrase('nl', 'charts', 'cite') }) })
      .click();
    await expect(page.getByRole('button', { name: phrase('nl', 'snippet', 'selected') })).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
      (await page.locator('.citation').textContent())?.trim(),
    );
  });

  test('fits a narrow window, and text twice as large', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await opened(page);
    expect(await overflowing(page)).toEqual([]);
    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      const wide = await page.evaluate(() => {
        const dialog = document.querySelector('dialog');
        const edge = (dialog?.getBoundingClientRect().right ?? 0) + 1;
        return [...(dialog?.querySelectorAll('*') ?? [])]
          .filter((one) => !one.closest('.room iframe') && one.getBoundingClientRect().right > edge)
          .map((one) => one.outerHTML.slice(0, 100));
      });
      expect(wide, size).toEqual([]);
    }
  });

  test('asks for nothing before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/nl/charts/sectors/');
    await expect(page.locator('[data-opens]')).toBeVisible();
    expect(asked.filter((path) => path.includes('/embed/'))).toEqual([]);
    await page.locator('[data-opens]').click();
    await expect.poll(() => asked.filter((path) => path === '/nl/embed/sectors/').length).toBe(1);
  });
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
