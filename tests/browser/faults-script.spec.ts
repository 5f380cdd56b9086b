import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isWhole, kinds, narrow, opened, places, readThrough, scriptsOf, wide, type Place } from './faults.ts';

test('script that a browser refuses leaves every kind of page whole', async ({ browser }) => {
  for (const viewport of [wide, narrow])
    for (const kind of kinds)
      await opened(browser, kind, { viewport }, async (page, visit) => {
        // As an extension or a firm's proxy refuses it: also what stands in the page.
        await page.route(places[kind], async (route) => {
          const response = await route.fetch();
          await route.fulfill({
            response,
            headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
          });
        });
        await visit();
        await readThrough(page);
        await isWhole(page, browser, kind, `${kind} at ${String(viewport.width)} px`);
        expect(await page.locator('.staged, .unrolled, .playing, [role="tree"]').count()).toBe(0);
      });
});

for (const kind of ['story', 'chart'] as const)
  test(`each script of the ${kind} that does not come, comes by half or is a page instead leaves it whole`, async ({
    browser,
  }) => {
    const scripts = scriptsOf(places[kind]);
    expect(scripts.length).toBeGreaterThan(2);
    const faults = scripts.flatMap((name) => [
      { name, fault: 'none' },
      ...(/^(page|parts)\./.test(name) ? [{ name, fault: 'half' }] : []),
      // Hosts that answer everything with their page for what is not found.
      ...(name.startsWith('page.') ? [{ name, fault: 'page' }] : []),
    ]);
    for (const { name, fault } of faults)
      await opened(browser, kind, { viewport: wide }, async (page, visit, errors) => {
        let asked = 0;
        await page.route(`**/_astro/${name}`, (route) => {
          asked += 1;
          if (fault === 'none') return route.abort();
          if (fault === 'page') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>None' });
          const text = readFileSync(`dist/_astro/${name}`, 'utf8');
          return route.fulfill({ contentType: 'text/javascript', body: text.slice(0, text.length / 2) });
        });
        await visit();
        const told = `${name} ${fault}`;
        // Some is asked for only when its part is near, and browsers may ask again for what has not come.
        await expect
          .poll(async () => {
            await readThrough(page);
            return asked;
          }, told)
          .toBeGreaterThan(0);
        await isWhole(page, browser, kind, told);
        // What one can press does something.
        if (/^(page|parts|Live)\./.test(name)) await expect(page.locator('.top .as-known')).toBeHidden();
        expect(errors, told).toEqual([]);
      });
  });

/**
 * What fails in a kind of page: at the first call, at the n-th, or where it is asked for a certain thing, which is in the midst of
 * a drawing.
 */
const failing: Readonly<Record<Place, readonly string[]>> = {
  story: [
    'IntersectionObserver',
    'ResizeObserver',
    'URLSearchParams',
    'History.prototype.replaceState',
    'Document.prototype.createElementNS 40',
    'Document.prototype.createElement 90',
    'Element.prototype.querySelector 1 :scope > defs',
  ],
  chart: ['ResizeObserver', 'Document.prototype.createElement 20', 'Element.prototype.querySelector 1 :scope > defs'],
  embed: ['matchMedia', 'URLSearchParams'],
};

/** Makes something fail, until it is mended. Runs in the page. */
function fail(told: string): void {
  const [path = '', count = '1', ...asked] = told.split(' ');
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<object>((object, key) => Reflect.get(object, key) as object, window);
  const own = Reflect.get(holder, last) as (...all: unknown[]) => unknown;
  const state = Object.assign(window, {
    failed: 0,
    mend: () => {
      Reflect.set(holder, last, own);
    },
  });
  let called = 0;
  Reflect.set(holder, last, function (this: unknown, ...all: unknown[]): unknown {
    if (asked.length === 0 || all[0] === asked.join(' ')) called += 1;
    if (called < Number(count)) return Reflect.apply(own, this, all);
    state.failed += 1;
    throw new TypeError(`${told} fails`);
  });
}

interface Failing {
  failed: number;
  mend: () => void;
}

for (const kind of kinds)
  test(`script of the ${kind} that fails in its midst leaves the page whole`, async ({ browser }) => {
    for (const what of failing[kind])
      await opened(browser, kind, { viewport: kind === 'story' ? wide : narrow }, async (page, visit) => {
        await page.addInitScript(fail, what);
        await visit();
        await expect
          .poll(async () => {
            await readThrough(page);
            return page.evaluate(() => (window as unknown as Failing).failed);
          }, what)
          .toBeGreaterThan(0);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => {
          (window as unknown as Failing).mend();
        });
        await isWhole(page, browser, kind, `${kind} ${what}`);
      });
  });

// With its first mark, and in the midst of them.
for (const count of [22, 26])
  test(`a drawing of a scroll story that fails at element ${String(count)} leaves its stills, also when the window changes`, async ({
    browser,
  }) => {
    await opened(browser, 'story', { viewport: wide }, async (page, visit) => {
      await page.addInitScript(fail, `Document.prototype.createElementNS ${String(count)}`);
      await visit();
      const scrolly = page.locator('.scrolly').first();
      await expect
        .poll(async () => {
          await scrolly.evaluate((one) => {
            one.scrollIntoView({ behavior: 'instant' });
          });
          return page.evaluate(() => (window as unknown as Failing).failed);
        })
        .toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      await page.setViewportSize({ ...wide, width: wide.width - 100 });
      await page.setViewportSize(wide);
      await readThrough(page);
      await expect(page.locator('.staged, .unrolled')).toHaveCount(0);
      await page.evaluate(() => {
        (window as unknown as Failing).mend();
      });
      await isWhole(page, browser, 'story', 'a drawing that fails');
    });
  });
