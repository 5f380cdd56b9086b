import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { editedStory, type EditedStory } from './edited-story.ts';

const port = 4392;
const address = `http://localhost:${String(port)}/nl/`;
let story: EditedStory;
const path = (name: string): string => story.path(name);
const edit = (name: string, from: string, to: string): void => {
  story.edit(name, from, to);
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
  story = await editedStory(request, port);
});

test.afterAll(() => {
  story.end();
});

test('a story in which nothing is wrong shows no problems', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('#chart-growth svg.drawing:visible')).toHaveCount(1);
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('a number changed in a table changes the prose and the picture', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('.chapter')).toContainText('meer dan 7.200');
  // A live drawing out of sight changes when it comes back.
  await page.locator('#chart-growth').scrollIntoViewIfNeeded();
  edit('data/growth.csv', '7200', '8100');
  await expect(page.locator('.chapter')).toContainText('meer dan 8.100');
  await expect(page.locator('#chart-growth svg.drawing:visible')).toContainText('8.100');
  edit('data/growth.csv', '8100', '7200');
  await expect(page.locator('.chapter')).toContainText('meer dan 7.200');
});

for (const [name, file, from, to, where, message] of [
  [
    'a wrong cell',
    'data/growth.csv',
    '7200',
    'many',
    '.chapter',
    'tiny/data/growth.csv:3:17  The cell "many" in the column "attempts" is not a number.',
  ],
  [
    'an unknown kind',
    'charts/growth.yaml',
    'kind: growth',
    'kind: grwth',
    '.chapter',
    'There is no kind of chart "grwth". Did you mean "growth"?',
  ],
  [
    'malformed words',
    'locales/nl/charts/growth.yaml',
    'shown:',
    'shown',
    '.chapter',
    'tiny/locales/nl/charts/growth.yaml:',
  ],
  [
    'an unknown fact',
    'locales/nl/chapters/01-begin.mdx',
    '<Fact id="end" />',
    '<Fact id="ent" />',
    '.chapter',
    'There is no fact "ent". Did you mean "end"?',
  ],
  [
    'an unknown component',
    'locales/nl/chapters/01-begin.mdx',
    '<Chart id',
    '<Grafiek id',
    '.chapter',
    'There is no component <Grafiek>.',
  ],
  [
    'a brace left open',
    'locales/nl/chapters/01-begin.mdx',
    'hielp niet',
    'hielp { niet',
    '.chapter',
    'A "{" begins something that is not a comment.',
  ],
  [
    'malformed front matter',
    'locales/nl/chapters/01-begin.mdx',
    'title: Begin',
    'title: "Begin',
    '.chapter',
    'tiny/locales/nl/chapters/01-begin.mdx:',
  ],
] as const)
  test(`${name} shows in its place, and goes when it is mended`, async ({ page }) => {
    await page.goto(address);
    edit(file, from, to);
    await expect(page.locator(`${where} .problems`).first()).toContainText(message);
    edit(file, to, from);
    await expect(page.locator('.problems')).toHaveCount(0);
    await expect(page.locator('#chart-growth svg.drawing:visible')).toHaveCount(1);
  });

for (const [name, file, from, to, message] of [
  [
    'a table that cannot be read, whose figure stands under the title',
    'data/growth.csv',
    '7200',
    '72,00',
    'tiny/data/growth.csv:3:',
  ],
  ['words of the interface that cannot be read', 'locales/nl/interface.yaml', 'site:', '\tsite:', 'interface.yaml:'],
  ['the front of the story', 'locales/nl/story.yaml', 'byline:', 'bylin:', 'tiny/locales/nl/story.yaml:'],
] as const)
  test(`${name}: the page stays and tells where`, async ({ page }) => {
    edit('locales/nl/story.yaml', 'Een klein verhaal.', 'Het werden er {{end}}.');
    await page.goto(address);
    await expect(page.locator('.masthead')).toContainText('meer dan 7.200');
    edit(file, from, to);
    await expect(page.locator('.problems').first()).toContainText(message);
    await expect(page.locator('.chapter')).toContainText('Daarna');
    expect((await page.request.get(address)).status()).toBe(200);
    edit(file, to, from);
    await expect(page.locator('.masthead')).toContainText('meer dan 7.200');
    edit('locales/nl/story.yaml', 'Het werden er {{end}}.', 'Een klein verhaal.');
    await expect(page.locator('.problems')).toHaveCount(0);
  });

test('what is wrong is in sight wherever the page is scrolled to', async ({ page }) => {
  await page.goto(address);
  edit('locales/nl/chapters/01-begin.mdx', 'hielp niet', 'hielp { niet');
  await expect(page.locator('.problems.all')).toContainText('01-begin.mdx:5:');
  await page.locator('footer').last().scrollIntoViewIfNeeded();
  await expect(page.locator('.problems.all')).toBeInViewport();
  edit('locales/nl/chapters/01-begin.mdx', 'hielp { niet', 'hielp niet');
  await expect(page.locator('.problems')).toHaveCount(0);
});

