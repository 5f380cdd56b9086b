import { expect, test, type Locator, type Page } from '@playwright/test';
import { clipboard } from './clipboard.ts';
import { complaints, languages, phrase } from './reader.ts';

interface Asked {
  title?: string;
  url?: string;
}

/** A device with a sheet for sharing, which only remembers what it was asked to share; `closed` as a reader may close it. */
async function withSheet(page: Page, closed = false): Promise<() => Promise<Asked[]>> {
  await page.addInitScript((refuse) => {
    const asked: Asked[] = [];
    Object.assign(window, { asked });
    navigator.share = (data) => {
      asked.push({ ...data });
      return refuse ? Promise.reject(new DOMException('closed', 'AbortError')) : Promise.resolve();
    };
  }, closed);
  return () => page.evaluate(() => (window as unknown as { asked: Asked[] }).asked);
}

const offer = (page: Page, name: string, key: string): Locator =>
  page.locator('.foot').getByRole('button', { name: phrase(name, 'share', key) });

/** The foot of the page, with what script puts there. */
async function atTheFoot(page: Page, name: string): Promise<void> {
  await page.locator('.foot').scrollIntoViewIfNeeded();
  await expect(offer(page, name, 'copy')).toBeVisible();
}

for (const name of languages) {
  test(`${name}: the device's own sheet gets the title and the address of what is seen`, async ({ page }) => {
    const found = complaints(page);
    const asked = await withSheet(page);
    await page.goto(`/${name}/?motion=off`);
    await atTheFoot(page, name);
    await offer(page, name, 'send').click();
    await expect.poll(asked).toHaveLength(1);
    expect(await asked()).toEqual([{ title: await page.title(), url: page.url() }]);
    expect(page.url()).toContain('motion=off');
    expect(found).toEqual([]);
  });

  test(`${name}: a copied link is told, and in time the button says again what it does`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${name}/?motion=off`);
    await atTheFoot(page, name);
    // By keyboard, as all else.
    await offer(page, name, 'copy').focus();
    await page.keyboard.press('Enter');
    const copied = phrase(name, 'share', 'copied');
    await expect(page.getByRole('status')).toHaveText(copied);
    await expect(offer(page, name, 'copied')).toBeFocused();
    expect(await clipboard(page)).toBe(page.url());
    expect(page.url()).toContain('motion=off');
    if (name === 'nl') await expect(offer(page, name, 'copy')).toBeFocused();
  });
}

test('a choice made a moment ago goes along @engines', async ({ page }) => {
  const asked = await withSheet(page);
  await page.goto('/nl/');
  await atTheFoot(page, 'nl');
  // Both in one go, before the address had its moment of quiet.
  await page.evaluate(
    (send) => {
      document.querySelector<HTMLButtonElement>('.motion')?.click();
      [...document.querySelectorAll<HTMLButtonElement>('.foot button')]
        .find((one) => one.textContent === send)
        ?.click();
    },
    phrase('nl', 'share', 'send'),
  );
  await expect.poll(asked).toHaveLength(1);
  expect((await asked())[0]?.url).toContain('motion=off');
});

test('who closes the sheet is left in peace', async ({ page }) => {
  const found = complaints(page);
  const asked = await withSheet(page, true);
  await page.goto('/en/');
  await atTheFoot(page, 'en');
  await offer(page, 'en', 'send').click();
  await expect.poll(asked).toHaveLength(1);
  await expect(offer(page, 'en', 'send')).toBeVisible();
  expect(found).toEqual([]);
});

test('a device without a sheet is offered the link alone @engines', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto('/en/');
  await atTheFoot(page, 'en');
  await expect(offer(page, 'en', 'send')).toHaveCount(0);
});

test('pages that are no story, and readers without script, have no buttons', async ({ page, browser }) => {
  await page.goto('/nl/about/');
  await expect(page.locator('.foot a').first()).toBeVisible();
  await expect(page.locator('.foot button')).toHaveCount(0);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto('/nl/');
  await expect(plain.locator('.foot a').first()).toBeVisible();
  await expect(plain.locator('.foot button')).toHaveCount(0);
  await context.close();
});
