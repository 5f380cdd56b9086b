import { expect, test, type Locator, type Page } from '@playwright/test';
import { clipboard } from './clipboard.ts';
import { overflowing, phrase } from './reader.ts';

const chart = 'sectors';

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
    expect(await clipboard(page)).toBe(await code(dialog, 'frame').inputValue());
    await expect(copy).toBeVisible();
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