/** Status of a page; none while the server loads it again because a file has changed. */
const statusOf = (page: Page, below: string): Promise<number | undefined> =>
  page.goto(address + below).then(
    (answer) => answer?.status(),
    () => undefined,
  );

test('a chart that is wrong says so on its own page and alone, and takes nothing else down', async ({ page }) => {
  const wrong = 'There is no step "pionts" in this chart. Did you mean "points"?';
  edit('charts/growth.yaml', 'steps:', 'cover: pionts\nsteps:');
  for (const below of ['charts/growth/', 'embed/growth/'])
    await expect
      .poll(async () => {
        await statusOf(page, below);
        return page
          .locator('.problems')
          .last()
          .textContent({ timeout: 2000 })
          .catch(() => '');
      })
      .toContain(wrong);
  for (const below of ['charts/', 'embedding/', 'embed/scales/']) {
    await expect.poll(() => statusOf(page, below)).toBe(200);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  edit('charts/growth.yaml', 'cover: pionts\nsteps:', 'steps:');
  await expect
    .poll(async () => {
      await statusOf(page, 'embed/growth/');
      return page.locator('svg.drawing').count();
    })
    .toBeGreaterThan(0);
});

const chapter = 'locales/nl/chapters/01-begin.mdx';

/** Marks the page as it stands: one that was loaded again has lost the mark. */
const stand = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(globalThis, { stands: true }));
const stands = (page: Page): Promise<boolean> => page.evaluate(() => 'stands' in globalThis);

/** Waits until the page hears of changes. */
async function open(page: Page, below = ''): Promise<void> {
  const heard = page.waitForResponse(
    (answer) => answer.request().resourceType() === 'fetch' && answer.url() === address + below,
  );
  await page.goto(address + below);
  await heard;
  await stand(page);
}

test('words change where they stand: what is open stays open, and focus and place are kept', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await open(page);
  const link = page.locator('.chapter a', { hasText: 'het begin' });
  await link.focus();
  const details = page.locator('#chart-growth details').first();
  await details.evaluate((one: HTMLDetailsElement) => {
    one.open = true;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const top = (): Promise<number> => details.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const before = await top();
  edit(chapter, 'hielp niet', 'hielp niet, en wat er nog bij kwam hielp evenmin');
  await expect(page.locator('.chapter')).toContainText('hielp evenmin');
  expect(await stands(page)).toBe(true);
  await expect(details).toHaveAttribute('open');
  await expect(link).toBeFocused();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40);
  edit(chapter, ', en wat er nog bij kwam hielp evenmin', '');
  await expect(page.locator('.chapter')).not.toContainText('hielp evenmin');
});

/** Hears what the server tells, as what stands in the place of a page that could not be shown does, and follows nothing. */
async function hearing(page: Page): Promise<() => Promise<string[]>> {
  await page.goto(new URL('/favicon.svg', address).href);
  await page.evaluate(async () => {
    const [, token = ''] = /wsToken = "([^"]*)"/.exec(await (await fetch('/@vite/client')).text()) ?? [];
    const socket = new WebSocket(`ws://${location.host}/?token=${token}`, 'vite-hmr');
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    socket.addEventListener('message', ({ data }) => heard.push((JSON.parse(String(data)) as { type: string }).type));
    await new Promise((resolve) => {
      socket.addEventListener('open', resolve);
    });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard') as string[]);
}

test('what broke down is loaded again when content changes, and no other page is', async ({
  page,
  request,
  context,
}) => {
  // From then on Astro takes any change for what may have mended it.
  const folder = mkdtempSync('node_modules/.cache/tienvoud/broken-');
  writeFileSync(join(folder, 'broken.ts'), 'const =');
  expect((await request.get(new URL(`/${folder}/broken.ts`, address).href)).status()).toBe(500);
  rmSync(folder, { recursive: true });
  const heard = await hearing(await context.newPage());
  await open(page, 'about/');
  edit('locales/nl/about.mdx', 'title: ', 'title: Nieuw ');
  await expect(page.locator('body')).toContainText('Nieuw ');
  await expect.poll(heard).toContain('full-reload');
  expect(await stands(page)).toBe(true);
  edit('locales/nl/about.mdx', 'title: Nieuw ', 'title: ');
  await expect(page.locator('body')).not.toContainText('Nieuw ');
});

test('a live drawing follows its table, and the reader stays at the step that was chosen', async ({ page }) => {
  await open(page);
  const figure = page.locator('#chart-growth');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.live svg.drawing')).toContainText('7.200');
  await stand(page);
  edit('data/growth.csv', '7200', '8100');
  await expect(figure.locator('.live svg.drawing')).toContainText('8.100');
  expect(await stands(page)).toBe(true);
  edit('data/growth.csv', '8100', '7200');
  await expect(figure.locator('.live svg.drawing')).toContainText('7.200');
});

