import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { budget } from '../../src/measuring/budget.ts';
import { fits, frameIn, host, inside, objections, roomIn, site, spare } from './host.ts';
import { languages, phrase, shifts } from './reader.ts';

/** Puts a template of the page into it. */
const put = (page: Page, id: string): Promise<void> =>
  page.evaluate((name) => {
    const template = document.querySelector<HTMLTemplateElement>(`template#${name}`);
    document.querySelector('main')?.append(template?.content.cloneNode(true) ?? '');
  }, id);

/** How many listeners of a kind the page put on its window, from the start. */
async function listeners(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const all = window as unknown as { listening: number };
    all.listening = 0;
    const count = (name: 'addEventListener' | 'removeEventListener', by: number): void => {
      const own = window[name].bind(window);
      window[name] = (...given: Parameters<typeof addEventListener>) => {
        if (given[0] === 'message') all.listening += by;
        own(...given);
      };
    };
    count('addEventListener', 1);
    count('removeEventListener', -1);
  });
  return () => page.evaluate(() => (window as unknown as { listening: number }).listening);
}

test('three loaders on a page are one, and what comes later is found @engines', async ({ page }) => {
  const complaints = await objections(page);
  const listening = await listeners(page);
  await page.goto(host('later'), { waitUntil: 'load' });
  await put(page, 'frame');
  await put(page, 'element');
  await fits(page.locator('div[style] > iframe'));
  await fits(frameIn(page.locator('tienvoud-chart')));
  await put(page, 'element');
  await fits(frameIn(page.locator('tienvoud-chart').nth(1)));
  expect(await listening()).toBe(1);
  expect(complaints()).toEqual([]);
});

test('a frame that spoke before the loader came is asked again', async ({ page }) => {
  await page.route('**/embed/v1.js', (route) => route.abort());
  await page.goto(host('foreign'), { waitUntil: 'load' });
  const frame = page.locator('#frame iframe');
  await frame.scrollIntoViewIfNeeded();
  await inside(frame);
  expect(await spare(frame)).toBeLessThan(0);
  await page.unroute('**/embed/v1.js');
  await page.addScriptTag({ url: `${site()}embed/v1.js` });
  await fits(frame);
});

test('what is taken away is let go', async ({ page }) => {
  await page.goto(host('later'));
  await page.evaluate(() => {
    (window as unknown as { gone: WeakRef<Element>[] }).gone = [];
  });
  for (const id of ['frame', 'element']) {
    await put(page, id);
    const frame = page.locator('main iframe');
    await fits(frame);
    await page.evaluate(() => {
      const { gone } = window as unknown as { gone: WeakRef<Element>[] };
      const own = document.querySelector('tienvoud-chart');
      for (const one of [document.querySelector('main iframe'), own, own?.shadowRoot?.querySelector('iframe')])
        if (one) gone.push(new WeakRef(one));
      document.querySelector('main')?.replaceChildren();
    });
  }
  const client = await page.context().newCDPSession(page);
  await expect
    .poll(
      async () => {
        await client.send('HeapProfiler.collectGarbage');
        return page.evaluate(() =>
          (window as unknown as { gone: WeakRef<Element>[] }).gone.map((one) => one.deref()?.tagName),
        );
      },
      { message: 'nothing holds on to them' },
    )
    .toEqual([undefined, undefined, undefined]);
});

test('an element that is taken away half-way through loading troubles nobody', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('later'));
  await page.waitForFunction(() => customElements.get('tienvoud-chart'));
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(async (wait) => {
      const main = document.querySelector('main');
      const frame = document.querySelector<HTMLTemplateElement>('template#frame')?.content.cloneNode(true) ?? '';
      const element = document.querySelector<HTMLTemplateElement>('template#element')?.content.cloneNode(true) ?? '';
      main?.append(frame, element);
      await new Promise((done) => setTimeout(done, wait));
      main?.replaceChildren();
    }, round * 25);
  }
  // Taken out and put back in at once, it begins anew.
  await put(page, 'element');
  await page.evaluate(() => {
    const element = document.querySelector('tienvoud-chart');
    element?.remove();
    if (element) document.querySelector('main')?.append(element);
  });
  await fits(frameIn(page.locator('tienvoud-chart')));
  expect(complaints()).toEqual([]);
});

