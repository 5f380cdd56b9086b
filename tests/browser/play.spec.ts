import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './engines.ts';
import {
  alive,
  aliveAt,
  boxOf,
  center,
  languages,
  live,
  markup,
  middleOf,
  phrase,
  pictureOf,
  plain,
  saysTheRow,
  settled,
  shownIn,
  type Language,
} from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The guess, alive and in the window. */
async function guessOf(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const guess = page.locator('.guess');
  await center(guess);
  await settled(page);
  await expect(guess.locator('form')).toBeAttached();
  await center(guess);
  return guess;
}

type Finger = [id: number, x: number, y: number];

/** Fingers on the glass, as the browser's own protocol tells of them. */
async function touch(glass: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...on: Finger[]): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type, touchPoints: on.map(([id, x, y]) => ({ id, x, y })) });
}

/** What is to be said of a guess. */
const verdicts: Record<Language, Record<'2500' | '30000' | '7000', string>> = {
  nl: {
    '2500': 'U schatte 2.500. Het werkelijke aantal was 2,9 keer zo hoog.',
    '30000': 'U schatte 30.000. Dat is 4,2 keer het werkelijke aantal.',
    '7000': 'U schatte 7.000. Dat zit er minder dan een tiende naast.',
  },
  en: {
    '2500': 'You guessed 2,500. The real number was 2.9 times as high.',
    '30000': 'You guessed 30,000. That is 4.2 times the real number.',
    '7000': 'You guessed 7,000. That is close, within a tenth.',
  },
};

for (const name of languages) {
  test(`/${name}/: a guess is compared in words`, async ({ page }) => {
    const guess = await guessOf(page, `/${name}/`);
    for (const typed of ['2500', '30000', '7000'] as const) {
      await expect(guess.locator('details')).not.toHaveAttribute('open');
      await guess.getByRole('spinbutton').fill(typed);
      await guess.getByRole('button', { name: phrase(name, 'guess', 'submit') }).click();
      await expect(guess.locator('.verdict')).toHaveText(verdicts[name][typed]);
      await expect(guess.locator('details > p')).toBeVisible();
      await expect(guess.locator('.truth')).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`[?&]guess=${typed}(#|&|$)`));
      await guess.getByRole('button', { name: phrase(name, 'guess', 'again') }).click();
    }
  });

  test(`/${name}/: a guess in the address is restored, and can be taken back`, async ({ page }) => {
    const guess = await guessOf(page, `/${name}/?guess=2500`);
    await expect(guess.locator('.verdict')).toHaveText(verdicts[name]['2500']);
    await expect(guess.locator('details')).toHaveAttribute('open');
    await guess.getByRole('button', { name: phrase(name, 'guess', 'again') }).click();
    await expect(guess.locator('details')).not.toHaveAttribute('open');
    await expect(guess.getByRole('spinbutton')).toBeFocused();
    await expect(page).not.toHaveURL(/guess=/);
  });
}

test('a guess is drawn with the mouse @engines', async ({ page }) => {
  const guess = await guessOf(page, '/en/');
  const dot = guess.locator('circle.guessed');
  const box = await dot.boundingBox();
  if (!box) throw new Error('there is no dot');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 30, { steps: 3 });
  const field = guess.getByRole('spinbutton');
  const half = Number(await field.inputValue());
  expect(half).toBeGreaterThan(2000);
  await page.mouse.move(x + 60, y - 80, { steps: 3 });
  const value = Number(await field.inputValue());
  expect(value).toBeGreaterThan(half);
  await page.mouse.up();
  await page.mouse.move(x, y - 10);
  await expect(field).toHaveValue(String(value));
  const now = await dot.boundingBox();
  expect(Math.abs((now?.y ?? 0) + (now?.height ?? 0) / 2 - (y - 80))).toBeLessThan(6);
  await guess.getByRole('button', { name: 'Compare' }).click();
  await expect(guess.locator('.verdict')).toContainText(value.toLocaleString('en-GB'));
});

