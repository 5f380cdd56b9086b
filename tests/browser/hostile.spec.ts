import { expect, test, type Page } from '@playwright/test';
import { complaints, languages, settled } from './reader.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What no address may bring into the page. */
const marker = 'zqxhostile';
const script = `<script>alert("${marker}")</script>`;
const image = `"><img src=x onerror=alert("${marker}")>`;
const many = marker + 'a'.repeat(100_000);

/** Choices that are none, field by field; the n-th of every field go together in one address, so that each is read. */
const values: Record<string, readonly string[]> = {
  step: [
    script,
    encodeURIComponent(script),
    `attack-growth:${marker}.mapp-timeline:${marker}`,
    'attack-growth:constructor.mapp-timeline:__proto__.constructor:prototype',
    '%E0%A4%A',
  ],
  day: ['NaN', '2021-02-31', '1999-01-01', '2099-01-01', '2021-03-09T00:00:00Z', '%'],
  zoom: [
    '2021-04-01..2021-03-01',
    'NaN..NaN',
    '2021-03-01..2021-03-02..2021-03-03',
    '1000-01-01..9999-12-31',
    '1950-01-01..2090-01-01',
    '%zz',
  ],
  lanes: ['../../etc', marker, 'constructor.toString', '__proto__', '%c0%ae', encodeURIComponent(image)],
  status: ['../../etc', marker, 'constructor.toString', '__proto__', '%c0%ae', encodeURIComponent(image)],
  when: [marker, 'toString', '__proto__', script],
  level: [marker, 'constructor', '__proto__', script],
  guess: ['-1', '0', '1e9', '2500.5', 'NaN', `2500${marker}`],
  motion: [marker, 'constructor', '__proto__', script],
  theme: [marker, 'constructor', '__proto__', script, 'dark;color:red', 'DARK'],
};

const rounds = Array.from(
  { length: Math.max(...Object.values(values).map(({ length }) => length)) },
  (_, index) =>
    `?${Object.entries(values)
      .flatMap(([field, bad]) => (bad[index] === undefined ? [] : [`${field}=${bad[index]}`]))
      .join('&')}`,
);

/** What stands after the path. Longer than any address of ours, each alone: what comes after it must not count either. */
const addresses = [
  ...rounds,
  `?${marker}=1&__proto__[day]=2021-03-09&constructor=2`,
  `?step=${many}`,
  `?${Object.keys(values)
    .map((field) => `${field}=${many.slice(0, 12_000)}`)
    .join('&')}`,
  `#${image}`,
  `#${encodeURIComponent(image)}`,
  '#%E0%A4%A',
  '#constructor',
  '#__proto__',
  '#chart-attack-growth-constructor',
  `#mapp-timeline-${marker}`,
  '#[data-fact]',
  `#${many}`,
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
      if (
        /^(https?:\/\/[^/]+)?\/[a-z]+\/\?[a-z]+=[a-z0-9:._&=-]{1,400}(#[a-z0-9-]*)?$/.test(
          link.getAttribute('href') ?? '',
        )
      )
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
    // The same script reads them in every language: each address is opened in one.
    for (const address of addresses.filter((_, index) => index % languages.length === languages.indexOf(name))) {
      const told = `${address.slice(0, 80)} in ${name}`;
      await open(page, name, address);
      // The controls at the top are the last to come.
      await page.locator('.top .as-known').waitFor();
      expect(dialogs, told).toEqual([]);
      expect(found, told).toEqual([]);
      expect(await strange(page), told).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.getAttributeNames().join()), told).toBe('lang,dir');
    }
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  test(`/${name}/ draws for hostile choices what it draws for none`, async ({ page }) => {
    const found = complaints(page);
    await open(page, name, '');
    const plainly = await drawn(page);
    expect(plainly.length).toBeGreaterThan(5000);
    const tooLong = `?step=attack-growth:log&day=2021-03-09&guess=2500&zoom=2021-03-01..2021-03-20&lanes=${'a'.repeat(2000)}`;
    const choices = name === 'nl' ? [rounds[0], rounds[1], rounds[2]] : [rounds[3], rounds[4], tooLong];
    for (const address of choices) {
      if (address === undefined) throw new Error('there are too few rounds');
      await open(page, name, address);
      await page.locator('.top .as-known').waitFor();
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
