import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

type Phrases = Record<string, Record<string, string>>;

const all = Object.fromEntries(
  languages.map((name) => [
    name,
    parse(readFileSync(new URL(`../../content/locales/${name}/interface.yaml`, import.meta.url), 'utf8')) as Phrases,
  ]),
);

/** A phrase of the interface as content has it, its blanks filled. */
export function phrase(
  name: string,
  group: string,
  key: string,
  blanks: Readonly<Record<string, string>> = {},
): string {
  const text = all[name]?.[group]?.[key];
  if (text === undefined) throw new Error(`there is no phrase ${group}.${key} in ${name}`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, blank: string) => blanks[blank] ?? '');
}

/** Text without the white space of its markup. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** All that is near the window has come to life, so nothing is going to move for that reason. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            [
              ...document.querySelectorAll(
                '.chapter > figure[data-live]:not(.playing), .scrolly:not(.staged, .unrolled), .guess:not(.playing)',
              ),
            ].filter((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              return top < innerHeight * 2 && bottom > -innerHeight;
            }).length,
        ),
      { message: 'parts near the window come to life' },
    )
    .toBe(0);
}

/** Brings an element to the middle of the window, at once. */
export async function center(element: Locator): Promise<void> {
  await element.evaluate((one) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

/** The live picture of a chart, wherever the window is. */
export const pictureOf = (page: Page, chart: string): Locator =>
  page.locator(`.scrolly.staged:has(#chart-${chart}) > .stage .live, #chart-${chart}.playing > .live`);

/** The live picture of a chart, in the window. */
export async function alive(page: Page, chart: string): Promise<Locator> {
  // The still in the middle of the window is the state a chart comes to life in.
  await center(page.locator(`#chart-${chart} .still`).first());
  const picture = pictureOf(page, chart);
  await expect(picture.locator('.canvas > svg.drawing')).toBeAttached();
  await settled(page);
  await center(picture.locator('.canvas'));
  await settled(page);
  return picture;
}

/** The live stage of a scroll story, with one of its steps in the reader's eye. */
export async function aliveAt(page: Page, chart: string, step: string): Promise<Locator> {
  const picture = await alive(page, chart);
  await page.locator(`#chart-${chart}-${step} .telling`).evaluate((one) => {
    scrollBy({ top: one.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
  });
  await expect(picture).toHaveAttribute('data-step', `${chart}:${step}`);
  await settled(page);
  return picture;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Bound = SVGElement & { __data__?: { datum?: string } };

/**
 * The box in the window around what shows a row; undefined where the drawing does not show it. Lines and links lead there
 * past others, and only count where there is nothing else.
 */
export function boxOf(picture: Locator, datum: string): Promise<Box | undefined> {
  return picture.evaluate((element, key) => {
    const all = [...element.querySelectorAll<Bound>('.canvas > svg > *')].filter((one) => one.__data__?.datum === key);
    const own = all.filter((one) => !one.matches('line, svg[preserveAspectRatio="none"]'));
    const boxes = (own.length > 0 ? own : all).map((one) =>
      // An svg within another is measured by what is drawn in it: engines do not agree on its own box.
      (one.querySelector('path, circle') ?? one).getBoundingClientRect(),
    );
    if (boxes.length === 0) return undefined;
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }, datum);
}

/** The middle of the dot or bar of a row: its first element that is neither words nor line. */
export async function middleOf(picture: Locator, datum: string): Promise<{ x: number; y: number }> {
  const found = await picture.evaluate((element, key) => {
    const own = [...element.querySelectorAll<Bound>('.canvas > svg > *')].filter((one) => one.__data__?.datum === key);
    const mark =
      own.find(({ tagName }) => ['g', 'rect'].includes(tagName)) ?? own.find(({ tagName }) => tagName === 'text');
    if (!mark) return undefined;
    const { left, top, width, height } = (mark.querySelector('circle') ?? mark).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, datum);
  if (!found) throw new Error(`the drawing does not show ${datum}`);
  return found;
}

/** Keys of the rows that a drawing shows. */
export function shownIn(picture: Locator): Promise<string[]> {
  return picture.evaluate((element) =>
    [
      ...new Set([...element.querySelectorAll<Bound>('.canvas > svg > *')].flatMap((one) => one.__data__?.datum ?? [])),
    ].sort(),
  );
}

/**
 * A drawing as markup, attributes in the order of their names. The name of its pattern tells in which order pictures were
 * made, and nothing to a reader.
 */
export function markup(picture: Locator): Promise<string> {
  return picture.locator('.canvas').evaluate((canvas) => {
    const written = (one: Element): string => {
      const own = [...one.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      const inner = one.children.length > 0 ? [...one.children].map(written).join('') : one.textContent;
      return `\n<${[one.tagName, ...own].join(' ')}>${inner}</>`;
    };
    return [...canvas.children]
      .map(written)
      .join('')
      .replaceAll(/live-\d+-hatch/g, 'hatch');
  });
}

export interface Live {
  rows: Record<string, unknown>[];
  since: (string | null)[];
  order: number[];
  steps: { id: string; name: string; state: Record<string, unknown> }[];
}

export interface Ledger {
  facts: Record<string, [since: string | null, earlier?: { until: string; status: string }[]]>;
  notes: string[][];
  days: { first: string; last: string; said: string[] };
}

/** What a browser knows of a chart. */
export async function live(page: Page, name: string, chart: string): Promise<Live> {
  return (await (await page.request.get(`/${name}/live/${chart}.json`)).json()) as Live;
}

/** What a browser knows of facts. */
export async function ledger(page: Page, name: string): Promise<Ledger> {
  return (await (await page.request.get(`/${name}/live/index.json`)).json()) as Ledger;
}

/** What is said of one row: cell by cell with the headings, and what is said of all rows under the table. */
export interface Said {
  cells: { head: string; text: string }[];
  common: string[];
}

const tidy = ({ cells, common }: Said): Said => ({
  cells: cells.map(({ head, text }) => ({ head: plain(head), text: plain(text) })),
  common: common.map(plain),
});

/** A row in the table of a chart, without the cells whose column does not apply to it. */
export async function rowOf(page: Page, chart: string, row: number): Promise<Said> {
  const found = await page.locator(`#chart-${chart}`).evaluate((figure, index) => {
    const heads = [...figure.querySelectorAll('thead th')].map((head) => head.textContent);
    const own = figure.querySelectorAll('tbody tr')[index];
    return {
      cells: [...(own?.children ?? [])].map((cell, at) => ({ head: heads[at] ?? '', text: cell.textContent })),
      // How sure and from whom is said of the whole figure where no column says it.
      common: [...figure.querySelectorAll('footer .source > *')]
        .filter((one) => !own?.querySelector(`.${one.classList[0] ?? ''}`))
        .map(({ textContent }) => textContent),
    };
  }, row);
  expect(found.cells.length, `row ${row} of ${chart}`).toBeGreaterThan(1);
  const said = tidy(found);
  return { ...said, cells: said.cells.filter(({ text }) => text !== '–') };
}

/** The words of a card. */
export async function cardOf(card: Locator): Promise<Said> {
  return tidy(
    await card.evaluate((element) => ({
      cells: [...element.querySelectorAll('dl > div')].map((pair) => ({
        head: pair.querySelector('dt')?.textContent ?? '',
        text: pair.querySelector('dd')?.textContent ?? '',
      })),
      common: [...element.querySelectorAll('.source > *')].map(({ textContent }) => textContent),
    })),
  );
}

/** A card says what the table says, word for word. */
export async function saysTheRow(page: Page, card: Locator, chart: string, row: number): Promise<void> {
  await expect(card).toBeVisible();
  expect(await cardOf(card)).toEqual(await rowOf(page, chart, row));
}

/** What the browser complains of. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

/** Elements that stick out of the window. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Begins to add up how much the page moves by itself; the answer is its cumulative layout shift so far. */
export async function shifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const all = window as unknown as { shifted: number };
    all.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}