test.describe('with fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a guess is drawn with a finger, and the page stays where it is', async ({ page, context }) => {
    const guess = await guessOf(page, '/nl/');
    const sketch = await guess.locator('.sketch').boundingBox();
    if (!sketch) throw new Error('there is nothing to draw on');
    const x = sketch.x + sketch.width * 0.8;
    const scrolled = await page.evaluate(() => scrollY);
    const glass = await context.newCDPSession(page);
    await touch(glass, 'touchStart', [1, x, sketch.y + 180]);
    for (const y of [160, 130, 100, 70]) await touch(glass, 'touchMove', [1, x, sketch.y + y]);
    await touch(glass, 'touchEnd');
    const field = guess.getByRole('spinbutton');
    await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(10_000);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  test('two fingers stretch the days of the timeline, one scrolls the page', async ({ page, context }) => {
    await page.goto('/nl/');
    const picture = await alive(page, 'mapp-timeline');
    const drawn = await markup(picture);
    const glass = await context.newCDPSession(page);
    const box = await picture.locator('.canvas').boundingBox();
    if (!box) throw new Error('there is no drawing');
    const y = 400;
    await touch(glass, 'touchStart', [1, 150, y], [2, 210, y + 20]);
    for (const by of [10, 25, 40, 60, 80]) await touch(glass, 'touchMove', [1, 150 - by, y], [2, 210 + by, y + 20]);
    await touch(glass, 'touchEnd');
    await expect(page).toHaveURL(/zoom=202\d-\d\d-\d\d\.\.202\d-\d\d-\d\d/);
    const [from = '', to = ''] = (new URL(page.url()).searchParams.get('zoom') ?? '').split('..');
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    // 220 px where there were 60.
    expect(days).toBeLessThan(75);
    await expect.poll(() => markup(picture)).not.toBe(drawn);

    const { scrolled, zoom } = { scrolled: await page.evaluate(() => scrollY), zoom: page.url() };
    await touch(glass, 'touchStart', [1, 200, 500]);
    for (const by of [20, 60, 120, 200]) await touch(glass, 'touchMove', [1, 200, 500 - by]);
    await touch(glass, 'touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100);
    expect(new URL(page.url()).search).toBe(new URL(zoom).search);
  });

  test('on a phone the timeline is a list with the same controls, large enough for a finger', async ({ page }) => {
    await page.goto('/en/');
    const picture = await alive(page, 'mapp-timeline');
    const figure = page.locator('#chart-mapp-timeline');
    await figure.locator('.filters summary').click();
    await expect(figure.getByRole('button', { name: 'Zoom in' })).toBeVisible();
    const small = await figure.evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('.controls :is(button, summary, label), .brush input, .acts button')]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ one, box }) => `${one.textContent || one.outerHTML}: ${String(box.width)} × ${String(box.height)}`),
    );
    expect(small).toEqual([]);
    expect(await figure.locator('.controls :is(button, summary, label)').count()).toBeGreaterThan(20);
    // One event under the other, in the order of their days.
    const tops = await picture.evaluate((element) =>
      [...element.querySelectorAll('.canvas > svg > g')].map((one) => one.getBoundingClientRect().top),
    );
    expect(tops.length).toBeGreaterThan(10);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));

    const drawn = await shownIn(picture);
    await figure.getByRole('checkbox', { name: 'More events' }).check();
    expect((await shownIn(picture)).length).toBeGreaterThan(drawn.length);
    await figure.getByRole('button', { name: 'Zoom in' }).tap();
    await expect(page).toHaveURL(/zoom=/);
    await figure.getByRole('radio', { name: 'When it became known' }).check();
    await expect(page).toHaveURL(/when=known/);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of languages)
    test(`/${name}/: the guess is a question and an answer that opens`, async ({ page }) => {
      await page.goto(`/${name}/`);
      const guess = page.locator('.guess');
      await expect(guess.locator('form, input, button, svg')).toHaveCount(0);
      await expect(guess.locator('> p')).toContainText('700');
      await expect(guess.locator('details > p')).toBeHidden();
      await guess.getByText(phrase(name, 'guess', 'reveal')).click();
      await expect(guess.locator('details > p')).toContainText(name === 'nl' ? '7.200' : '7,200');
    });
});

