import { expect, test, type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { complaints, languages, phrase } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const story = languages.map((name) => `/${name}/`);
const others = languages.flatMap((name) => [`/${name}/sources/`, `/${name}/about/`]);
const every = ['/', '/404.html', ...story, ...others];

/** Each theme as the system asks for it; the choice in the address leads to the same rules, as tests/styles/ computes. */
const systems = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'light, more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark, more contrast': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Each page in one theme; in the others, where only colours differ, one page of a kind. */
const looked = Object.entries(systems).flatMap(([theme, media]) =>
  (theme === 'light' ? every : ['/nl/', '/en/sources/', '/nl/about/']).map((path) => [theme, media, path] as const),
);

for (const [theme, media, path] of looked)
  test(`${path} has no barrier that axe knows, ${theme}`, async ({ page }) => {
    const found = complaints(page);
    await page.emulateMedia(media);
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const wrong = await barriers(page, (axe) => {
      // Where the reader asked for more contrast it is 7:1 and not 4.5:1.
      if (theme !== 'light')
        return axe.withRules([
          'contrast' in media ? 'color-contrast-enhanced' : 'color-contrast',
          'link-in-text-block',
        ]);
      // Colours do not depend on the language: those of a page in English are looked at in Dutch, and sources in other themes.
      return path.startsWith('/en/') ? axe.disableRules(['color-contrast', 'link-in-text-block']) : axe;
    });
    expect(wrong).toEqual([]);
    expect(found).toEqual([]);
  });

/**
 * What can be pressed and is too small for a finger, by https://www.w3.org/TR/WCAG22/#target-size-minimum: less than 24 by
 * 24 px, and a circle of 24 px around its middle touches another target or the circle of another that is too small.
 * Links in a sentence are not meant.
 */
function small(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed = 'a[href], button, summary, select, input, [role="button"], [tabindex]:not([tabindex="-1"])';
    /** Text that stands around a link in its own block, without other links. */
    const inSentence = (one: Element): boolean => {
      if (getComputedStyle(one).display !== 'inline') return false;
      const block = one.closest('p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, div');
      const rest = block?.cloneNode(true);
      if (!(rest instanceof Element)) return false;
      for (const link of rest.querySelectorAll('a, button')) link.remove();
      return /\p{L}/u.test(rest.textContent);
    };
    const targets = [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      // A box or field is pressed by its label too.
      const whole = (one instanceof HTMLInputElement ? one.closest('label') : null) ?? one;
      const { left, top, width, height } = whole.getBoundingClientRect();
      const frame = one.closest('.scroller')?.getBoundingClientRect();
      const outside = frame && (top < frame.top || top + height > frame.bottom || left + width > frame.right);
      const shown = one.checkVisibility({ visibilityProperty: true }) && !one.closest('.hidden, .walk') && !outside;
      return shown && width > 1 ? [{ one, left, top, width, height, x: left + width / 2, y: top + height / 2 }] : [];
    });
    const isSmall = ({ width, height }: (typeof targets)[number]): boolean => width < least || height < least;
    return targets
      .filter((target) => isSmall(target) && !inSentence(target.one))
      .filter((target) =>
        targets.some((other) => {
          if (other === target || other.one.contains(target.one) || target.one.contains(other.one)) return false;
          const away = isSmall(other)
            ? Math.hypot(other.x - target.x, other.y - target.y) - least / 2
            : Math.hypot(
                Math.max(other.left - target.x, 0, target.x - other.left - other.width),
                Math.max(other.top - target.y, 0, target.y - other.top - other.height),
              );
          return away < least / 2;
        }),
      )
      .map(({ one, width, height }) => `${Math.round(width)} × ${Math.round(height)} ${one.outerHTML.slice(0, 120)}`);
  }, 24);
}

