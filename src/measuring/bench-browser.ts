/** How the story runs on a slow device: its longest task, its frames and how soon it answers, in a browser slowed down. */
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { siteAddress } from '../i18n/addresses.ts';
import { flags } from '../machine/browser.mjs';
import { compressedServer } from './compressed-server.ts';
import { listening } from '../serving/listening.ts';
import { median } from './median.ts';
import { siteFolder } from '../building/site-folder.ts';

/** How many times slower than this machine. */
const slowed = 4;

const windows = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** Pixels a second the story is scrolled by: brisker than reading, so that what comes near comes fast. */
const pace = 900;

/** Milliseconds of a step's transition that are watched. */
const transition = 600;

/** Times each thing is done. */
const rounds = 6;

/** Milliseconds after which all that an action led to has come to rest. */
const rest = 1000;

/** What the page notes of itself, milliseconds. */
interface Seen {
  /** Tasks of more than 50. */
  tasks: number[];
  /** Frames of more than 50, and what script took of each, without the layout it asked for. */
  frames: { from: number; to: number; script: number }[];
  /** Events of interactions: how long until the next paint, and in handlers. */
  events: { from: number; paint: number; handlers: number }[];
}

/** An entry of the kinds asked for below; no library types all of them yet. */
interface Entry extends PerformanceEventTiming {
  scripts: { duration: number; forcedStyleAndLayoutDuration: number }[];
  interactionId: number;
}
declare const seen: Seen;

/** Runs in the page before anything else of it. */
function watch(): void {
  const kept: Seen = { tasks: [], frames: [], events: [] };
  Object.assign(globalThis, { seen: kept });
  const each = (type: string, keep: (entry: Entry) => void): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) keep(entry as Entry);
    }).observe({ type, durationThreshold: 16 } as PerformanceObserverInit);
  };
  each('longtask', ({ duration }) => kept.tasks.push(duration));
  each('long-animation-frame', ({ startTime: from, duration, scripts }) =>
    kept.frames.push({
      from,
      to: from + duration,
      script: scripts.reduce((sum, one) => sum + one.duration - one.forcedStyleAndLayoutDuration, 0),
    }),
  );
  each('event', ({ interactionId, startTime: from, duration: paint, processingStart, processingEnd }) => {
    if (interactionId > 0) kept.events.push({ from, paint, handlers: processingEnd - processingStart });
  });
}

/** Milliseconds between the frames of a transition. */
const framesOf = (page: Page): Promise<number[]> =>
  page.evaluate(
    (length) =>
      new Promise<number[]>((done) => {
        const between: number[] = [];
        let [first, last] = [0, 0];
        const frame = (now: number): void => {
          if (last > 0) between.push(now - last);
          first ||= now;
          last = now;
          if (now - first < length) requestAnimationFrame(frame);
          else done(between);
        };
        requestAnimationFrame(frame);
      }),
    transition,
  );

/** One line of the table. */
interface Line {
  what: string;
  measured: string;
  /** How much of it is script. */
  script: string;
  target: string;
}

const ms = (value: number | undefined): string => (value === undefined ? '-' : `${value.toFixed(0)} ms`);
const sorted = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
const at = (all: readonly number[], part: number): number | undefined =>
  sorted(all)[Math.min(all.length - 1, Math.floor(all.length * part))];
/** The event timing of a browser says nothing of what took less than 16 ms. */
const spread = (all: readonly number[]): string =>
  all.length === 0 ? 'under 16 ms' : `${ms(at(all, 0.5))} (worst ${ms(Math.max(...all))})`;

/** Script of the page so far, milliseconds. */
async function scripted(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

/** Clicks as a finger or mouse does, without the questions Playwright would put to the page meanwhile. */
async function press(page: Page, target: Locator): Promise<void> {
  const box = (await target.count()) > 0 ? await target.boundingBox() : null;
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** How long the next paint took after each of some choices, and how much of that was script; milliseconds. */
interface Answers {
  paints: number[];
  scripts: number[];
}

/** Does something some times and takes the slowest event of each: what a reader waits for. */
async function answersTo(page: Page, act: (round: number) => Promise<void>): Promise<Answers> {
  const [paints, scripts]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => Object.assign(seen, { frames: [], events: [] }));
    await act(round);
    await page.waitForTimeout(rest);
    const now = await page.evaluate(() => seen);
    const [slowest] = now.events.sort((a, b) => b.paint - a.paint);
    if (!slowest) continue;
    paints.push(slowest.paint);
    // What waits for the next frame is script of that frame, and of no handler.
    const until = now.frames.filter(({ from, to }) => from < slowest.from + slowest.paint && to > slowest.from);
    scripts.push(Math.max(...now.events.map(({ handlers }) => handlers), ...until.map(({ script }) => script)));
  }
  return { paints, scripts };
}

