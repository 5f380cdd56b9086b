/** What a reader with a slow phone on a slow line waits for and pays: four kinds of pages, each loaded several times in a browser held back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Frame, type Page } from '@playwright/test';
import { chartPath, embedPath } from '../i18n/addresses.ts';
import { loadedKinds, type Loaded, type LoadedKind, type SpeedRun } from '../story/speed.ts';
import { blockingTime, type Task } from './blocking-time.ts';
import { flags } from '../machine/browser.mjs';
import { compressedServer } from './compressed-server.ts';
import { embeddingHost, tenEmbeds } from './embedding-host.ts';
import { layoutShift, type Shift } from './layout-shift.ts';
import { listening } from '../serving/listening.ts';
import { median } from './median.ts';
import { traffic, type Asked } from './traffic.ts';

/** A phone of the middle range on a slow mobile line, with the numbers that https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md gives for one. */
export const throttled: SpeedRun['throttled'] = { processor: 4, delay: 150, line: 1638 };

/** Times each is loaded. */
export const loads = 5;

const viewport = { width: 390, height: 844 };

/** Milliseconds without a request and without a long task after which a page has come to rest, as https://web.dev/articles/tti has it. */
const quiet = 5000;

/** Milliseconds after which a page that never rests is given up. */
const patience = 60_000;

/** What a page or a frame notes of itself. */
interface Noted {
  /** Milliseconds since 1970 at which it began. */
  origin: number;
  /** First contentful paint, milliseconds after that. */
  first?: number;
  /** Largest contentful paint so far, and pixels of it: https://web.dev/articles/lcp. */
  largest?: { at: number; size: number };
  tasks: Task[];
  shifts: Shift[];
}

/** Entries of a kind that no library types yet. */
interface Moved extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}
interface Painted extends PerformanceEntry {
  size: number;
}

declare const noted: Noted;

/** Runs in every page and frame before anything else of it. */
function note(): void {
  const own: Noted = { origin: performance.timeOrigin, tasks: [], shifts: [] };
  Object.assign(globalThis, { noted: own });
  const each = (type: string, keep: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(keep);
    }).observe({ type, buffered: true });
  };
  each('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') own.first = startTime;
  });
  each('largest-contentful-paint', (entry) => {
    own.largest = { at: entry.startTime, size: (entry as Painted).size };
  });
  each('longtask', ({ startTime: from, duration }) => own.tasks.push({ from, duration }));
  each('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as Moved;
    if (!hadRecentInput) own.shifts.push({ at: entry.startTime, value });
  });
}

/** Everything a page and its frames ask for, and since when nothing is under way. */
class Line {
  readonly asked = new Map<string, Asked>();
  private readonly open = new Set<string>();
  private last = Date.now();

  constructor(devtools: CDPSession) {
    devtools.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
      if (!url.startsWith('http')) return;
      this.asked.set(requestId, { address: url, bytes: 0 });
      this.change(() => this.open.add(requestId));
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const asked = this.asked.get(requestId);
      if (asked) asked.bytes = encodedDataLength;
      this.change(() => this.open.delete(requestId));
    });
    devtools.on('Network.loadingFailed', ({ requestId }) => {
      this.change(() => this.open.delete(requestId));
    });
  }

  /** Milliseconds since something last began or ended; nought while something is under way. */
  get quiet(): number {
    return this.open.size > 0 ? 0 : Date.now() - this.last;
  }

  private change(change: () => void): void {
    change();
    this.last = Date.now();
  }
}

/** Waits until a page has come to rest. */
async function rest(page: Page, line: Line): Promise<void> {
  const began = Date.now();
  for (;;) {
    const idle = await page.evaluate(() => {
      const last = noted.tasks.at(-1);
      return last ? performance.now() - last.from - last.duration : Infinity;
    });
    const left = quiet - Math.min(idle, line.quiet);
    if (left <= 0) return;
    if (Date.now() - began > patience) throw new Error(`${page.url()} does not come to rest.`);
    await page.waitForTimeout(left);
  }
}

/** How much of the window a frame takes: what moves in it moves so much of the whole, as https://web.dev/articles/cls counts frames. */
async function shareOf(frame: Frame): Promise<number> {
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) return 0;
  const seen = (from: number, length: number, all: number): number =>
    Math.max(0, Math.min(from + length, all) - Math.max(from, 0)) / all;
  return seen(box.x, box.width, viewport.width) * seen(box.y, box.height, viewport.height);
}

