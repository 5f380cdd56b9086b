import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Session } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open();
  await session.size(1000, 900);
});
afterAll(() => session.close());

/** How much higher the only frame of a page is than what it shows, pixels; what is asked for out of the frame is rounded up. */
async function spare(css: string): Promise<number> {
  const high = await session.run((css) => document.querySelector(css)?.clientHeight ?? 0, css);
  const needed = await session.inside(css, () =>
    session.run(() => document.documentElement.getBoundingClientRect().height),
  );
  return high - Math.ceil(needed);
}

/** The frame comes to the height of what it shows. */
async function fits(css: string): Promise<void> {
  const isRight = async (): Promise<boolean> => {
    const left = await spare(css);
    return left >= 0 && left <= 8;
  };
  await expect.poll(isRight, { message: 'the frame is as high as its chart' }).toBe(true);
}

// In a sandbox without an origin WebKit takes 'self' in a policy for nothing at all: a chart has to carry all that it needs.
for (const name of ['wordpress', 'sandboxed'])
  it(`${name}: a chart lives in the sandbox, and comes to its height`, async () => {
    await session.goto(`${inject('host')}${name}/`);
    await fits('iframe');
    expect(await session.run(() => document.querySelector('iframe')?.getAttribute('sandbox'))).toBe('allow-scripts');
    expect(
      await session.run(() => document.querySelector('iframe')?.checkVisibility({ visibilityProperty: true })),
    ).toBe(true);
    const found = (): Promise<object> =>
      session.inside('iframe', () =>
        session.run(() => ({
          origin: self.origin,
          ground: getComputedStyle(document.documentElement).backgroundColor,
          tree: document.querySelector('.walk')?.getAttribute('role'),
          headline: document.querySelector('h1')?.checkVisibility(),
        })),
      );
    await expect.poll(found).toEqual({ origin: 'null', ground: 'rgb(247, 243, 234)', tree: 'tree', headline: true });
  });

it('in WordPress the quotation has given way', async () => {
  await session.goto(`${inject('host')}wordpress/`);
  await fits('iframe');
  expect(await session.run(() => document.querySelector('blockquote')?.checkVisibility())).toBe(false);
});

for (const name of ['pym', 'datawrapper'])
  it(`${name}: a chart is heard by a host that listens in its own way`, async () => {
    await session.goto(`${inject('host')}${name}/`);
    await fits('iframe');
  });