test.describe('the timeline', () => {
  test('is brushed: a stretch is drawn, and moved @engines', async ({ page }) => {
    await page.goto('/en/');
    const picture = await alive(page, 'mapp-timeline');
    const strip = picture.locator('.strip');
    await center(strip);
    await settled(page);
    const box = await strip.boundingBox();
    if (!box) throw new Error('there is no strip');
    const y = box.y + 6;
    const at = (part: number): number => box.x + box.width * part;
    await page.mouse.move(at(0.4), y);
    await page.mouse.down();
    await page.mouse.move(at(0.5), y, { steps: 4 });
    await page.mouse.move(at(0.6), y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/zoom=2021-\d\d-\d\d\.\.2021-\d\d-\d\d/);
    const zoomed = (): [number, number] => {
      const [from = '', to = ''] = (new URL(page.url()).searchParams.get('zoom') ?? '').split('..');
      return [Date.parse(from) / 86_400_000, Date.parse(to) / 86_400_000];
    };
    // A fifth of five months.
    await expect.poll(() => Math.abs(zoomed()[1] - zoomed()[0] - 30)).toBeLessThanOrEqual(1);
    const [from, to] = zoomed();
    // Fewer events are a lower drawing, and the strip under it has come up.
    const now = await strip.boundingBox();
    const middle = (now?.y ?? 0) + (now?.height ?? 0) / 2;
    await page.mouse.move(at(0.5), middle);
    await page.mouse.down();
    await page.mouse.move(at(0.7), middle, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => zoomed()[0]).toBeGreaterThan(from + 25);
    await expect.poll(() => zoomed()[1] - zoomed()[0]).toBe(to - from);
    expect(await shownIn(picture)).not.toContain('notice');
    expect(await shownIn(picture)).toContain('wsj');
  });

  test('is zoomed with the buttons, and moved', async ({ page }) => {
    await page.goto('/nl/');
    const picture = await alive(page, 'mapp-timeline');
    const figure = page.locator('#chart-mapp-timeline');
    const whole = await markup(picture);
    const act = (key: string): Locator =>
      figure.getByRole('button', { name: phrase('nl', 'timeline', key), exact: true });
    await act('zoom_in').click();
    const range = figure.locator('.range');
    const first = await range.textContent();
    await act('later').click();
    await expect(range).not.toHaveText(first ?? '');
    await act('earlier').click();
    await expect(range).toHaveText(first ?? '');
    await act('zoom_out').click();
    expect(await markup(picture)).toBe(whole);
    await act('zoom_out').click();
    expect(await markup(picture)).toBe(whole);
    for (let turn = 0; turn < 8; turn++) await act('zoom_in').click();
    // Never fewer than four days.
    await expect(page).toHaveURL(/zoom=2021-02-1\d\.\.2021-02-1\d/);
    await expect(figure.locator('.canvas text.axis').first()).toBeVisible();
  });

  test('zooms by the wheel only with a key held, and scrolls the page else', async ({ page }) => {
    await page.goto('/en/');
    const picture = await alive(page, 'mapp-timeline');
    const { x, y } = await middleOf(picture, 'patch');
    await page.mouse.move(x, y);
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await expect(page).toHaveURL(/zoom=/);
    await page.keyboard.up('Control');
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([scrolled, 1]);
    // What is under the pointer stays under it.
    await expect.poll(async () => Math.abs((await middleOf(picture, 'patch')).x - x)).toBeLessThan(25);
    const zoom = new URL(page.url()).search;
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100);
    expect(new URL(page.url()).search).toBe(zoom);
  });

  test('shows who and how sure as asked, and says so where nothing fits', async ({ page }) => {
    await page.goto('/en/');
    const picture = await alive(page, 'mapp-timeline');
    const figure = page.locator('#chart-mapp-timeline');
    const { rows } = await live(page, 'en', 'mapp-timeline');
    const of = (key: string, value: string, keys: readonly string[]): string[] =>
      rows.filter((row) => row[key] === value && keys.includes(String(row['key']))).map((row) => String(row['key']));
    const drawn = await shownIn(picture);
    await figure.locator('.filters summary').click();
    const who = figure.getByRole('group', { name: 'Who', exact: true });
    await who.getByRole('checkbox', { name: 'Researchers' }).uncheck();
    const without = drawn.filter((key) => !of('lane', 'researchers', drawn).includes(key));
    expect(without.length).toBeLessThan(drawn.length);
    expect(await shownIn(picture)).toEqual(without);
    await expect(picture.locator('.canvas text.lane.researchers')).toHaveCount(0);
    await who.getByRole('checkbox', { name: 'Researchers' }).check();
    expect(await shownIn(picture)).toEqual(drawn);
    await expect(page).not.toHaveURL(/lanes=/);

    const sure = figure.getByRole('group', { name: 'How sure', exact: true });
    await sure.getByRole('checkbox', { name: 'established' }).uncheck();
    const doubtful = drawn.filter((key) => !of('status', 'established', drawn).includes(key));
    expect(doubtful.length).toBeGreaterThan(2);
    expect(await shownIn(picture)).toEqual(doubtful);
    for (const lane of await who.getByRole('checkbox').all())
      if ((await lane.getAttribute('value')) !== 'victims') await lane.uncheck();
    expect(await shownIn(picture)).toEqual([]);
    await expect(picture.getByText(phrase('en', 'timeline', 'none'))).toBeVisible();
  });

  test('moves each event from when it happened to when it was known', async ({ browser }) => {
    // With motion: a mark is the same thing all the way.
    const context = await browser.newContext({ reducedMotion: 'no-preference' });
    const page = await context.newPage();
    await page.goto('/en/');
    const picture = await alive(page, 'mapp-timeline');
    const before = await boxOf(picture, 'second-wave');
    await picture.evaluate((element) => {
      const mark = [...element.querySelectorAll<SVGElement & { __data__?: { id?: string } }>('.canvas > svg > g')].find(
        (one) => one.__data__?.id === 'second-wave',
      );
      const places: string[] = [];
      Object.assign(window, { mark, places });
      const dot = mark?.querySelector('circle');
      if (dot)
        new MutationObserver(() => places.push(dot.getAttribute('cx') ?? '')).observe(dot, { attributeFilter: ['cx'] });
    });
    await page.locator('#chart-mapp-timeline').getByRole('radio', { name: 'When it became known' }).check();
    await expect
      .poll(async () => (await boxOf(picture, 'second-wave'))?.left)
      .toBeGreaterThan((before?.left ?? 0) + 20);
    await expect(picture.locator('.flight')).toHaveCount(0);
    const found = await page.evaluate(() => {
      const { mark, places } = window as unknown as { mark?: Element; places: string[] };
      return { stays: mark?.isConnected === true, places: new Set(places).size };
    });
    expect(found.stays).toBe(true);
    // On the way, and not at one leap.
    expect(found.places).toBeGreaterThan(2);
    await expect(picture.getByText(/left out: when .* became public is not known/)).toBeVisible();
    await context.close();
  });

  test('tells an event in a card whose sources are links', async ({ page }) => {
    await page.goto('/nl/');
    const picture = await alive(page, 'mapp-timeline');
    const { x, y } = await middleOf(picture, 'notice');
    await page.mouse.click(x, y);
    const card = picture.locator('.card');
    const { rows } = await live(page, 'nl', 'mapp-timeline');
    await saysTheRow(
      page,
      card,
      'mapp-timeline',
      rows.findIndex((row) => row['key'] === 'notice'),
    );
    const links = card.locator('dd a[href*="/nl/sources/#source-"]');
    expect(await links.count()).toBeGreaterThan(1);
    const name = plain((await links.first().textContent()) ?? '');
    await links.first().click();
    await expect(page).toHaveURL(/\/nl\/sources\/#source-/);
    await expect(page.locator(':target')).toContainText(name);
  });
});

