import { expect, test, type Page } from '@playwright/test';
import { complaints, languages, settled } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What no address may bring into the page. */
const marker = 'zqxhostile';
const script = `<script>alert("${marker}")</script>`;
const image = `"><img src=x onerror=alert("${marker}")>`;
const many = marker + 'a'.repeat(100_000);

const fields = ['step', 'day', 'zoom', 'lanes', 'status', 'when', 'level', 'guess', 'motion'] as const;

/** What stands after the path: in the place of a choice, and in that of a fragment. */
const addresses: string[] = [
  `?step=${encodeURIComponent(script)}`,
  `?step=${script}`,
  `?step=attack-growth:${marker}.mapp-timeline:${marker}`,
  '?step=attack-growth:constructor.mapp-timeline:__proto__.constructor:prototype',
  '?day=NaN',
  '?day=2021-02-31',
  '?day=1999-01-01',
  '?day=2099-01-01',
  '?day=2021-03-09T00:00:00Z',
  '?zoom=2021-04-01..2021-03-01',
  '?zoom=NaN..NaN',
  '?zoom=2021-03-01..2021-03-02..2021-03-03',
  '?zoom=1000-01-01..9999-12-31',
  '?zoom=1950-01-01..2090-01-01',
  '?lanes=../../etc',
  `?lanes=${marker}&status=${marker}`,
  '?lanes=constructor.toString&status=__proto__',
  '?when=toString&level=constructor&motion=__proto__',
  '?guess=-1',
  '?guess=0',
  '?guess=1e9',
  '?guess=2500.5',
  '?guess=NaN',
  `?guess=2500${marker}`,
  '?step=%E0%A4%A&day=%&zoom=%zz&lanes=%c0%ae',
  `?${marker}=1&__proto__[day]=2021-03-09&constructor=2`,
  `#${image}`,
  `#${encodeURIComponent(image)}`,
  `#javascript:alert("${marker}")`,
  '#%E0%A4%A',
  '#constructor',
  '#__proto__',
  '#chart-attack-growth-constructor',
  '#mapp-timeline-',
  `#mapp-timeline-${marker}`,
  '#[data-fact]',
];

/** The page as it is: where each drawing stands and what it shows, what is chosen and what is told. */
async function drawn(page: Page): Promise<string> {
  // All that is made by script, from the top to the bottom, and nothing depends on when it came.
  for (const chart of ['.guess', '#chart-attack-growth', '#chart-mapp-timeline', '#chart-mapp-partners']) {
    await page.locator(chart).evaluate((one) => {
      one.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await settled(page);
  }
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect(page.locator('.scrolly:has(#chart-attack-growth) .live')).toHaveAttribute(
    'data-step',
    'attack-growth:first-day',
  );
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('.live[data-step] .canvas > svg')].map((svg) =>
      svg.innerHTML.replaceAll(/live-\d+/g, 'live'),
    );
    const inputs = [...document.querySelectorAll<HTMLInputElement>('main input:not([type="date"])')].map(
      ({ type, value, checked }) => `${type} ${value} ${String(checked)}`,
    );
    const root = document.documentElement;
    return [root.getAttributeNames().join(), ...inputs.sort(), ...texts.sort()].join('\n');
  });
}

/**
 * Where something of an address has come into the page. A word that could be a step or a lane goes along to the other
 * language, in the address of the link and nowhere else.
 */
function strange(page: Page): Promise<string[]> {
  return page.evaluate((word) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const link of copy.querySelectorAll('a[data-switch]'))
      if (/^\/[a-z]+\/\?[a-z]+=[a-z0-9:._&=-]{1,400}(#[a-z0-9-]*)?$/.test(link.getAttribute('href') ?? ''))
        link.removeAttribute('href');
    const html = copy.outerHTML;
    const at = html.indexOf(word);
    return at < 0 ? [] : [html.slice(Math.max(0, at - 80), at + 80)];
  }, marker);
}

/** Opens an address however long it is: the site's own server would refuse to read it, others do not. */
async function open(page: Page, name: string, rest: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/${name}/${rest}`);
  await page.waitForLoadState('load');
}

for (const name of languages) {
  test(`/${name}/ takes no harm from addresses made to do harm`, async ({ page }) => {
    test.setTimeout(120_000);
    const found = complaints(page);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.route(
      (url) => url.pathname === `/${name}/` && url.search.length > 4000,
      async (route) => {
        await route.fulfill({ response: await page.request.get(`/${name}/`) });
      },
    );
    const all = [
      ...addresses,
      ...fields.map((field) => `?${field}=${many}`),
      `?${fields.map((field) => `${field}=${marker}`).join('&')}`,
      `#${many}`,
    ];
    for (const address of all) {
      const told = `${address.slice(0, 80)} in ${name}`;
      await open(page, name, address);
      // The controls at the top are the last to come.
      await expect(page.locator('.top .as-known'), told).toBeAttached();
      expect(dialogs, told).toEqual([]);
      expect(found, told).toEqual([]);
      expect(await strange(page), told).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.getAttributeNames().join()), told).toBe('lang,dir');
    }
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  test(`/${name}/ draws for hostile choices what it draws for none`, async ({ page }) => {
    test.setTimeout(120_000);
    const found = complaints(page);
    await open(page, name, '');
    const plainly = await drawn(page);
    expect(plainly.length).toBeGreaterThan(5000);
    // Several at once: what is wrong in one must not be mended by another.
    const choices = [
      `?step=${encodeURIComponent(script)}&day=NaN&zoom=2021-04-01..2021-03-01&lanes=../../etc&guess=-1`,
      `?step=attack-growth:${marker}.mapp-timeline:constructor&day=2021-02-31&zoom=NaN..NaN&status=${marker}&guess=0`,
      '?day=1999-01-01&zoom=1950-01-01..2090-01-01&lanes=constructor&when=toString&level=constructor&guess=1e9',
      '?step=%E0%A4%A&day=%&zoom=%zz&lanes=%c0%ae&guess=2500.5',
      `?step=attack-growth:log&day=2021-03-09&guess=2500&zoom=2021-03-01..2021-03-20&lanes=${'a'.repeat(2000)}`,
    ];
    for (const address of choices) {
      await open(page, name, address);
      await expect(page.locator('.top .as-known')).toBeAttached();
      expect(await drawn(page), address.slice(0, 80)).toBe(plainly);
    }
    expect(found).toEqual([]);
  });
}

test('a choice that is as it should be does change the drawing', async ({ page }) => {
  await open(page, 'en', '');
  const plainly = await drawn(page);
  await open(page, 'en', '?zoom=2021-03-01..2021-03-20&guess=2500');
  expect(await drawn(page)).not.toBe(plainly);
});
