import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { framed, frame } from './framed.ts';
import { keys, Session } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open();
  await session.size(1280, 900);
});
afterAll(() => session.close());

/** Puts what a selector finds first at a part of the window's height, at once. */
const bring = (css: string, at: number): Promise<void> =>
  session.run(
    (css, at) => {
      const { top = 0 } = document.querySelector(css)?.getBoundingClientRect() ?? {};
      scrollBy({ top: top - innerHeight * at, behavior: 'instant' });
    },
    css,
    at,
  );

/** What is written in a drawing, in its order; nothing where there is none. */
const written = (css: string): Promise<string[]> =>
  session.run(
    (css) =>
      [...document.querySelectorAll(css)]
        .filter((svg) => svg.getClientRects().length > 0)
        .flatMap((svg) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)),
    css,
  );

const stage = (chart: string): string => `.scrolly.staged:has(#chart-${chart}) > .stage .live`;

/** The step that a stage shows. */
const shown = (chart: string): Promise<string | undefined> =>
  session.run((css) => document.querySelector<HTMLElement>(css)?.dataset['step'], stage(chart));

const focused = (): Promise<string> =>
  session.run(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('the scroll story', () => {
  it('shows each step as it is read, and what it says is what the still says', async () => {
    await session.goto(`${inject('site')}nl/`);
    const steps = await session.run(() =>
      [...document.querySelectorAll('.scrolly:has(#chart-sectors) .step')].map(({ id }) => id),
    );
    expect(steps.length).toBe(4);
    const said = new Map<string, string[]>();
    for (const id of steps) said.set(id, await written(`#${id} .still > svg`));
    for (const id of steps) {
      const [, chart = '', step = ''] = /^chart-(sectors|countries)-(.+)$/.exec(id) ?? [];
      await bring(`#${id} .telling`, 0.3);
      await expect.poll(() => shown('sectors')).toBe(`${chart}:${step}`);
      await expect.poll(() => written(`${stage('sectors')} .canvas > svg`)).toEqual(said.get(id));
      await expect.poll(() => session.run(() => location.hash)).toBe(`#${id}`);
    }
  });

  it('opens at the step a link leads to', async () => {
    await session.goto('about:blank');
    await session.goto(`${inject('site')}en/#chart-sectors-ranked`);
    await expect.poll(() => shown('sectors')).toBe('sectors:ranked');
    const top = await session.run(() => document.querySelector('#chart-sectors-ranked')?.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-30);
    expect(top).toBeLessThan(300);
  });

  it('tells about the bar that is pointed at', async () => {
    // Six rows of equal height are below each other, the last of two lines; this is the fourth. Nothing in a drawing is asked
    // where it lies: where it is zoomed WebKit answers in other pixels, and that must not matter.
    const { x, y } = await session.run((css) => {
      const { left, top, width, height } =
        document.querySelector(`${css} .canvas`)?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width * 0.31, y: top + (height * 3.3) / 6.3 };
    }, stage('sectors'));
    await session.point(x, y);
    const card = (): Promise<string | undefined> =>
      session.run((css) => document.querySelector(`${css} .card dd`)?.textContent, stage('sectors'));
    await expect.poll(card).toContain('Software');
  });
});

describe('the keyboard', () => {
  it('walks the structure of a chart, and Escape leaves it', async () => {
    await session.goto(`${inject('site')}nl/`);
    await bring('#chart-netherlands .still', 0.2);
    const live = '#chart-netherlands.playing > .live';
    await expect
      .poll(() => session.run((css) => document.querySelectorAll(`${css} .walk[role="tree"]`).length, live))
      .toBe(1);
    await session.run((css) => {
      document.querySelector<HTMLElement>(`${css} [role="treeitem"]`)?.focus();
    }, live);
    await session.press(keys.right);
    const first = await focused();
    const row = await session.run(() =>
      [...document.querySelectorAll('#chart-netherlands tbody tr:first-child > *')].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(row.length).toBeGreaterThan(1);
    for (const cell of row) expect(first).toContain(cell.trim());
    await session.press(keys.down);
    expect(await focused()).not.toBe(first);
    expect(await session.run((css) => document.querySelector(`${css} .card dd`)?.textContent !== '', live)).toBe(true);
    await session.press(keys.escape, keys.escape);
    expect(await session.run((css) => document.querySelector(`${css} .card`) === null, live)).toBe(true);
  });

  it('opens the table of a chart', async () => {
    await session.run(() => {
      document.querySelector<HTMLElement>('#chart-netherlands details summary')?.focus();
    });
    await session.press(keys.enter);
    expect(await session.run(() => document.querySelector('#chart-netherlands table')?.checkVisibility())).toBe(true);
  });

  it('goes back to a day, and forward by the slider', async () => {
    await session.goto(`${inject('site')}nl/?day=2021-03-09`);
    const day = (): Promise<string | null> => session.run(() => new URLSearchParams(location.search).get('day'));
    const slider = `section.past input[type="range"]`;
    await expect.poll(() => session.run((css) => document.querySelector(css)?.checkVisibility(), slider)).toBe(true);
    await session.run((css) => {
      document.querySelector<HTMLElement>(css)?.focus();
    }, slider);
    await session.press(keys.right);
    await expect.poll(day).toBe('2021-03-10');
    expect(await session.run(() => document.documentElement.hasAttribute('data-past'))).toBe(true);
    expect(await session.run(() => document.querySelector('section.past p')?.textContent)).toContain('10 maart 2021');
  });

  it('changes the language, at the same chapter', async () => {
    await session.goto(`${inject('site')}nl/#race`);
    const leads = (): Promise<string | null | undefined> =>
      session.run(() => document.querySelector('.top a[data-switch]')?.getAttribute('href'));
    await expect.poll(leads).toMatch(/\/en\/#race$/);
    await session.run(() => {
      document.querySelector<HTMLElement>('.top a[data-switch]')?.focus();
    });
    await session.press(keys.enter);
    await expect.poll(() => session.address()).toMatch(/\/en\/#race$/);
  });
});

it('has no barrier that axe knows', async () => {
  await session.goto(`${inject('site')}en/`);
  await session.run(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await session.script(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await session.run(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(found).toEqual([]);
});

it('lives at widths of a phone, and is no wider', async () => {
  for (const [path, width] of [
    ['nl/', 320],
    ['en/', 390],
  ] as const) {
    await framed(session, path, width, 800);
    await expect.poll(() => session.inside(frame, () => session.run(() => document.readyState))).toBe('complete');
    await session.inside(frame, () =>
      session.run(() => {
        document.querySelector('.guess')?.scrollIntoView({ behavior: 'instant' });
      }),
    );
    await expect
      .poll(() => session.inside(frame, () => session.run(() => document.querySelectorAll('.guess form').length)))
      .toBe(1);
    expect(await session.inside(frame, () => session.run(() => document.documentElement.scrollWidth))).toBe(width);
  }
});