/** Every choice, made as a reader makes it, and what of it stands in the address. */
const choices: {
  what: string;
  chart: string;
  make: (page: Page, picture: Locator) => Promise<void>;
  address: RegExp;
}[] = [
  {
    what: 'a step of a scroll story',
    chart: 'attack-growth',
    make: async (page) => {
      await page.locator('.stage').getByRole('radio', { name: 'Logarithmic' }).check();
    },
    address: /step=attack-growth:log/,
  },
  {
    what: 'a grouping',
    chart: 'sectors',
    make: async (page) => {
      await page.locator('.stage').getByRole('radio', { name: 'Countries ranked' }).check();
    },
    address: /step=countries:ranked/,
  },
  {
    what: 'a step of a chart by itself',
    chart: 'mapp-partners',
    make: async (page) => {
      await page.locator('#chart-mapp-partners').locator('input[type="radio"]:not(:checked)').check();
    },
    address: /step=mapp-partners:(partners|recipients)/,
  },
  {
    what: 'a stretch of days',
    chart: 'mapp-timeline',
    make: async (page) => {
      await page.locator('#chart-mapp-timeline').getByRole('button', { name: 'Zoom in' }).click();
      await page.locator('#chart-mapp-timeline').getByRole('button', { name: 'Later' }).click();
    },
    address: /zoom=2021-\d\d-\d\d\.\.2021-\d\d-\d\d/,
  },
  {
    what: 'who and how sure',
    chart: 'mapp-timeline',
    make: async (page) => {
      await page.locator('#chart-mapp-timeline .filters summary').click();
      await page.getByRole('checkbox', { name: 'Attackers' }).uncheck();
      await page.getByRole('checkbox', { name: 'reported', exact: true }).uncheck();
    },
    address: /lanes=researchers\.[^&]*&status=established\./,
  },
  {
    what: 'known, and all events',
    chart: 'mapp-timeline',
    make: async (page) => {
      await page.getByRole('radio', { name: 'When it became known' }).check();
      await page.locator('#chart-mapp-timeline .filters summary').click();
      await page.getByRole('checkbox', { name: 'More events' }).check();
    },
    address: /when=known&level=all/,
  },
  {
    what: 'only the main events of a step that shows all',
    chart: 'mapp-timeline',
    make: async (page) => {
      await page.locator('#chart-mapp-timeline').getByRole('radio', { name: 'The five days' }).check();
      await page.locator('#chart-mapp-timeline .filters summary').click();
      await page.getByRole('checkbox', { name: 'More events' }).uncheck();
    },
    address: /step=mapp-timeline:days&level=main/,
  },
  {
    what: 'a day',
    chart: 'mapp-timeline',
    make: async (page) => {
      await page.getByRole('button', { name: 'As known on' }).click();
      await page.getByLabel('Day', { exact: true }).last().fill('2021-03-09');
    },
    address: /day=2021-03-09/,
  },
];

