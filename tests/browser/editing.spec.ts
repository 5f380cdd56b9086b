import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const port = 4392;
const address = `http://localhost:${String(port)}/nl/`;
let folder = '';
let server: ChildProcess;

const path = (name: string): string => join(folder, 'tiny', name);

/** Changes a file of the story that is being edited, as an editor's program would. */
function edit(name: string, from: string, to: string): void {
  const text = readFileSync(path(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path(name), text.replace(from, to));
}

test.describe.configure({ mode: 'serial' });
test.setTimeout(90_000);

test.beforeAll(async ({ request }) => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-editing-'));
  cpSync('tests/fixtures/tiny', path(''), { recursive: true });
  server = spawn('npm', ['run', '--silent', 'dev'], {
    env: { ...process.env, PORT: String(port), STORY: path('') },
    stdio: 'ignore',
    detached: true,
  });
  await expect
    .poll(
      () =>
        request.get(address).then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});

test.afterAll(() => {
  if (server.pid !== undefined) process.kill(-server.pid);
  rmSync(folder, { recursive: true, force: true });
});

test('a story in which nothing is wrong shows no problems', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('#chart-growth svg.drawing:visible')).toHaveCount(1);
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('a number changed in a table changes the prose and the picture', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('.chapter')).toContainText('meer dan 7.200');
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
    await expect(page.locator(`${where} .problems`).first()).toContainText(message, { timeout: 15_000 });
    edit(file, to, from);
    await expect(page.locator('.problems')).toHaveCount(0, { timeout: 15_000 });
    await expect(page.locator('#chart-growth svg.drawing:visible')).toHaveCount(1, { timeout: 15_000 });
  });

/** Status of a page; none while the server loads it again because a file has changed. */
const statusOf = (page: Page, below: string): Promise<number | undefined> =>
  page.goto(address + below).then(
    (answer) => answer?.status(),
    () => undefined,
  );

test('a chart that is wrong says so on its own page and alone, and takes nothing else down', async ({ page }) => {
  const wrong = 'There is no step "pionts" in this chart. Did you mean "points"?';
  const patient = { timeout: 20_000 };
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
      }, patient)
      .toContain(wrong);
  for (const below of ['charts/', 'embedding/', 'embed/scales/']) {
    await expect.poll(() => statusOf(page, below), patient).toBe(200);
    await expect(page.locator('h1').first()).toBeVisible();
  }
  edit('charts/growth.yaml', 'cover: pionts\nsteps:', 'steps:');
  await expect
    .poll(async () => {
      await statusOf(page, 'embed/growth/');
      return page.locator('svg.drawing').count();
    }, patient)
    .toBeGreaterThan(0);
});
