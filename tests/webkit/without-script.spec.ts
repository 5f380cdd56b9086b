import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { frame, framed } from './framed.ts';
import { keys, Session } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open({ script: false });
  await session.size(1280, 900);
});
afterAll(() => session.close());

for (const language of ['nl', 'en']) {
  it(`/${language}/ has every picture, each once`, async () => {
    await session.goto(`${inject('site')}${language}/`);
    const stills = await session.run(() =>
      [...document.querySelectorAll('.still')].map(
        (still) =>
          [...still.querySelectorAll('svg.drawing')].filter((svg) => {
            const { width, height } = svg.getBoundingClientRect();
            return width > 200 && height > 100;
          }).length,
      ),
    );
    expect(stills.length).toBeGreaterThan(14);
    expect(stills.filter((count) => count !== 1)).toEqual([]);
    expect(await session.run(() => document.querySelectorAll('.live, form').length)).toBe(0);
  });

  for (const width of [320, 390])
    it(`/${language}/ is whole at ${String(width)} px`, async () => {
      await framed(session, `${language}/`, width, 800);
      const inside = <T>(ask: () => T): Promise<T> => session.inside(frame, () => session.run(ask));
      await expect.poll(() => inside(() => document.readyState)).toBe('complete');
      expect(await inside(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await inside(() => document.querySelectorAll('.still svg.drawing').length)).toBeGreaterThan(14);
      expect(await inside(() => document.querySelector('.endnotes')?.checkVisibility())).toBe(true);
    });
}

it('the answer to the guess and the table of a chart open', async () => {
  await session.goto(`${inject('site')}en/`);
  const visible = (css: string): Promise<boolean | undefined> =>
    session.run((css) => document.querySelector(css)?.checkVisibility(), css);
  expect(await visible('.guess details > p')).toBe(false);
  await session.click('.guess summary');
  expect(await visible('.guess details > p')).toBe(true);
  expect(await visible('#chart-sectors table')).toBe(false);
  await session.click('#chart-sectors details summary');
  expect(await visible('#chart-sectors table')).toBe(true);
});

it('a term opens its explanation with the keyboard, and Escape closes it', async () => {
  await session.goto(`${inject('site')}nl/`);
  const open = (): Promise<boolean | undefined> =>
    session.run(() => document.querySelector('#term-exchange')?.checkVisibility());
  await session.run(() => {
    document.querySelector<HTMLElement>('[popovertarget="term-exchange"]')?.focus();
  });
  await session.press(keys.enter);
  expect(await open()).toBe(true);
  await session.press(keys.escape);
  expect(await open()).toBe(false);
});

it('a claim leads to its note, and the note back', async () => {
  await session.goto(`${inject('site')}en/`);
  await session.click('#cite-1');
  expect(await session.address()).toMatch(/#note-1$/);
  await session.click('#note-1 .back');
  expect(await session.address()).toMatch(/#cite-1$/);
});

it('a chart for other sites is whole in the sandbox', async () => {
  await session.goto(`${inject('host')}sandboxed/`);
  const found = await session.inside('iframe', () =>
    session.run(() => ({
      headline: document.querySelector('h1')?.checkVisibility(),
      drawings: [...document.querySelectorAll('svg.drawing')].filter((svg) =>
        svg.checkVisibility({ visibilityProperty: true }),
      ).length,
      home: document.querySelector('.home')?.checkVisibility(),
    })),
  );
  expect(found).toEqual({ headline: true, drawings: 1, home: true });
});