const answerLine = (what: string, answers: Answers | undefined): Line => ({
  what: `next paint after ${what}`,
  measured: answers ? spread(answers.paints) : 'not in this story',
  script: !answers ? '' : answers.scripts.length === 0 ? '-' : spread(answers.scripts),
  target: '100 ms',
});

/** The same as a line of the table, where what is acted on is in the story. */
async function interaction(
  page: Page,
  what: string,
  place: Locator,
  act: (round: number) => Promise<void>,
): Promise<Line> {
  return answerLine(what, (await place.count()) === 0 ? undefined : await answersTo(page, act));
}

/** Brings something to the middle of the window and lets all that comes with it come. */
async function goTo(page: Page, place: Locator): Promise<void> {
  if ((await place.count()) === 0) return;
  await place.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await page.waitForTimeout(2 * rest);
}

async function scroll(page: Page, devtools: CDPSession): Promise<Line[]> {
  const { width, height } = page.viewportSize() ?? windows[0];
  await page.evaluate(() => Object.assign(seen, { tasks: [], frames: [] }));
  for (let reached = -1, top = 0; top > reached;) {
    reached = top;
    await devtools.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: -2 * pace,
      speed: pace,
      gestureSourceType: 'mouse',
    });
    top = await page.evaluate(() => scrollY);
  }
  await page.waitForTimeout(rest);
  const { tasks, frames } = await page.evaluate(() => seen);
  const worst = (all: readonly number[]): string => (all.length === 0 ? 'under 50 ms' : ms(Math.max(...all)));
  return [
    // The most script of any one frame; that need not be the frame of the longest task.
    {
      what: 'longest task while scrolling',
      measured: worst(tasks),
      script: worst(frames.map(({ script }) => script)),
      target: '50 ms',
    },
    { what: 'tasks over 50 ms', measured: String(tasks.length), script: '', target: '0' },
  ];
}

/** What came of some steps: how soon each was seen, and the frames of the transition. */
interface Turned {
  answers: Answers;
  /** Milliseconds between frames, of all transitions. */
  between: number[];
  /** Milliseconds of script in a frame, on the average of each transition. */
  scripts: number[];
}