test('in open and closed shadow trees @engines', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('shadow'));
  await fits(frameIn(page.locator('#open tienvoud-chart')));
  await fits(page.locator('#frame iframe'));
  const height = (): Promise<number | undefined> =>
    page.evaluate(
      () => (window as unknown as { inside: Element }).inside.shadowRoot?.querySelector('iframe')?.clientHeight,
    );
  // The same chart is beside it, at the same width.
  const same = await roomIn(frameIn(page.locator('#open tienvoud-chart')));
  await page.evaluate(() => {
    (window as unknown as { inside: Element }).inside.scrollIntoView();
  });
  await expect.poll(async () => Math.abs(((await height()) ?? 0) - same)).toBeLessThanOrEqual(8);
  expect(complaints()).toEqual([]);
});

test('React renders it again, moves it, changes it and takes it away', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('react'));
  const chart = page.locator('tienvoud-chart');
  const frame = frameIn(chart);
  await fits(frame);
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).press('Enter');
  const window = await frame.evaluateHandle((one: HTMLIFrameElement) => one.contentWindow);
  await press('Again');
  await press('Again');
  await expect(page.locator('main p')).toHaveText('Rendered 2 times more.');
  expect(await frame.evaluate((one: HTMLIFrameElement, before) => one.contentWindow === before, window)).toBe(true);
  await press('Language');
  await expect(frame).toHaveAttribute('src', `${site()}en/embed/sectors/`);
  // What React wrote inside meanwhile is there, and names the frame.
  await expect(chart.locator('> a')).toHaveText(/\(2\)$/);
  await expect(frame).toHaveAttribute('title', /\(2\)$/);
  await press('Dark');
  await expect(frame).toHaveAttribute('src', `${site()}en/embed/sectors/?theme=dark`);
  await fits(frame);
  await press('Move');
  await fits(frame);
  await press('Away');
  await expect(chart).toHaveCount(0);
  await press('Away');
  await fits(frame);
  expect(complaints()).toEqual([]);
});

