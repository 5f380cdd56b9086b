import { expect, inEngines, test } from './engines.ts';
import { overflowing, shifts } from './reader.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of ['nl', 'en'])
    test(`/${name}/ is whole at every width${inEngines(name)}`, async ({ page }) => {
      await page.goto(`/${name}/`);
      for (const width of [280, 320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflowing(page), `at ${width} px`).toEqual([]);
        const stills = await page.locator('.still').evaluateAll((all) =>
          all.map((still) =>
            [...still.querySelectorAll('svg.drawing')]
              .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .map((one) => one.getBoundingClientRect())
              .map((box) => (box.width > 200 && box.height > 100 ? 'whole' : `${box.width} × ${box.height}`)),
          ),
        );
        expect(stills.length).toBeGreaterThan(14);
        expect(stills, `at ${width} px`).toEqual(stills.map(() => ['whole']));
      }
    });

  for (const path of [
    '/',
    '/404.html',
    '/nl/sources/',
    '/nl/about/',
    '/nl/measured/',
    '/en/sources/',
    '/en/about/',
    '/en/measured/',
  ])
    test(`${path} is no wider than its window${inEngines(path)}`, async ({ page }) => {
      await page.goto(path);
      for (const width of [280, 320, 390, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflowing(page), `at ${width} px`).toEqual([]);
      }
    });

  test('the answer to the guess opens @engines', async ({ page }) => {
    await page.goto('/en/');
    const guess = page.locator('.guess');
    await expect(guess.getByText('more than 7,200')).toBeHidden();
    await guess.locator('summary').click();
    await expect(guess.getByText('more than 7,200')).toBeVisible();
  });

  test('a term opens its explanation with the keyboard, and Escape closes it @engines', async ({ page }) => {
    await page.goto('/nl/');
    const term = page.getByRole('button', { name: 'Exchange', exact: true });
    await term.focus();
    await page.keyboard.press('Enter');
    const explanation = page.locator('#term-exchange');
    await expect(explanation).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explanation).toBeHidden();
    await expect(term).toBeFocused();
  });

  test('a claim leads to its note and the note back to the claim @engines', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('#cite-1').click();
    await expect(page).toHaveURL(/#note-1$/);
    await page.locator('#note-1 .back').click();
    await expect(page).toHaveURL(/#cite-1$/);
  });

  test('each chapter leads to itself in the other language', async ({ page }) => {
    await page.goto('/nl/#nederland');
    await page.locator('#nederland > footer a[hreflang]').click();
    await expect(page).toHaveURL(/\/en\/#nederland$/);
  });

  test('the data of a chart opens as a table', async ({ page }) => {
    await page.goto('/nl/');
    const figure = page.locator('#chart-sectors');
    await figure.getByText('De cijfers in een tabel').click();
    await expect(figure.getByRole('row', { name: 'Overheid en leger 23%' })).toBeVisible();
  });

  test('the first focus is the way past the navigation', async ({ page }) => {
    await page.goto('/nl/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Naar de tekst', exact: true })).toBeFocused();
  });

  test('nothing is asked of any other site, and nothing kept', async ({ page, context, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/nl/');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((address) => !address.startsWith(baseURL ?? ''))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
});

for (const path of ['/nl/', '/en/'])
  test(`${path} has a bar of one line at every width, for what stays under it to be seen`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.as-known')).toBeVisible();
    const lines: [number, number][] = [];
    for (let width = 280; width <= 1280; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      const { height = 0 } = (await page.locator('header.top').boundingBox()) ?? {};
      lines.push([width, height]);
    }
    const [, lowest = 0] = lines[0] ?? [];
    expect(lines.filter(([, height]) => height > lowest)).toEqual([]);
  });

test('text twice as large still fits a narrow window @engines', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.goto('/nl/');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await overflowing(page)).toEqual([]);
});

test('nothing moves while the page arrives', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const moved = await shifts(page);
  await page.goto('/nl/');
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await moved()).toBe(0);
});

test.describe('the reader’s place', () => {
  test('stands in the address, and the other language opens there @engines', async ({ page }) => {
    await page.goto('/nl/');
    const before = await page.evaluate(() => history.length);
    await page.locator('#race').evaluate((chapter) => {
      chapter.scrollIntoView({ behavior: 'instant' });
    });
    await expect(page).toHaveURL(/#race$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await expect(page.locator('.top a[data-switch]')).toHaveAttribute('href', /\/en\/#race$/);
    await page.reload();
    await expect(page).toHaveURL(/#race$/);
    await expect(page.locator('.top a[data-switch]')).toHaveAttribute('href', /\/en\/#race$/);
  });

  test('follows the menu of chapters, which closes behind the choice', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('.chapters summary').click();
    await page.getByRole('link', { name: 'Four holes' }).first().click();
    await expect(page).toHaveURL(/#gaten$/);
    await expect(page.locator('.chapters')).not.toHaveAttribute('open');
    await page.locator('.chapters summary').click();
    await page.keyboard.press('Escape');
    await expect(page.locator('.chapters')).not.toHaveAttribute('open');
    await expect(page.locator('.chapters summary')).toBeFocused();
  });

  test('a link to a note is left alone', async ({ page }) => {
    await page.goto('/nl/#note-3');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect(page).toHaveURL(/#note-3$/);
  });
});

test('an address that leads nowhere is answered in every language, or in its own', async ({ page }) => {
  expect((await page.goto('/geen-pagina/'))?.status()).toBe(404);
  await expect(page.getByText('Deze pagina bestaat niet').first()).toBeAttached();
  await expect(page.getByText('This page does not exist').first()).toBeAttached();
  expect((await page.goto('/nl/geen-pagina/'))?.status()).toBe(404);
  await expect(page.getByText('Deze pagina bestaat niet').first()).toBeAttached();
  await expect(page.getByText('This page does not exist')).toHaveCount(0);
});
