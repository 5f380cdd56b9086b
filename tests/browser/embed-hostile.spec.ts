import { expect, test, type Page } from '@playwright/test';
import { misbehaving } from '../host/misbehaving.ts';
import { fits, frameIn, host, inside, objections, roomIn } from './host.ts';

/** Waits until a misbehaving page has said all it has to say. */
async function hoarse(page: Page, url: (address: string) => boolean): Promise<void> {
  const shouting = page.frames().filter((frame) => url(frame.url()));
  expect(shouting.length).toBeGreaterThan(0);
  for (const frame of shouting) await expect.poll(() => frame.title()).toBe('Hoarse');
}

test('strangers that speak as if they were charts are not heard @engines', async ({ page }) => {
  const complaints = await objections(page);
  // The loader waits a while for a frame of which it knows nothing yet: time is made to pass for it.
  await page.clock.install();
  await page.goto(host('hostile'));
  const chart = page.locator('div[style] > iframe');
  await fits(chart);
  const before = await roomIn(chart);
  await hoarse(page, (address) => address.includes('say=4321'));
  for (const id of ['#stranger', '#nobody']) expect(await roomIn(page.locator(id))).toBe(120);
  expect(await roomIn(chart)).toBe(before);
  // A window that is no frame of the page, and the page itself.
  await page.evaluate(() => {
    postMessage({ type: 'tienvoud:size', v: 1, id: 'nl/sectors', height: 4321 }, '*');
    dispatchEvent(new MessageEvent('message', { data: { type: 'tienvoud:size', v: 1, height: 4321 } }));
  });
  await page.clock.runFor(2000);
  expect(await roomIn(chart)).toBe(before);
  expect(complaints()).toEqual([]);
});

test('a frame of the site that went elsewhere is not believed', async ({ page }) => {
  await page.goto(host('hostile'));
  const chart = page.locator('div[style] > iframe');
  await fits(chart);
  const before = await roomIn(chart);
  const stranger = await page.locator('#stranger').getAttribute('src');
  await (
    await inside(chart)
  ).evaluate((address) => {
    location.href = address ?? '';
  }, stranger);
  await hoarse(page, (address) => address.includes('say=4321'));
  expect(await roomIn(chart)).toBe(before);
});

test('what no chart would say has no effect, from a chart either, and thousands a second hold up nothing', async ({
  page,
}) => {
  const complaints = await objections(page);
  await page.route('**/nl/embed/sectors/**', (route) => route.fulfill({ contentType: 'text/html', body: misbehaving }));
  await page.goto(host('later'));
  await page.waitForFunction(() => customElements.get('tienvoud-chart'));
  await page.evaluate(() => {
    const content = document.querySelector<HTMLTemplateElement>('template#element')?.content.cloneNode(true);
    document.querySelector('main')?.append(content ?? '');
  });
  const frame = frameIn(page.locator('tienvoud-chart'));
  await inside(frame);
  await expect.poll(() => roomIn(frame)).toBeGreaterThan(200);
  const before = await roomIn(frame);
  await hoarse(page, (address) => address.includes('/nl/embed/sectors/'));
  expect(await roomIn(frame)).toBe(before);
  expect(await frame.evaluate((one) => one.hasAttribute('height'))).toBe(false);
  expect(complaints()).toEqual([]);

  // Well-formed, but without end: one change of height a picture at most.
  await page.evaluate(() => {
    const counted = window as unknown as { changes: number; pictures: number };
    counted.changes = 0;
    counted.pictures = 0;
    const one = document.querySelector('tienvoud-chart')?.shadowRoot?.querySelector('iframe');
    if (one)
      new MutationObserver((all) => {
        counted.changes += all.filter(({ attributeName }) => attributeName === 'height').length;
      }).observe(one, { attributes: true });
    const tick = (): void => {
      counted.pictures += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const said = await (
    await inside(frame)
  ).evaluate(async () => {
    let count = 0;
    for (; count < 4000; await new Promise((done) => setTimeout(done)))
      for (let index = 0; index < 40; index += 1)
        parent.postMessage({ type: 'tienvoud:size', v: 1, height: 300 + 50 * (count++ % 9) }, '*');
    parent.postMessage({ type: 'tienvoud:size', v: 1, height: 456 }, '*');
    return count;
  });
  expect(said).toBe(4000);
  await expect.poll(() => roomIn(frame)).toBe(456);
  const { changes, pictures } = await page.evaluate(() => {
    const counted = window as unknown as { changes: number; pictures: number };
    return { changes: counted.changes, pictures: counted.pictures };
  });
  expect(changes).toBeLessThanOrEqual(pictures + 1);
  expect(complaints()).toEqual([]);
});

test('in a sandbox without an origin a chart is heard @engines', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('sandboxed'));
  await fits(page.locator('iframe'));
  expect(complaints()).toEqual([]);
});

test('in a page without an origin charts are heard @engines', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('opaque'));
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) {
    await frame.scrollIntoViewIfNeeded();
    await fits(frame);
  }
  expect(complaints()).toEqual([]);
});

test('a frame whose address lacks the slash at its end is a chart too', async ({ page }) => {
  const complaints = await objections(page);
  await page.goto(host('slashless'));
  await fits(page.locator('iframe'));
  expect(complaints()).toEqual([]);
});
