import { expect, test, type Locator, type Page } from '@playwright/test';
import { inEngines } from './engines.ts';
import { alive, aliveAt, boxOf, languages, live, markup, phrase, plain, rowOf, saysTheRow, settled } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What has the focus: its name for assistive software, as far as script can tell. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent ?? one?.textContent ?? '';
  });

const inTree = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('ul.walk[role="tree"]') !== null);

const isBody = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);

/** The ring is around what shows a row, and around nothing else. */
async function isAround(picture: Locator, datum: string): Promise<void> {
  const [ring, box] = [await picture.locator('.ring').boundingBox(), await boxOf(picture, datum)];
  if (!ring || !box) throw new Error(`${datum} or the ring around it is not there`);
  const gaps = [
    box.left - ring.x,
    box.top - ring.y,
    ring.x + ring.width - box.right,
    ring.y + ring.height - box.bottom,
  ];
  for (const gap of gaps) expect(Math.abs(gap), `${datum}: ${gaps.join(' ')}`).toBeLessThanOrEqual(6);
}

/** Where the keyboard is when a reader comes to a figure: at the last link of the prose before it. */
async function before(page: Page, name: string, chart: string): Promise<void> {
  await page.goto(`/${name}/`);
  await alive(page, chart);
  await page.locator(`#chart-${chart}`).evaluate((figure) => {
    const links = [...document.querySelectorAll<HTMLElement>('.story a[href]')].filter(
      (link) =>
        link.closest('figure, details') === null &&
        (link.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    links.at(-1)?.focus({ preventScroll: true });
  });
}

for (const name of languages) {
  test.describe(name, () => {
    test(`Tab comes to the structure of a chart, and arrows walk it mark by mark${inEngines(name)}`, async ({
      page,
    }) => {
      await before(page, name, 'netherlands');
      const picture = page.locator('#chart-netherlands > .live');
      await page.keyboard.press('Tab');
      expect(await inTree(page)).toBe(true);
      const tree = picture.getByRole('tree');
      await expect(tree).toHaveAccessibleName(phrase(name, 'walk', 'hint'));
      const headline = plain((await page.locator('#chart-netherlands h3').textContent()) ?? '');
      await expect(tree.getByRole('treeitem').first()).toBeFocused();
      expect(await focused(page)).toBe(headline);

      const { rows, order } = await live(page, name, 'netherlands');
      expect(order.length).toBe(5);
      for (const [index, row] of order.entries()) {
        await page.keyboard.press(index === 0 ? 'ArrowRight' : 'ArrowDown');
        const said = await focused(page);
        const { cells } = await rowOf(page, 'netherlands', row);
        for (const { text } of cells) expect(said).toContain(text);
        // No column tells how sure it is: the words under the table do, and each stays a word.
        for (const status of await page.locator('#chart-netherlands footer .source .status').allTextContents())
          expect(said).toMatch(new RegExp(`(^|[^\\p{L}])${plain(status)}([^\\p{L}]|$)`, 'u'));
        await expect(page.locator('[role="treeitem"]:focus')).toHaveAccessibleName(said);

        await isAround(picture, String(rows[row]?.['key']));
        await saysTheRow(page, picture.locator('.card'), 'netherlands', row);
      }
    });

    test('a guess is made with arrows, or typed, and compared with Enter', async ({ page }) => {
      await page.goto(`/${name}/`);
      const guess = page.locator('.guess');
      await guess.scrollIntoViewIfNeeded();
      await settled(page);
      const slider = guess.getByRole('slider', { name: phrase(name, 'guess', 'field') });
      const field = guess.getByRole('spinbutton', { name: phrase(name, 'guess', 'field') });
      await slider.focus();
      const dot = guess.locator('circle.guessed');
      const low = Number(await dot.getAttribute('cy'));
      for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowUp');
      await expect(field).toHaveValue('1000');
      expect(Number(await dot.getAttribute('cy'))).toBeLessThan(low);
      await field.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('7100');
      await expect(slider).toHaveValue('7100');
      await page.keyboard.press('Enter');
      await expect(guess.locator('.verdict')).toHaveText(
        phrase(name, 'guess', 'close', { guess: name === 'nl' ? '7.100' : '7,100' }),
      );
      expect(await isBody(page), 'the focus is lost').toBe(false);
      await guess.getByRole('button', { name: phrase(name, 'guess', 'again') }).focus();
      await page.keyboard.press('Enter');
      await expect(field).toBeFocused();
      await expect(guess.locator('.verdict')).toHaveText('');
    });

    test('the timeline is zoomed, brushed and filtered by keys', async ({ page }) => {
      await before(page, name, 'mapp-timeline');
      const figure = page.locator('#chart-mapp-timeline');
      const picture = figure.locator('> .live');
      const whole = await markup(picture);
      const tell = (key: string): string => phrase(name, 'timeline', key);
      await figure.getByRole('button', { name: tell('zoom_in'), exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/zoom=2021-\d\d-\d\d\.\.2021-\d\d-\d\d/);
      expect(await markup(picture)).not.toBe(whole);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/zoom=2020-12-01\.\.2021-04-30/);
      expect(await markup(picture)).toBe(whole);

      await figure.getByRole('slider', { name: tell('from'), exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/zoom=2020-12-03\.\.2021-04-30/);
      await figure.getByRole('slider', { name: tell('to'), exact: true }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect(page).toHaveURL(/zoom=2020-12-03\.\.2021-04-29/);
      await expect(figure.locator('.range')).toContainText('29 april'.slice(0, name === 'nl' ? 8 : 3));

      await figure.locator('.filters summary').focus();
      await page.keyboard.press('Enter');
      const who = figure.getByRole('group', { name: tell('lanes'), exact: true });
      await who.getByRole('checkbox').first().focus();
      const before8 = await picture.locator('.canvas text.lane').count();
      await page.keyboard.press('Space');
      await expect(who.getByRole('checkbox').first()).not.toBeChecked();
      await expect(page).toHaveURL(/lanes=microsoft\./);
      await expect(picture.locator('.canvas text.lane')).toHaveCount(before8 - 1);
      await expect(who.getByRole('checkbox').first()).toBeFocused();
    });

    test(`the past is opened, gone through and left by keys${inEngines(name)}`, async ({ page }) => {
      await page.goto(`/${name}/`);
      const opener = page.getByRole('button', { name: phrase(name, 'past', 'open') });
      await opener.focus();
      await page.keyboard.press('Enter');
      const bar = page.getByRole('region', { name: phrase(name, 'past', 'open') });
      await expect(bar).toBeVisible();
      await expect(opener).toHaveAttribute('aria-expanded', 'true');
      const slider = bar.getByRole('slider', { name: phrase(name, 'past', 'label') });
      await expect(slider).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(page.locator('html')).toHaveAttribute('data-past');
      await expect(page).toHaveURL(/day=2021-07-30/);
      await page.keyboard.press('Home');
      await expect(page).toHaveURL(/day=2021-03-01/);
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/day=2021-03-02/);
      const date = name === 'nl' ? '2 maart 2021' : '2 March 2021';
      await expect(slider).toHaveAttribute('aria-valuetext', date);
      await expect(bar).toContainText(phrase(name, 'past', 'on', { date }));
      await page.keyboard.press('Escape');
      await expect(bar).toBeHidden();
      await expect(opener).toBeFocused();
      await expect(opener).toHaveAttribute('aria-expanded', 'false');
      await expect(page.locator('html')).not.toHaveAttribute('data-past');
      await expect(page).not.toHaveURL(/day=/);
    });

    // Keys go the same ways in every language. What stands on them, and what they lead to, is said above and in tree.spec.ts.
    if (name !== 'nl') return;

    test('arrows go up and down between chart, groups and marks', async ({ page }) => {
      await before(page, name, 'mapp-timeline');
      const picture = page.locator('#chart-mapp-timeline > .live');
      const passed: string[] = [];
      for (let turn = 0; turn < 14 && !(await inTree(page)); turn++) {
        await page.keyboard.press('Tab');
        passed.push(await focused(page));
      }
      expect(await inTree(page)).toBe(true);
      // All controls are on the way, each group of radio buttons once.
      for (const key of ['zoom_in', 'zoom_out', 'earlier', 'later', 'filters'])
        expect(passed).toContain(phrase(name, 'timeline', key));
      expect(passed).toContain(phrase(name, 'timeline', 'happened'));

      const item = page.locator('[role="treeitem"]:focus');
      const root = await focused(page);
      await page.keyboard.press('ArrowRight');
      const group = await focused(page);
      await expect(item).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowDown');
      const second = await focused(page);
      expect(new Set([root, group, second]).size).toBe(3);
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe(group);
      await page.keyboard.press('ArrowRight');
      await expect(item).toHaveAttribute('data-key', /./);
      const first = await focused(page);
      expect(first).toMatch(/\. .+: /);
      await page.keyboard.press('End');
      await expect(item).not.toHaveAttribute('aria-label', first);
      await expect(item).toHaveJSProperty('nextElementSibling', null);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toBe(group);
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toBe(root);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Home');
      expect(await focused(page)).toBe(root);
      await expect(picture.locator('.ring')).toBeVisible();
    });

    test('wherever the walk is, it can be seen and told', async ({ page }) => {
      await before(page, name, 'mapp-timeline');
      const picture = page.locator('#chart-mapp-timeline > .live');
      await picture.getByRole('treeitem').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      const silent: string[] = [];
      for (let turn = 0; turn < 7; turn++) {
        if (!(await picture.locator('.ring').isVisible()) || !(await picture.locator('.card').isVisible()))
          silent.push(await focused(page));
        await page.keyboard.press('ArrowDown');
      }
      expect(silent).toEqual([]);
    });

    test('Escape leaves the mark, and then the chart', async ({ page }) => {
      await before(page, name, 'netherlands');
      const picture = page.locator('#chart-netherlands > .live');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await expect(picture.locator('.card')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(picture.locator('.card')).toHaveCount(0);
      await expect(picture.getByRole('treeitem').first()).toBeFocused();
      await expect(picture.locator('.ring')).toBeVisible();
      await page.keyboard.press('Escape');
      expect(await isBody(page)).toBe(true);
      await expect(picture.locator('.ring')).toBeHidden();
    });

    test('a step is chosen with arrows among the radio buttons, and the drawing follows', async ({ page }) => {
      await page.goto(`/${name}/`);
      const picture = await aliveAt(page, 'attack-growth', 'first-day');
      const stage = page.locator('.scrolly:has(#chart-attack-growth) > .stage');
      const drawn = await markup(picture);
      const group = stage.getByRole('group', { name: phrase(name, 'scroll', 'choose') });
      await group.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect(picture).toHaveAttribute('data-step', 'attack-growth:last-day');
      await expect(group.getByRole('radio').nth(1)).toBeFocused();
      await expect(group.getByRole('radio').nth(1)).toBeChecked();
      expect(await markup(picture)).not.toBe(drawn);
      await page.keyboard.press('ArrowLeft');
      await expect(picture).toHaveAttribute('data-step', 'attack-growth:first-day');
      expect(await markup(picture)).toBe(drawn);
    });

    test(`steps are gone through with the buttons, and the focus is never lost${inEngines(name)}`, async ({ page }) => {
      await page.goto(`/${name}/`);
      const picture = await aliveAt(page, 'attack-growth', 'first-day');
      const stage = page.locator('.scrolly:has(#chart-attack-growth) > .stage');
      const next = stage.getByRole('button', { name: phrase(name, 'scroll', 'next') });
      const count = stage.locator('.count');
      const of = (number: string): string => phrase(name, 'scroll', 'of', { number, total: '4' });
      await expect(count).toHaveText(of('1'));
      await next.focus();
      for (const [number, step] of [
        ['2', 'last-day'],
        ['3', 'linear'],
        ['4', 'log'],
      ] as const) {
        await page.keyboard.press(number === '3' ? 'Space' : 'Enter');
        await expect(picture).toHaveAttribute('data-step', `attack-growth:${step}`);
        await expect(count).toHaveText(of(number));
      }
      // At the last step there is no next one, but whoever pressed the button is still at it.
      expect(await isBody(page)).toBe(false);
      const back = stage.getByRole('button', { name: phrase(name, 'scroll', 'previous') });
      await back.focus();
      await page.keyboard.press('Enter');
      await expect(count).toHaveText(of('3'));
    });
  });
}

test('arrow keys scroll the page, but not inside a chart, not even where it ends @engines', async ({ page }) => {
  await before(page, 'en', 'netherlands');
  await page.keyboard.press('Tab');
  const at = await page.evaluate(() => scrollY);
  for (const key of [
    'ArrowRight',
    'ArrowDown',
    'ArrowUp',
    'End',
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'Home',
    'ArrowUp',
  ])
    await page.keyboard.press(key);
  await page.keyboard.press('ArrowLeft');
  // Scrolling by a key is done by the second frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await inTree(page)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(at);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at);
});

test('in a scroll story the same tree goes with the picture @engines', async ({ page }) => {
  await page.goto('/en/');
  const picture = await aliveAt(page, 'sectors', 'by-sector');
  const tree = picture.getByRole('tree');
  await expect(tree).toHaveCount(1);
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(picture.locator('.card')).toContainText('Government');
  await isAround(picture, 'government');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await aliveAt(page, 'countries', 'by-country');
  await expect(tree).toHaveCount(1);
  await expect(tree.getByRole('treeitem').nth(1)).toHaveAccessibleName(/^US\. .*17%/);
});

test('after a quick change of mind one thing is told, politely', async ({ page }) => {
  await page.goto('/en/');
  const picture = await aliveAt(page, 'attack-growth', 'first-day');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = target instanceof Element ? target.closest('[role="status"]') : target.parentElement;
        if (place?.closest('[role="status"], [role="alert"], [aria-live]') && place.textContent !== '')
          seen.push(place.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const radios = page.locator('.scrolly:has(#chart-attack-growth) .stage').getByRole('radio');
  await radios.first().focus();
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowRight');
  await expect(picture).toHaveAttribute('data-step', 'attack-growth:log');
  const caption = plain((await picture.locator('.caption').textContent()) ?? '-');
  const status = page.getByRole('status');
  await expect(status).toHaveText(caption);
  await expect(page.locator('[role="alert"], [aria-live="assertive"]')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([caption]);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const chapter of ['nederland', 'mapp', 'nu'])
    test(`the journey to the chapter ${chapter} ends there, though charts come to life on the way`, async ({
      page,
    }) => {
      await page.goto('/nl/');
      await page.locator('.chapters summary').focus();
      await page.keyboard.press('Enter');
      await page.locator(`.chapters a[href="#${chapter}"]`).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`#${chapter}$`));
      const top = (): Promise<number> =>
        page.locator(`#${chapter}`).evaluate((one) => Math.round(Math.abs(one.getBoundingClientRect().top)));
      await expect.poll(top).toBeLessThan(160);
      // It stays there when the last parts near it have come.
      await settled(page);
      await expect.poll(top).toBeLessThan(160);
      await expect(page).toHaveURL(new RegExp(`#${chapter}$`));
    });
});
