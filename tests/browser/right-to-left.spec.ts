import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { freePort } from '../../src/machine/free-port.ts';

// One worker: two would build into the same folder at once.
test.describe.configure({ mode: 'default' });

/** The second story, in the folder where tests/site/second-story.test.ts builds it, and on a port of its own. */
const env = {
  ...process.env,
  STORY: 'tests/fixtures/stories/cranes',
  OUT: 'node_modules/.cache/tienvoud/second',
};
let server: ChildProcess | undefined;
let site = '';

test.beforeAll(async () => {
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--if-changed'], { env });
  expect(status).toBe(0);
  const port = await freePort();
  site = `http://localhost:${String(port)}/he/`;
  const own = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = own;
  await new Promise((resolve) => own.stdout.once('data', resolve));
});

test.afterAll(() => {
  server?.kill();
});

test('nothing is wider than a small window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const path of ['', 'charts/', 'charts/autumn/', 'about/', 'sources/', 'embedding/', 'embed/figures/']) {
    await page.goto(site + path);
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth])).toEqual([
      'rtl',
      320,
    ]);
  }
});

test('words of a drawing run from right to left, and the drawing from left to right', async ({ page }) => {
  await page.goto(site);
  const label = page.locator('#chart-figures .still text').first();
  expect(
    await label.evaluate((text) => {
      const { direction, unicodeBidi } = getComputedStyle(text);
      return [direction, unicodeBidi];
    }),
  ).toEqual(['ltr', 'plaintext']);
});

test('keys choose steps', async ({ page }) => {
  await page.goto(`${site}#chart-count-morning`);
  const stage = page.locator('.scrolly:has(#chart-count) > .stage');
  const radios = stage.getByRole('radio');
  await expect(radios.first()).toBeVisible();
  await radios.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(stage.locator('.live')).toHaveAttribute('data-step', 'count:evening');
  await page.keyboard.press('ArrowUp');
  await expect(stage.locator('.live')).toHaveAttribute('data-step', 'count:morning');
});
