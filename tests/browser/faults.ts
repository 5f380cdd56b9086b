import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser, type BrowserContextOptions, type Page, type Route } from '@playwright/test';

/** Pages that a fault is tried on, one of each kind. */
export const places = {
  story: '/nl/',
  chart: '/en/charts/mapp-timeline/',
  embed: '/nl/embed/attack-growth/',
} as const;

export type Place = keyof typeof places;
export const kinds = Object.keys(places) as Place[];

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

interface Seen {
  /** Texts that can be read, in the order of the page. */
  texts: string[];
  /** What is wrong with how things stand and look. */
  flaws: string[];
}

interface Look {
  /** Without style both frames of a drawing stand in the page. */
  frames: number;
}

/** What a reader would see of a page now, and everything that should not be so. Runs in the page. */
function look({ frames }: Look): Seen {
  const flaws: string[] = [];
  const short = (one: Element): string => one.outerHTML.slice(0, 90);
  const options = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false };
  const seen = (one: Element): boolean => one.checkVisibility(options);
  const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

  // What is read: not what opens, what is for ears, and what only script has use for.
  const apart =
    'dialog, [popover], [data-popover], .walk, .card, .live, .controls, .past, form, details, .caption, .hidden';
  const blocks = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, blockquote, dt, dd')]
    .filter((one) => one.closest(apart) === null && !one.querySelector('p, li, h3, blockquote'))
    .flatMap((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      // A line is as high as lines are apart, though its letters may have room above and below.
      const line = parseFloat(getComputedStyle(one).lineHeight);
      const rects = [...range.getClientRects()]
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ left, top, width, height }) => {
          const spare = line > 0 ? Math.max(0, height - line) : 0;
          return new DOMRect(left, top + spare / 2, width, height - spare);
        });
      const text = tidy(one.innerText);
      return text === '' || rects.length === 0 || !seen(one) ? [] : [{ one, text, rects }];
    });
  const texts = blocks.map(({ text }) => text);

  const root = document.documentElement;
  // Code is one long line, which only style can break.
  if (frames === 1 && root.scrollWidth > root.clientWidth) {
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && seen(one),
    );
    flaws.push(`wider than the window: ${out.slice(0, 3).map(short).join(' ')}`);
  }
  for (const { one, rects } of blocks)
    if (frames === 1 && rects.some(({ left, right }) => left < -1 || right > root.clientWidth + 1))
      flaws.push(`cut off: ${short(one)}`);

  // Texts over each other, line by line; what stands fixed over the page stands over it on purpose.
  const lines = blocks
    .flatMap(({ one, rects }) => rects.map((rect) => ({ one, rect })))
    .sort((a, b) => a.rect.top - b.rect.top);
  lines.forEach(({ one, rect }, index) => {
    for (let at = index + 1; at < lines.length; at += 1) {
      const other = lines[at];
      if (!other || other.rect.top > rect.bottom - 4) break;
      if (other.one === one || other.one.contains(one) || one.contains(other.one)) continue;
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      if (across > 4)
        flaws.push(`text over text: ${tidy(one.innerText).slice(0, 50)} / ${tidy(other.one.innerText).slice(0, 50)}`);
    }
  });

  /** Whether a mark is drawn at all. */
  const painted = (mark: Element): boolean => {
    const { fill, stroke } = getComputedStyle(mark);
    const [filled, stroked] = [fill, stroke].map((paint) => paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint));
    return mark.matches('line, path.unit') ? stroked === true : filled === true || stroked === true;
  };
  const check = (svg: Element, name: string): void => {
    const { width, height } = svg.getBoundingClientRect();
    if (width < 200 || height < 60) flaws.push(`small drawing: ${name} ${String(width)}×${String(height)}`);
    const marks = [...svg.querySelectorAll('rect, circle, path, line, text')].filter((one) => !one.closest('defs'));
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    if (marks.length < 3) flaws.push(`no marks: ${name}`);
    const none = marks.find((_mark, index) => (boxes[index]?.width ?? 0) + (boxes[index]?.height ?? 0) === 0);
    if (none) flaws.push(`marks without a box: ${name} ${short(none)}`);
    const bare = marks.find((mark) => !painted(mark) || !seen(mark));
    if (bare) flaws.push(`marks that are not drawn: ${name} ${short(bare)}`);
  };
  const figures = [...document.querySelectorAll<HTMLElement>('main figure.chart, body > figure.chart')];
  if (figures.length === 0) flaws.push('no figures');
  for (const figure of figures) {
    const scrolly = figure.closest('.scrolly');
    const live =
      [...(scrolly ?? figure).querySelectorAll('.canvas > svg.drawing')].filter((svg) => seen(svg)).length > 0;
    const playing = figure.classList.contains('playing') || (scrolly?.classList.contains('staged') ?? false);
    if (playing && !live) flaws.push(`no live drawing: ${figure.id}`);
    if (live && playing)
      for (const svg of (scrolly ?? figure).querySelectorAll('.canvas > svg.drawing'))
        if (seen(svg)) check(svg, figure.id);
    const shots = [...figure.querySelectorAll<HTMLElement>('.shot')];
    const shown = shots.map((shot) => [...shot.querySelectorAll('svg.drawing')].filter((svg) => seen(svg)));
    // A chart alone in a frame shows one of its pictures at a time, or all.
    const alone = figure.querySelector('.stack') !== null;
    if (!playing && shown.filter(({ length }) => length > 0).length < (alone ? 1 : shots.length))
      flaws.push(`a step without its drawing: ${figure.id}`);
    for (const [index, svgs] of shown.entries()) {
      if (svgs.length > frames) flaws.push(`${String(svgs.length)} drawings of one step: ${figure.id}`);
      for (const svg of svgs) check(svg, `${figure.id} ${String(index + 1)}`);
      if (svgs.length > 0 && !shots[index]?.querySelector('[role="img"][aria-label], [role="img"][aria-labelledby]'))
        flaws.push(`a drawing without words: ${figure.id}`);
    }
    // A table behind a summary that can be reached and opened, or open already.
    const details = figure.querySelector<HTMLDetailsElement>('details:has(table), footer details');
    const table = figure.querySelector('table');
    const summary = details?.querySelector('summary');
    if (!table) {
      if (!figure.querySelector('.explore a[href]')) flaws.push(`no table: ${figure.id}`);
    } else if (!details?.open && !(summary && seen(summary))) flaws.push(`a table that cannot be opened: ${figure.id}`);
  }
  return { texts, flaws };
}

