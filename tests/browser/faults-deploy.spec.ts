import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { keepAssets } from '../../src/building/keep-assets.ts';
import { isWhole, kinds, opened, readThrough, wide } from './faults.ts';
import { wake } from './steps.ts';

/** A later release of this site: the same with every script, style and face under another name, as after a change in each. */
function laterRelease(): string {
  const site = join(mkdtempSync(join(tmpdir(), 'tienvoud-')), 'site');
  cpSync('dist', site, { recursive: true });
  const folder = join(site, '_astro');
  const names = readdirSync(folder).map((name) => [name, name.replace(/\.[\w-]{8}(?=\.\w+$)/, '.00000000')] as const);
  for (const [name, later] of names) renameSync(join(folder, name), join(folder, later));
  for (const [, later] of names.filter(([name]) => !name.endsWith('.woff2'))) {
    const text = names.reduce(
      (all, [before, after]) => all.replaceAll(before, after),
      readFileSync(join(folder, later), 'utf8'),
    );
    writeFileSync(join(folder, later), text);
  }
  return site;
}

/** Answers as a host does whose pages still lie in a cache: the pages are of this release, everything else of the later one. */
async function answers(page: Page, site: string): Promise<string[]> {
  const missing: string[] = [];
  const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };
  await page.route('**/_astro/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    try {
      const body = readFileSync(join(site, '_astro', name));
      return route.fulfill({ body, contentType: types[name.split('.').at(-1) ?? ''] ?? '' });
    } catch {
      missing.push(name);
      return route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><p>Not found' });
    }
  });
  return missing;
}

let site = '';
test.beforeEach(() => (site = laterRelease()));
test.afterEach(() => {
  rmSync(join(site, '..'), { recursive: true, force: true });
});

test('an old page finds the files it names in a new release that kept them, and comes to life', async ({ browser }) => {
  expect(await keepAssets(site, 'dist', '2027-03-12')).toEqual({
    count: readdirSync('dist/_astro').length,
    problems: [],
  });
  await opened(browser, 'story', { viewport: wide }, async (page, visit, errors) => {
    const missing = await answers(page, site);
    await visit();
    await wake(page);
    await isWhole(page, browser, 'story', 'with files that were kept');
    expect(missing).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('an old page whose files are gone is whole, as without script', async ({ browser }) => {
  for (const kind of kinds)
    await opened(browser, kind, { viewport: wide }, async (page, visit, errors) => {
      const missing = await answers(page, site);
      await visit();
      await readThrough(page);
      await isWhole(page, browser, kind, `${kind} without its files`);
      expect(missing.length > 0).toBe(kind !== 'embed');
      expect(errors).toEqual([]);
    });
});

test('a tab that was open during a deploy stays whole when what it asks for later is gone', async ({ browser }) => {
  await opened(browser, 'story', { viewport: wide }, async (page, visit, errors) => {
    await visit();
    await expect(page.locator('.top .as-known')).toBeVisible();
    // From now on the host has the later release only; what was had before is had.
    const missing = await answers(page, site);
    await page.route('**/live/*.json*', async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as object;
      await route.fulfill({ response, json: { ...data, version: 'later' } });
    });
    await readThrough(page);
    await page.waitForLoadState('networkidle');
    await isWhole(page, browser, 'story', 'after a deploy');
    await page.locator('.top .as-known').click();
    await expect(page.locator('.past')).toBeVisible();
    expect(missing.every((name) => name.endsWith('.js') || name.endsWith('.woff2'))).toBe(true);
    expect(errors).toEqual([]);
  });
});