for (const width of [320, 1280])
  for (const path of ['/nl/', '/en/sources/', '/nl/about/', '/en/charts/', '/nl/charts/sectors/', '/en/embedding/'])
    test(`what can be pressed on ${path} is large enough for a finger at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      if (path === '/nl/') await expect(page.locator('.theme select')).toBeAttached();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await small(page)).toEqual([]);
      // What script makes comes with its part: the last is the timeline, with most of the controls.
      if (path !== '/nl/') return;
      for (const part of ['.guess', '.scrolly', '#chart-mapp-timeline']) {
        await page.locator(part).first().scrollIntoViewIfNeeded();
        await expect(page.locator(`${part}.playing, ${part}.staged, ${part}.unrolled`).first()).toBeAttached();
      }
      await page.locator('.top .as-known').click();
      await expect(page.locator('.past')).toBeVisible();
      expect(await small(page)).toEqual([]);
    });

test.describe('the choice of colours', () => {
  const root = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  /** Ground of each theme, as the system's wish has it. */
  async function grounds(page: Page): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [name, media] of Object.entries(systems)) {
      await page.emulateMedia({ contrast: null, forcedColors: null, ...media });
      await page.goto('/en/about/');
      found[name] = await root(page);
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });
    return found;
  }

  test('works with the keyboard, stands in the address, and survives reload and language', async ({ page }) => {
    const found = complaints(page);
    const ground = await grounds(page);
    await page.goto('/en/');
    const list = page.getByRole('combobox', { name: phrase('en', 'theme', 'choose') });
    await expect(list.getByRole('option', { selected: true })).toHaveText(phrase('en', 'theme', 'system'));
    const before = await page.evaluate(() => history.length);
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(list).toHaveValue('dark');
    await expect.poll(() => root(page)).toBe(ground['dark']);
    await expect(page).toHaveURL(/\/en\/\?theme=dark$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await page.locator('meta[name="theme-color"]').first().getAttribute('content')).toBe(ground['dark']);

    await page.reload();
    await expect(list).toHaveValue('dark');
    expect(await root(page)).toBe(ground['dark']);
    await page.locator('.top a[data-switch]').click();
    await expect(page).toHaveURL(/\/nl\/\?theme=dark$/);
    expect(await root(page)).toBe(ground['dark']);

    const dutch = page.getByRole('combobox', { name: phrase('nl', 'theme', 'choose') });
    await dutch.selectOption('contrast');
    await expect(page).toHaveURL(/\?theme=contrast$/);
    expect(await root(page)).toBe(ground['light, more contrast']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await root(page)).toBe(ground['dark, more contrast']);
    await dutch.selectOption('light');
    expect(await root(page)).toBe(ground['light']);
    await dutch.selectOption('');
    await expect(page).toHaveURL(/\/nl\/$/);
    expect(await root(page)).toBe(ground['dark']);
    expect(await page.locator('meta[name="theme-color"]').count()).toBe(2);
    expect(found).toEqual([]);
  });

  test('is there before anything is painted @engines', async ({ page }) => {
    // Nothing but the page itself comes.
    await page.route('**/*.js', (route) => route.abort());
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/nl/?guess=2500&theme=dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });

  for (const value of ['pink', 'darker', 'dark"><script>', '__proto__', 'DARK', `dark${'k'.repeat(3000)}`, ''])
    test(`takes ?theme=${value.slice(0, 20)} for none`, async ({ page }) => {
      const found = complaints(page);
      await page.goto(`/nl/?theme=${encodeURIComponent(value)}`);
      await expect(page.locator('.theme select')).toHaveValue('');
      expect(await page.evaluate(() => document.documentElement.getAttributeNames().join())).toBe('lang,dir');
      expect(found).toEqual([]);
    });

  test('leaves the bar one line at 320 px, and hides nothing in forced colours', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/nl/');
    await expect(page.locator('.theme select')).toBeAttached();
    const bar = page.locator('.top');
    expect((await bar.boundingBox())?.height).toBe((await bar.locator('.motion').boundingBox())?.height);
    const drawn = await page.evaluate(() =>
      ['.theme i', '.as-known i'].map((sign) => {
        const one = document.querySelector(sign);
        return one && getComputedStyle(one).backgroundImage.startsWith('linear-gradient');
      }),
    );
    expect(drawn).toEqual([true, true]);
  });

  test('is not needed where the system has its own: no words vanish behind the plate they are given', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await page.goto('/nl/#cite-1');
    await page.locator('.guess').scrollIntoViewIfNeeded();
    await expect(page.locator('.guess.playing')).toBeAttached();
    await page.locator('.top .as-known').click();
    await expect(page.locator('.past')).toBeVisible();
    const lost = await page.evaluate(() => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return [...document.querySelectorAll('body *')]
        .filter((one) => {
          const style = getComputedStyle(one);
          const plate = one.textContent.trim() !== '' && style.forcedColorAdjust === 'auto';
          return plate && style.color === ground;
        })
        .map((one) => one.outerHTML.slice(0, 120));
    });
    expect(lost).toEqual([]);
  });

  test('reaches squares on their way', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto('/nl/#chart-sectors-by-sector');
    await expect(page.locator('.scrolly.staged:has(#chart-sectors)')).toBeAttached();
    await page.locator('.theme select').selectOption('dark');
    const painted = await page.evaluate(async () => {
      const colours = new Set<string>();
      const { prototype } = CanvasRenderingContext2D;
      prototype.fillRect = function () {
        if (typeof this.fillStyle === 'string') colours.add(this.fillStyle);
      };
      document.querySelector<HTMLElement>('.scrolly:has(#chart-sectors) .controls button:last-of-type')?.click();
      await new Promise((done) => setTimeout(done, 2000));
      return [...colours];
    });
    const dark = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--ink', '--quiet', '--accent', '--focus'].map((name) => style.getPropertyValue(name).trim());
    });
    expect(painted.length).toBeGreaterThan(0);
    expect(painted.filter((colour) => !dark.includes(colour))).toEqual([]);
  });
});