test('the site may stand anywhere, also below a path: the loader knows it by its own address', async ({ page }) => {
  const base = 'https://news.example/stories/tenfold/';
  const loader = readFileSync('dist/embed/v1.js', 'utf8');
  await page.route(`${base}**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: loader }
        : {
            contentType: 'text/html',
            body: '<script>parent.postMessage({type:"tienvoud:size",v:1,height:345},"*")</script>',
          },
    ),
  );
  await page.goto(host('later'));
  await page.addScriptTag({ url: `${base}embed/v1.js` });
  // The element is that of the site whose loader came first; a frame is known by its address.
  await page.evaluate((src) => {
    const make = (address: string): HTMLIFrameElement =>
      Object.assign(document.createElement('iframe'), { src: address });
    document.querySelector('main')?.append(make(`${src}nl/embed/sectors/`), make(`${src}nl/other/sectors/`));
  }, base);
  await expect.poll(() => roomIn(page.locator('main > iframe').first())).toBe(345);
  expect(await roomIn(page.locator('main > iframe').last())).toBe(150);
});

test('under a strict policy nothing is refused', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('strict'));
  await fits(page.locator('#plain'));
  await fits(frameIn(page.locator('tienvoud-chart')));
  expect(complaints()).toEqual([]);
});

test('the style of the page leaves a chart its height', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('foreign'));
  const [plain, element] = [page.locator('#frame iframe'), frameIn(page.locator('#element tienvoud-chart'))];
  await fits(plain);
  await fits(element);
  // Its width is the page's to choose, where it can; inside the element it is the element's.
  const widthOf = async (one: typeof plain): Promise<number> => (await one.boundingBox())?.width ?? 0;
  expect(await widthOf(plain)).toBeLessThan((await widthOf(element)) * 0.6);
  for (const width of [1000, 400, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await fits(plain);
    await fits(element);
  }
  expect(complaints()).toEqual([]);
});

test('attributes change what is shown, and back does not undo it', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('later'));
  await put(page, 'element');
  const chart = page.locator('tienvoud-chart');
  const frame = frameIn(chart);
  await fits(frame);
  const entries = await page.evaluate(() => history.length);
  const set = (all: Readonly<Record<string, string>>): Promise<void> =>
    chart.evaluate((one, given) => {
      for (const [name, value] of Object.entries(given)) one.setAttribute(name, value);
    }, all);
  await set({ theme: 'dark' });
  await expect(frame).toHaveAttribute('src', `${site()}nl/embed/sectors/?theme=dark`);
  await fits(frame);
  expect(await frame.evaluate((one) => getComputedStyle(one).colorScheme)).toBe('dark');
  await set({ lang: 'en', step: 'ranked', headline: 'off', title: 'Own words' });
  await expect(frame).toHaveAttribute('src', `${site()}en/embed/sectors/?theme=dark&step=ranked&headline=off#bare`);
  await expect(frame).toHaveAttribute('title', 'Own words');
  const content = await inside(frame);
  expect(await content.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
  await expect(content.locator('[name="step"]:checked')).toHaveCount(1);
  await fits(frame);
  await set({ chart: 'countries', step: '' });
  await fits(frame);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(complaints()).toEqual([]);
});

test('an element that does not say which chart it is says so, with a way on, in its language', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('missing'));
  const said = async (id: string): Promise<FrameLocator> => {
    const frame = frameIn(page.locator(`#${id}`));
    await frame.scrollIntoViewIfNeeded();
    await expect(frame).toBeVisible();
    return frame.contentFrame();
  };
  for (const [id, names] of [
    ['no-chart', ['nl']],
    ['unknown', ['nl']],
    ['markup', ['nl', 'en']],
    ['empty', ['en']],
  ] as const) {
    const inside = await said(id);
    for (const name of languages) {
      const heading = inside.getByRole('heading', { name: phrase(name, 'lost', 'chart'), level: 2 });
      await expect(heading).toBeVisible({ visible: (names as readonly string[]).includes(name) });
    }
    await expect(inside.getByRole('link').first()).toBeVisible();
  }
  // Its language is that of the page, where it says none.
  await fits(frameIn(page.locator('#no-language')));
  await expect((await said('no-language')).locator('html')).toHaveAttribute('lang', 'en-GB');
  await page.locator('#empty').evaluate((one) => {
    one.setAttribute('lang', 'nl');
    one.setAttribute('chart', 'sectors');
  });
  await fits(frameIn(page.locator('#empty')));
  // The pages that were not there are all that is complained of.
  expect(complaints().filter((text) => !text.includes('404'))).toEqual([]);
});

test('frames far below are asked for when the reader comes near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/embed/') && asked.push(new URL(request.url()).pathname));
  await page.goto(host('lazy'), { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/embed/v1.js']);
  const moved = await shifts(page);
  await page.reload({ waitUntil: 'networkidle' });
  await fits(page.locator('div[style] > iframe'));
  await fits(frameIn(page.locator('tienvoud-chart')));
  await page.locator('#foot').scrollIntoViewIfNeeded();
  expect(await moved()).toBe(0);
});

for (const width of [320, 768, 1280])
  test(`nothing moves when charts come, at ${String(width)} px`, async ({ page }) => {
    const complaints = await objections(page);
    const moved = await shifts(page);
    await page.setViewportSize({ width, height: 4000 });
    await page.goto(host('calm'), { waitUntil: 'networkidle' });
    const frames = page.locator('iframe');
    await expect(frames).toHaveCount(3);
    for (let index = 0; index < 3; index += 1) await fits(frames.nth(index));
    expect(await moved()).toBe(0);
    expect(complaints()).toEqual([]);
  });

test('ten charts on a page weigh little, and none complains', async ({ page }) => {
  const complaints = await objections(page);
  const weights = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.url().startsWith(site()))
      weights.set(
        response.url(),
        response.body().then((body) => brotliCompressSync(body).length),
      );
  });
  await page.goto(host('ten'), { waitUntil: 'networkidle' });
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(10);
  for (let index = 0; index < 10; index += 1) await fits(frames.nth(index));
  // One request for each chart and one for the loader.
  expect(weights.size).toBe(11);
  const total = (await Promise.all(weights.values())).reduce((sum, one) => sum + one, 0);
  expect(total).toBeLessThanOrEqual(budget.ten);
  expect(complaints()).toEqual([]);
});
