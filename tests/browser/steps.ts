import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { withoutScript } from './engines.ts';

export const wide = { width: 1280, height: 1000 };
export const narrow = { width: 390, height: 844 };
export const windows = { wide, narrow };
export const languages = ['nl', 'en'] as const;

/** What a browser shows of a step: the drawing's markup, without what two copies in one page must differ in. */
export interface Picture {
  step: string;
  markup: string;
  flying: boolean;
}

/**
 * Reads pictures off the page. Drawings lose the class and id of the svg itself, the names of patterns and the links around
 * marks, for keys and pointer reach those otherwise in a live drawing; everything else must be the same.
 *
 * @param ids fragments of steps; all where left out
 */
export function pictures(
  page: Page,
  what: 'still' | 'live',
  ids?: readonly string[],
): Promise<Record<string, Picture>> {
  return page.evaluate(
    ({ what, ids }) => {
      const markup = (svg: Element | null | undefined): string => {
        if (!svg) return 'no drawing';
        const copy = svg.cloneNode(true) as Element;
        copy.removeAttribute('class');
        copy.removeAttribute('id');
        for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
        for (const pattern of copy.querySelectorAll('pattern')) pattern.id = 'hatch';
        for (const one of [copy, ...copy.querySelectorAll('*')])
          for (const { name, value } of [...one.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
            one.removeAttribute(name);
            const exact = name === 'class' ? value.trim().replaceAll(/\s+/g, ' ') : value;
            if (name !== 'class' || exact !== '') one.setAttribute(name, exact);
          }
        return copy.outerHTML.replaceAll(/url\(#[^)]*\)/g, 'url(#hatch)');
      };
      const visible = (svg: Element): boolean => svg.getClientRects().length > 0;
      const steps = [...document.querySelectorAll<HTMLElement>('.chart > .step')];
      const read = (step: HTMLElement): Picture => {
        const figure = step.closest('figure');
        const name = `${figure?.id.slice('chart-'.length) ?? ''}:${step.id.slice((figure?.id.length ?? 0) + 1)}`;
        if (what === 'still') {
          const shown = [...step.querySelectorAll('.still > svg')].filter(visible);
          return {
            step: name,
            markup: shown.length === 1 ? markup(shown[0]) : `${shown.length} stills`,
            flying: false,
          };
        }
        const scrolly = step.closest('.scrolly');
        const live = scrolly?.classList.contains('unrolled')
          ? step.querySelector<HTMLElement>('.shot > .live')
          : (scrolly ?? figure)?.querySelector<HTMLElement>(scrolly ? '.stage .live' : ':scope > .live');
        const svg = live?.querySelector('.canvas > svg.drawing');
        const flying = !!svg?.querySelector('.flight');
        const here = live?.dataset['step'] === name;
        return {
          step: here ? name : `${live?.dataset['step'] ?? 'nothing'} instead of ${name}`,
          // To write down a drawing takes its time, and while it is another or on its way nobody asks for it.
          markup: !here || flying ? '' : svg && visible(svg) ? markup(svg) : 'no drawing',
          flying,
        };
      };
      return Object.fromEntries(
        steps.filter(({ id }) => !ids || ids.includes(id)).map((step) => [step.id, read(step)]),
      );
    },
    { what, ids },
  );
}

const kept = new Map<string, Promise<Record<string, Picture>>>();

/** The stills as a browser without script shows them. */
export function stills(browser: Browser, language: string, viewport: { width: number; height: number }) {
  const key = `${language} ${viewport.width}`;
  const known =
    kept.get(key) ??
    (async () => {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      await withoutScript(context);
      const page = await context.newPage();
      await page.goto(`/${language}/`);
      const read = await pictures(page, 'still');
      await context.close();
      return read;
    })();
  kept.set(key, known);
  return known;
}

/** In words how the picture of a step differs from its still; empty where it does not. */
export async function difference(page: Page, id: string, all: Record<string, Picture>): Promise<string> {
  const [live, still] = [(await pictures(page, 'live', [id]))[id], all[id]];
  if (!live || !still) return `no step ${id}`;
  if (live.step !== still.step) return live.step;
  if (live.flying) return 'in flight';
  if (live.markup === still.markup) return '';
  let at = 0;
  while (still.markup[at] === live.markup[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `live ${live.markup.slice(from, at + 60)} still ${still.markup.slice(from, at + 60)}`;
}

/** Waits until a step's picture has come to rest as its still. */
export async function rests(page: Page, id: string, all: Record<string, Picture>): Promise<void> {
  await expect.poll(() => difference(page, id, all), { message: id, intervals: [30, 60, 100] }).toBe('');
}

/** Waits until the page no longer scrolls. */
export function stands(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, since] = [-1, 0];
        const look = (now: number): void => {
          if (scrollY !== last) [last, since] = [scrollY, now];
          if (now - since > 250) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/**
 * Does something that makes the page scroll, and waits until it has. Some pictures later: where a script has scrolled a moment ago,
 * Chromium now and then takes a key or a wheel and does nothing, which nobody is quick enough to see.
 */
export async function scrolls(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(async () => {
    for (let picture = 0; picture < 4; picture += 1) await new Promise(requestAnimationFrame);
    return scrollY;
  });
  await act();
  await expect.poll(() => page.evaluate(() => scrollY), { intervals: [20, 40] }).not.toBe(before);
  await stands(page);
}

/** Turns the wheel, and waits until the page has stopped. */
export async function wheel(page: Page, by: number): Promise<void> {
  await page.mouse.move(2, 200);
  await scrolls(page, () => page.mouse.wheel(0, by));
}

/** Clicks on what stands in the bar, where it stands: the usual way would scroll to it first. */
export async function press(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  const { x = 0, y = 0, width = 0, height = 0 } = (await what.boundingBox()) ?? {};
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Reloads, and sees that what was in the window is where it was, give or take the way to its beginning. */
export async function reloads(page: Page, id: string): Promise<void> {
  const top = (): Promise<number> => page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await page.reload();
  const off = async (): Promise<number> => Math.abs((await top()) - before);
  await expect.poll(off, `${id} stays at ${before}`).toBeLessThan(130);
  await stands(page);
  expect(await off(), `${id} stays at ${before}`).toBeLessThan(130);
}

/** Puts a step at the top of the window at once, as far from it as the page may stand. */
export function jump(page: Page, id: string): Promise<void> {
  return page.locator(`#${id}`).evaluate((step) => {
    step.scrollIntoView({ behavior: 'instant' });
  });
}

/** Brings the whole page to life, one part after another, and goes back to its top. */
export async function wake(page: Page): Promise<void> {
  const asleep = await page.evaluate(async () => {
    for (const part of document.querySelectorAll('.guess, .scrolly, .chapter > figure[data-live]')) {
      part.scrollIntoView({ behavior: 'instant' });
      const until = performance.now() + 30_000;
      while (!part.matches('.staged, .unrolled, .playing')) {
        if (performance.now() > until) return part.id || part.className;
        await new Promise((done) => requestAnimationFrame(done));
      }
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return '';
  });
  expect(asleep, 'what does not come to life').toBe('');
}

/** Fragments of the steps that scrolling walks through. */
export const told = (page: Page): Promise<string[]> =>
  page.locator('.scrolly .step').evaluateAll((steps) => steps.map(({ id }) => id));

/** Each of several things on a page of its own, a few at a time. */
export async function each<T>(
  context: BrowserContext,
  things: readonly T[],
  act: (page: Page, thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const hand = async (page: Page): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await act(page, thing);
    await page.close();
  };
  // One after the other: Firefox loses its way when it opens pages at once.
  const pages = [await context.newPage(), await context.newPage(), await context.newPage()];
  await Promise.all(pages.map(hand));
}

/** What a page complains of but for a network that fails. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) found.push(message.text());
  });
  page.on('pageerror', ({ message }) => found.push(`uncaught: ${message}`));
  return found;
}