for (const { what, chart, make, address } of choices)
  test(`a copied address restores ${what}`, async ({ page, context }) => {
    await page.goto('/en/');
    const picture = chart === 'attack-growth' ? await aliveAt(page, chart, 'first-day') : await alive(page, chart);
    const plainly = await markup(picture);
    await make(page, picture);
    await expect(page).toHaveURL(address);
    await page.mouse.move(2, 2);
    await page.keyboard.press('Shift');
    const chosen = await markup(picture);
    expect(chosen).not.toBe(plainly);
    const step = await picture.getAttribute('data-step');

    const other = await context.newPage();
    await other.goto(page.url());
    // In a scroll story nothing is touched, for scrolling on is a choice too.
    const told = await page.locator(`.scrolly #chart-${chart}`).count();
    const restored = told > 0 ? pictureOf(other, chart) : await alive(other, chart);
    await expect(restored).toHaveAttribute('data-step', step ?? '');
    await expect.poll(() => markup(restored)).toBe(chosen);
    expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
    // The controls say the same.
    const marked = (one: Page): Promise<string[]> =>
      one
        .locator(`:is(#chart-${chart}, .scrolly:has(#chart-${chart})) input:checked`)
        .evaluateAll((inputs) => inputs.map((input) => input.closest('label')?.textContent ?? ''));
    expect((await marked(page)).length).toBeGreaterThan(0);
    expect(await marked(other)).toEqual(await marked(page));
  });