/** From a chart to another in the same scroll story and back, by the choice under the drawing; undefined where a story has no two. */
async function turn(page: Page, devtools: CDPSession): Promise<Turned | undefined> {
  const scrolly = page.locator('.scrolly:has(.chart ~ .chart)').first();
  const charts = await scrolly.locator('.chart').evaluateAll((all) => all.map(({ id }) => id));
  const choice = (number: number): Locator =>
    scrolly.locator(`.stage label:has(input[value^="${charts[number] ?? ''}-"])`).first();
  await goTo(page, scrolly.locator('.step').first());
  if ((await choice(1).count()) === 0) return undefined;
  const [between, scripts]: [number[], number[]] = [[], []];
  const answers = await answersTo(page, async (round) => {
    const target = choice((round + 1) % 2);
    await target.evaluate((label) => {
      label.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    await page.waitForTimeout(rest / 2);
    const before = await scripted(devtools);
    // The paint after the choice is measured by itself; the frames are those that follow.
    await press(page, target);
    const taken = await framesOf(page);
    between.push(...taken);
    scripts.push(((await scripted(devtools)) - before) / taken.length);
  });
  return { answers, between, scripts };
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

async function steps(page: Page, devtools: CDPSession): Promise<Line[]> {
  const turned = await turn(page, devtools);
  const answer = answerLine('choosing a step', turned?.answers);
  if (!turned) return [answer];
  const { between, scripts } = turned;
  return [
    {
      what: 'frames while a step changes',
      measured: `${(1000 / mean(between)).toFixed(0)} a second`,
      script: `${ms(at(scripts, 0.5))} a frame`,
      target: '60',
    },
    { what: '  19 of 20 take at most', measured: ms(at(between, 0.95)), script: '', target: '17 ms' },
    answer,
  ];
}

async function timeline(page: Page): Promise<Line[]> {
  const chart = page.locator('.chart:has(.filters)').first();
  const zoom = chart.locator('.zoom button');
  await goTo(page, chart);
  await goTo(page, zoom.first());
  const zoomed = await interaction(page, 'zooming the timeline', zoom, (round) => press(page, zoom.nth(round % 2)));
  const filter = chart.locator('.filters .switch label').first();
  await press(page, chart.locator('.filters summary'));
  await goTo(page, filter);
  return [zoomed, await interaction(page, 'filtering it', filter, () => press(page, filter))];
}

async function past(page: Page): Promise<Line[]> {
  const slider = page.locator('.past input[type=range]');
  await goTo(page, page.locator('.chart:has(.filters) .live').first());
  await press(page, page.locator('.as-known'));
  await page.waitForTimeout(rest);
  // From the last day, when all was known, into the weeks in which it became so.
  const earlier = async (): Promise<void> => {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(rest / 4);
    await page.keyboard.press('PageDown');
  };
  const line = await interaction(page, 'moving the day', slider, earlier);
  await press(page, page.locator('.back-to-today'));
  return [line];
}

async function guess(page: Page): Promise<Line[]> {
  const box = page.locator('.guess');
  const slider = box.locator('input[type=range]');
  await goTo(page, slider);
  if ((await slider.count()) > 0) await slider.focus();
  const drawn = await interaction(page, 'a key on the guess', slider, () => page.keyboard.press('ArrowRight'));
  const answer = box.locator('[type=submit]');
  const given = await interaction(page, 'giving the guess', answer, async (round) => {
    if (round > 0) {
      await press(page, box.locator('.again'));
      await page.waitForTimeout(rest);
      await page.evaluate(() => Object.assign(seen, { frames: [], events: [] }));
    }
    await press(page, answer);
  });
  return [drawn, given];
}

/** Opens a page slowed down and lets it come to rest. */
async function opened(
  browser: Browser,
  address: string,
  viewport: (typeof windows)[number],
): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(address);
  await page.waitForTimeout(2 * rest);
  return { page, devtools };
}

async function measure(browser: Browser, address: string, viewport: (typeof windows)[number]): Promise<Line[]> {
  const { page, devtools } = await opened(browser, address, viewport);
  const lines = [
    ...(await scroll(page, devtools)),
    ...(await steps(page, devtools)),
    ...(await timeline(page)),
    ...(await past(page)),
    ...(await guess(page)),
  ];
  await page.close();
  return lines;
}

/** Does something with a page of the finished site, in a browser. */
async function withSite<Result>(
  executablePath: string,
  path: string,
  use: (browser: Browser, address: string) => Promise<Result>,
): Promise<Result> {
  const { base } = siteAddress(process.env['SITE_URL']);
  const server = compressedServer(siteFolder, base);
  const origin = await listening(server, 'localhost');
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await use(browser, `${origin}${base}${path}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Milliseconds until a step that a reader chose is seen, the one in the middle of some, and between two frames while it changes, on the
 * average; on a phone. Undefined where the page has no steps to choose.
 */
export function playingInBrowser(
  executablePath: string,
  path: string,
): Promise<{ answer: number; frame: number } | undefined> {
  return withSite(executablePath, path, async (browser, address) => {
    const { page, devtools } = await opened(browser, address, windows[0]);
    const turned = await turn(page, devtools);
    return (
      turned && {
        // Of less than 16 ms the browser tells nothing.
        answer: turned.answers.paints.length === 0 ? 16 : median(turned.answers.paints),
        frame: Number(mean(turned.between).toFixed(1)),
      }
    );
  });
}

/** Measures a page of the finished site and says what it found as tables, one a window. */
export function inBrowser(executablePath: string, path: string): Promise<string> {
  return withSite(executablePath, path, async (browser, address) => {
    const tables: string[] = [];
    for (const viewport of windows) {
      const head = { what: '', measured: 'measured', script: 'of it script', target: 'target' };
      const table = [head, ...(await measure(browser, address, viewport))].map(({ what, measured, script, target }) =>
        `  ${what.padEnd(38)} ${measured.padEnd(24)} ${script.padEnd(24)} ${target}`.trimEnd(),
      );
      const { width, height } = viewport;
      tables.push(
        `${path} in ${width} × ${height}, ${slowed} times slower, painted without a GPU:\n${table.join('\n')}`,
      );
    }
    return tables.join('\n\n');
  });
}