test('a drawing that was on its way when its table changed is that of the table as it is now', async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  let first = true;
  await page.route('**/live/growth.json*', async (route) => {
    const answer = await route.fetch();
    const isFirst = first;
    first = false;
    if (isFirst) await held;
    await route.fulfill({ response: answer });
  });
  await open(page);
  const figure = page.locator('#chart-growth');
  const asked = page.waitForRequest('**/live/growth.json*');
  await figure.scrollIntoViewIfNeeded();
  await asked;
  await expect.poll(() => first).toBe(false);
  edit('data/growth.csv', '7200', '8100');
  await expect(page.locator('.chapter')).toContainText('meer dan 8.100');
  arrive();
  await expect(figure.locator('.live svg.drawing')).toContainText('8.100');
  edit('data/growth.csv', '8100', '7200');
  await expect(figure.locator('.live svg.drawing')).toContainText('7.200');
});

for (const [below, file, from, to] of [
  ['about/', 'locales/nl/about.mdx', 'title: ', 'title: Nieuw '],
  ['sources/', 'sources/paper.yaml', 'title: ', 'title: Nieuw '],
  ['charts/growth/', 'locales/nl/charts/growth.yaml', 'headline: ', 'headline: Nieuw '],
  ['embed/growth/', 'locales/nl/charts/growth.yaml', 'headline: ', 'headline: Nieuw '],
  ['', 'locales/nl/story.yaml', 'title: ', 'title: Nieuw '],
  ['', 'locales/nl/interface.yaml', 'skip: ', 'skip: Nieuw '],
] as const)
  test(`${below === '' ? 'the story' : below} follows ${file}`, async ({ page }) => {
    await open(page, below);
    edit(file, from, to);
    await expect(page.locator('body')).toContainText('Nieuw ');
    edit(file, to, from);
    await expect(page.locator('body')).not.toContainText('Nieuw ');
  });

test('of saves close upon each other the last one stands', async ({ page }) => {
  await open(page);
  for (const [from, to] of [
    ['hielp niet', 'hielp eens'],
    ['hielp eens', 'hielp vaker'],
  ] as const)
    edit(chapter, from, to);
  await expect(page.locator('.chapter')).toContainText('hielp vaker');
  // While the page is being written for one, the next is saved.
  for (let round = 0; round < 6; round++) {
    edit(chapter, round === 0 ? 'hielp vaker' : `hielp ${String(round)} keer`, `hielp ${String(round + 1)} keer`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(page.locator('.chapter')).toContainText('hielp 6 keer');
  edit(chapter, 'hielp 6 keer', 'hielp niet');
  await expect(page.locator('.chapter')).toContainText('hielp niet');
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('a file that is emptied before it is filled shows no error', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const seen = { problems: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      seen.problems += document.querySelectorAll('.problems').length;
    }).observe(document.body, { childList: true, subtree: true });
  });
  const text = readFileSync(path(chapter), 'utf8');
  writeFileSync(path(chapter), '');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  writeFileSync(path(chapter), text.replace('hielp niet', 'hielp toch'));
  await expect(page.locator('.chapter')).toContainText('hielp toch');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen') as unknown)).toEqual({ problems: 0 });
  writeFileSync(path(chapter), text);
  await expect(page.locator('.chapter')).toContainText('hielp niet');
});

test('a chapter can be added, renamed and taken away', async ({ page }) => {
  await open(page);
  const extra = (language: string, name: string): string => `locales/${language}/chapters/${name}.mdx`;
  for (const language of ['nl', 'en']) {
    mkdirSync(path(`locales/${language}/chapters`), { recursive: true });
    writeFileSync(path(extra(language, '02-meer')), '---\ntitle: Meer\n---\n\nEen tweede hoofdstuk.\n');
  }
  edit('story.yaml', '01-begin', '01-begin, 02-meer');
  await expect(page.locator('#meer')).toContainText('Een tweede hoofdstuk.');
  for (const language of ['nl', 'en']) renameSync(path(extra(language, '02-meer')), path(extra(language, '02-slot')));
  edit('story.yaml', '02-meer', '02-slot');
  await expect(page.locator('#slot')).toContainText('Een tweede hoofdstuk.');
  await expect(page.locator('#meer')).toHaveCount(0);
  rmSync(path(extra('nl', '02-slot')));
  await expect(page.locator('.problems').first()).toContainText('02-slot');
  rmSync(path(extra('en', '02-slot')));
  edit('story.yaml', '01-begin, 02-slot', '01-begin');
  await expect(page.locator('.chapter')).toHaveCount(1);
  await expect(page.locator('.problems')).toHaveCount(0);
});
