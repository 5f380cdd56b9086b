import { expect, test, type Frame, type Locator, type Page } from '@playwright/test';

/** Address of a page of the demonstration host. */
export function host(name: string): string {
  return `${(test.info().config.metadata as { host: string }).host}${name}/`;
}

/** Address of the site that is embedded. */
export const site = (): string => `${test.info().project.use.baseURL ?? ''}/`;

/** Everything a page complains of, its policy and those of its frames too. */
export async function objections(page: Page): Promise<() => string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  await page.exposeFunction('objected', (what: string) => found.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { objected: (what: string) => void }).objected(
        `${violatedDirective}: ${blockedURI} ${sample}`,
      );
    });
  });
  return () => found;
}

/** The document inside a frame, once it is there. */
export async function inside(frame: Locator): Promise<Frame> {
  const element = await frame.elementHandle();
  const content = await element.contentFrame();
  // A handle keeps its element alive.
  await element.dispose();
  if (!content) throw new Error('the frame has no document');
  await content.waitForLoadState();
  return content;
}

/** How much higher a frame is than what it shows, CSS pixels; negative where something is cut off. */
export async function spare(frame: Locator): Promise<number> {
  const content = await inside(frame);
  const needed = await content.evaluate(() => document.documentElement.getBoundingClientRect().height);
  return (await roomIn(frame)) - Math.ceil(needed);
}

/** Room in a frame for what it shows, CSS pixels. */
export const roomIn = (frame: Locator): Promise<number> =>
  frame.evaluate((one) => {
    const { paddingTop, paddingBottom } = getComputedStyle(one);
    return one.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  });

/** A frame has come to the height of what it shows, with the few pixels to spare that are left alone. */
export async function fits(frame: Locator): Promise<void> {
  await frame.scrollIntoViewIfNeeded();
  await expect(frame).toBeVisible();
  const isRight = async (): Promise<boolean> => {
    const left = await spare(frame);
    return left >= 0 && left <= 8;
  };
  await expect.poll(isRight, { message: 'the frame is as high as its chart' }).toBe(true);
}

/** The frame that the loader made in an element. */
export const frameIn = (element: Locator): Locator => element.locator('iframe');