/**
 * What a page and its frames noted, as one: paints and shifts in frames are those of the page. Tasks are told to the page also where
 * a frame ran them, for all run in one process.
 */
async function together(page: Page): Promise<Noted> {
  const whole = await page.evaluate(() => noted);
  for (const frame of page.frames().slice(1)) {
    const { origin, largest, shifts } = await frame.evaluate(() => noted);
    const later = origin - whole.origin;
    if (largest && largest.size > (whole.largest?.size ?? 0)) whole.largest = { ...largest, at: largest.at + later };
    const share = shifts.length > 0 ? await shareOf(frame) : 0;
    whole.shifts.push(...shifts.map(({ at, value }) => ({ at: at + later, value: value * share })));
  }
  return whole;
}

/** Loads a page once, as somebody who was never here. */
async function load(browser: Browser, address: string, site: string): Promise<Loaded> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.addInitScript(note);
    const devtools = await context.newCDPSession(page);
    const line = new Line(devtools);
    await devtools.send('Network.enable');
    const bytes = (throttled.line * 1000) / 8;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: throttled.delay,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttled.processor });
    await page.goto(address, { waitUntil: 'load' });
    await rest(page, line);
    const { first, largest, tasks, shifts } = await together(page);
    if (first === undefined || !largest) throw new Error(`Nothing was painted at ${address}.`);
    return {
      ...traffic([...line.asked.values()], site),
      first: Math.round(first),
      largest: Math.round(largest.at),
      blocking: Math.round(blockingTime(tasks, first)),
      shift: Number(layoutShift(shifts).toFixed(4)),
    };
  } finally {
    await context.close();
  }
}

/** Of each number the one in the middle. */
function middle(all: readonly Loaded[]): Loaded {
  const of = (name: 'bytes' | 'requests' | 'first' | 'largest' | 'blocking' | 'shift'): number =>
    median(all.map((one) => one[name]));
  return {
    bytes: of('bytes'),
    requests: of('requests'),
    first: of('first'),
    largest: of('largest'),
    blocking: of('blocking'),
    shift: of('shift'),
  };
}

/** Where the pages of a story stand in its site, below the base; without the ten, which stand on another site. */
export const pageOf = (locale: string, chart: string): Record<Exclude<LoadedKind, 'ten'>, string> => ({
  story: `${locale}/`,
  chart: `${locale}/${chartPath(chart)}`,
  embed: `${locale}/${embedPath(chart)}`,
});

/** Which pages, and of what. */
export interface Site {
  /** Folder of the finished site. */
  folder: string;
  /** Where its addresses begin, `/` or `/stories/tienvoud/`. */
  base: string;
  locale: string;
  /** Id of the chart that is loaded by itself. */
  chart: string;
}

/** What was found, and in which browser. */
export type Loading = Pick<SpeedRun, 'browser' | 'pages'>;

/**
 * Loads the story, the page of a chart, the chart alone, and ten charts on the page of another site; what the site does not have is left
 * out. Frames run in the process of the page they stand in, as they do on phones, where a browser has no process to spare for each site.
 */
export async function loadingInBrowser(
  executablePath: string,
  { folder, base, locale, chart }: Site,
): Promise<Loading> {
  const server = compressedServer(folder, base);
  const site = (await listening(server, 'localhost')) + base;
  const host = embeddingHost(folder, locale, site);
  const addresses: Partial<Record<LoadedKind, string>> = {};
  for (const [kind, path] of Object.entries(pageOf(locale, chart)))
    if (existsSync(join(folder, path, 'index.html'))) addresses[kind as LoadedKind] = site + path;
  if (tenEmbeds(folder, locale).length === 10) addresses.ten = `${await listening(host, '127.0.0.1')}/10`;

  const browser = await chromium.launch({ executablePath, args: [...flags, '--disable-site-isolation-trials'] });
  try {
    const found = new Map<LoadedKind, Loaded[]>(
      loadedKinds.flatMap((kind) => (addresses[kind] === undefined ? [] : [[kind, []]])),
    );
    // In turn, so that a machine whose speed drifts slows them alike; the first round only warms up.
    for (let round = 0; round <= loads; round++)
      for (const [kind, all] of found) {
        const one = await load(browser, addresses[kind] ?? '', site);
        if (round > 0) all.push(one);
      }
    return {
      browser: `Chromium ${browser.version()}`,
      pages: Object.fromEntries([...found].map(([kind, all]) => [kind, middle(all)])),
    };
  } finally {
    await browser.close();
    for (const one of [server, host]) one.close();
  }
}