const references = new Map<string, Promise<string[]>>();

/** The texts of a page as it stands without script, when nothing has gone wrong. */
function reference(browser: Browser, path: string, viewport: { width: number; height: number }): Promise<string[]> {
  const key = `${path} ${String(viewport.width)}`;
  const known =
    references.get(key) ??
    (async () => {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(path);
      const { texts } = await page.evaluate(look, { frames: 1 });
      await context.close();
      return texts;
    })();
  references.set(key, known);
  return known;
}

/** The page has all its texts and pictures, and nothing of it is hidden, cut off or covered. */
export async function isWhole(page: Page, browser: Browser, place: Place, told: string, frames = 1): Promise<void> {
  const viewport = page.viewportSize() ?? wide;
  const wanted = await reference(browser, places[place], viewport);
  expect(wanted.length, told).toBeGreaterThan(place === 'story' ? 100 : 2);
  const { texts, flaws } = await page.evaluate(look, { frames });
  expect.soft(flaws, told).toEqual([]);
  // What gives way to something live says the same at the same place, so that only what is lost counts.
  const bare = (text: string): string => text.replaceAll(/\s+/g, '');
  const there = new Set(texts.map(bare));
  expect
    .soft(
      wanted.filter((text) => !there.has(bare(text))),
      told,
    )
    .toEqual([]);
}

/** Scrolls past all that can come to life, so that all of it has had its chance. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const part of document.querySelectorAll('.guess, .scrolly, .chapter > figure[data-live], .foot')) {
      part.scrollIntoView({ behavior: 'instant' });
      // A turn of the loop is a chance for observers too, and comes where frames do not.
      await new Promise((done) => setTimeout(done, 34));
    }
  });
}

/** Answers with a page that has been changed on its way, as another browser would understand it, or as a fault would leave it. */
export async function changed(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route: Route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      // The policy stands in the page too, where a change may take it away with what it has the digests of.
      const headers = { ...response.headers() };
      delete headers['content-security-policy'];
      return route.fulfill({ response, headers, body: change(await response.text()) });
    },
  );
}

/** Names of the scripts that a page asks for, at once or later. */
export function scriptsOf(path: string): string[] {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join('dist/_astro', name), 'utf8');
    for (const [, to = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) follow(to);
  };
  for (const [, name = ''] of readFileSync(join('dist', path, 'index.html'), 'utf8').matchAll(
    /<script[^>]* src="\/_astro\/([\w.-]+\.js)"/g,
  ))
    follow(name);
  return [...found];
}

/** Opens a page of its own on a place; `visit` goes there, when everything is prepared. */
export async function opened(
  browser: Browser,
  place: Place,
  options: BrowserContextOptions,
  act: (page: Page, visit: () => Promise<void>, errors: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await act(
      page,
      async () => {
        await page.goto(places[place]);
      },
      errors,
    );
  } finally {
    await context.close();
  }
}
