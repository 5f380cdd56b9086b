import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { heightAt, heightCss, narrowest, type Heights } from '../../../src/embed/heights.ts';
import { oembed } from '../../../src/embed/oembed.ts';
import { newestRelease, refusal } from '../../../src/embed/releases.ts';
import { elementSnippet, embedAddress, frameSnippet, pictureSnippet } from '../../../src/embed/snippet.ts';
import { heightsSchema } from '../../../src/story/heights.ts';
import { alive, said } from '../alive.ts';
import { grown, json, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

// What other sites run: src/embed/loader.ts, as it was last published.
const loader = new Script(readFileSync(`public/${newestRelease().path}`, 'utf8'));
const site = 'https://news.example/stories/';

/** A frame of a page, as far as the loader looks at it. */
class Frame {
  height = '';
  loading = 'eager';
  written = 0;
  readonly contentWindow = { postMessage: (): void => undefined };
  readonly style = {
    setProperty: (): void => {
      this.written += 1;
    },
  };
  readonly sandbox: { contains: (name: string) => boolean };
  readonly src: string;
  readonly #sandboxed: boolean | undefined;
  constructor(src: string, sandboxed?: boolean) {
    this.src = src;
    this.#sandboxed = sandboxed;
    this.sandbox = { contains: () => sandboxed === false };
  }
  get clientHeight(): number {
    return Number(this.height || 150);
  }
  hasAttribute(name: string): boolean {
    return name === 'sandbox' && this.#sandboxed !== undefined;
  }
  getBoundingClientRect(): { top: number; bottom: number } {
    return { top: 0, bottom: 100 };
  }
}

/**
 * A page of a stranger with four frames: a chart, one in a sandbox without an origin, one of another site, and one whose address only
 * looks like ours.
 *
 * @param origin of the page; `null` where it stands in a sandbox itself
 */
function page(origin: string): { frames: Record<string, Frame>; tell: (event: unknown) => void; pass: () => void } {
  const frames = {
    chart: new Frame(`${site}nl/embed/sectors/`),
    boxed: new Frame(`${site}nl/embed/sectors/`, true),
    stranger: new Frame('https://evil.example/nl/embed/sectors/'),
    near: new Frame(`${site}nl/elsewhere/`),
  };
  const listeners: ((event: unknown) => void)[] = [];
  let now = 0;
  let waiting: (() => void)[] = [];
  const later = (run: () => void): void => void waiting.push(run);
  const document = {
    readyState: 'complete',
    currentScript: { src: `${site}embed/v1.js` },
    querySelector: () => null,
    querySelectorAll: (selector: string) => (selector === 'iframe' ? Object.values(frames) : []),
    addEventListener: () => undefined,
  };
  const window: Record<string, unknown> = {
    document,
    HTMLIFrameElement: Frame,
    URL,
    URLSearchParams,
    innerHeight: 800,
    performance: { now: () => now },
    customElements: { get: () => true },
    getComputedStyle: () => ({ paddingTop: '0px', paddingBottom: '0px' }),
    requestAnimationFrame: later,
    setTimeout: later,
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === 'message') listeners.push(listener);
    },
  };
  window['window'] = window;
  window['self'] = { origin };
  loader.runInNewContext(window);
  strictEqual(listeners.length, 1);
  return {
    frames,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    pass: () => {
      for (let turn = 0; waiting.length > 0 && turn < 10; turn++) {
        const due = waiting;
        waiting = [];
        now += 400;
        for (const run of due) run();
      }
      strictEqual(waiting.length, 0, 'the loader goes on for ever');
    },
  };
}

const message = fc.record({
  from: fc.constantFrom('chart', 'chart', 'boxed', 'stranger', 'near', 'top', 'nobody'),
  origin: fc.constantFrom(
    'https://news.example',
    'https://news.example',
    'null',
    'https://evil.example',
    'https://news.example.evil.example',
    '',
  ),
  data: said(),
});

const code = stripTypeScriptTypes(readFileSync('src/client/embed/speak.ts', 'utf8')).replace(/^export /gm, '');
const speaker = new Script(`${code}\nspeak('nl/sectors');`);

/** What an embed says when it is told things by the page around it. */
function spoken(
  address: { hash: string; search: string },
  events: readonly { from: string; data: unknown }[],
): { all: unknown[]; frames: number } {
  const all: unknown[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  let waiting: (() => void)[] = [];
  let frames = 0;
  const parent = { postMessage: (data: unknown, to: string): void => void (strictEqual(to, '*'), all.push(data)) };
  const pass = (): void => {
    const due = waiting;
    waiting = [];
    if (due.length > 0) frames += 1;
    for (const run of due) run();
  };
  const window: Record<string, unknown> = {
    parent,
    location: { ...address, href: `${site}nl/embed/sectors/` },
    document: { documentElement: { clientWidth: 600, getBoundingClientRect: () => ({ height: 412.3 }) } },
    ResizeObserver: class {
      observed = 0;
      observe(): void {
        this.observed += 1;
      }
    },
    Element: Frame,
    requestAnimationFrame: (run: () => void) => waiting.push(run),
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === 'message') listeners.push(listener);
    },
  };
  window['window'] = window;
  speaker.runInNewContext(window);
  for (const { from, data } of events) {
    for (const listener of listeners) listener({ source: from === 'parent' ? parent : {}, data: alive(data) });
    if (from === 'pause') pass();
  }
  pass();
  return { all, frames };
}

const shape = fc
  .uniqueArray(fc.tuple(fc.integer({ min: narrowest, max: 4000 }), fc.integer({ min: 1, max: 9000 })), {
    minLength: 1,
    maxLength: 12,
    selector: ([width]) => width,
  })
  .map((pairs) => pairs.sort(([a], [b]) => a - b));

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;
/** Elements of a fragment with their attributes, as a browser reads it. */
function read(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const walk = (node: Parent): void => {
    for (const child of node.childNodes)
      if ('tagName' in child) {
        const { tagName, attrs }: Element = child;
        found.push({ name: tagName, attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) });
        walk(child);
      }
  };
  walk(parseFragment(html));
  return found;
}
/** HTML knows no nought, and reads every end of a line as one sign. */
const asRead = (one: string): string => one.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

/** Tells a page of an origin what windows say, and sees that no frame becomes what it may not. */
function heard(messages: readonly { from: string; origin: string; data: unknown }[], own: string): void {
  const { frames, tell, pass } = page(own);
  const wanted = new Map<string, number>();
  for (const { from, origin, data } of messages) {
    const given = alive(data);
    const source = from === 'nobody' ? null : (frames[from]?.contentWindow ?? { postMessage: () => undefined });
    tell({ source, origin, data: given });
    const { type, v, height } = (given ?? {}) as { type?: unknown; v?: unknown; height?: unknown };
    const good = type === 'tienvoud:size' && v === 1 && typeof height === 'number' && height >= 100 && height <= 5000;
    // The last word counts, also where it is none that is believed of that frame.
    if (good && (origin === 'https://news.example' || origin === 'null'))
      wanted.set(from, origin === 'https://news.example' || from === 'boxed' || own === 'null' ? height : NaN);
  }
  pass();
  for (const [name, frame] of Object.entries(frames)) {
    const height = name === 'chart' || name === 'boxed' ? (wanted.get(name) ?? NaN) : NaN;
    const spare = 150 - height;
    strictEqual(
      frame.height,
      Number.isNaN(height) || (spare >= 0 && spare <= 8) ? '' : String(Math.ceil(height)),
      name,
    );
    ok(frame.written <= 4, 'a frame is changed more than once a picture');
  }
}

const embed: Properties = {
  /** Only a chart's own frame gets another height, and only one that a chart can have. */
  loader: property(
    fc.array(message, { maxLength: 12 }),
    (messages) => {
      heard(messages, 'https://host.example');
    },
    200,
  ),
  /** In a page without an origin nothing has one, and a chart's own frame is believed without. */
  opaque: property(
    fc.array(message, { maxLength: 12 }),
    (messages) => {
      heard(messages, 'null');
    },
    100,
  ),
  /** What a frame says is numbers and its own names, whatever it is told and asked; once a picture. */
  speaker: property(
    fc.record({
      hash: fc.oneof(
        text(30),
        madeOf(['#', '&', '?', 'secret=', 'a-b_c', '"', '<'], 8),
        grown(['secret=', 'a']).map(textOf),
      ),
      search: fc.oneof(
        text(30),
        madeOf(['?', '&', 'childId=', 'pym-0', '.', '"', '<', 'xPYMx'], 8),
        grown(['childId=', 'a', '&']).map(textOf),
      ),
      events: fc.array(fc.record({ from: fc.constantFrom('parent', 'parent', 'stranger', 'pause'), data: said() }), {
        maxLength: 8,
      }),
    }),
    ({ hash, search, events }) => {
      const { all, frames } = spoken({ hash, search }, events);
      ok(all.length <= 7 * frames, 'it says more than once a picture');
      for (const one of all) {
        const written = typeof one === 'string' ? one : JSON.stringify(one);
        ok(written.length < 400 && !/[<>]/.test(written), written);
      }
      if (events.every(({ from }) => from !== 'parent')) strictEqual(all.length, 0);
    },
    150,
  ),
  heights: property(
    fc.record({ given: fc.oneof(shape, json()), width: fc.integer({ min: 0, max: 1e6 }) }),
    ({ given, width }) => {
      const parsed = heightsSchema.safeParse({ 'nl/a': { of: 'x', on: given, off: given } });
      if (!parsed.success) return;
      const on = parsed.data['nl/a']?.on as Heights;
      ok(Number.isInteger(heightAt(on, width)) && heightAt(on, width) > 0);
      ok(/^[\w\s().,*+-]+$/.test(heightCss(on)) && !/NaN|undefined|e\+/.test(heightCss(on)), heightCss(on));
    },
    150,
  ),
  /** A snippet is the elements it is made of, whatever the words of a chart are. */
  snippets: property(
    fc.record({ title: text(60), alt: text(30), address: text(20), step: text(10), heights: shape }),
    ({ title, alt, address, step, heights }) => {
      const page = `${site}${encodeURIComponent(address.toWellFormed())}`;
      const frame = read(frameSnippet({ address: page, title, heights, step, theme: 'dark' }));
      deepStrictEqual(
        frame.map(({ name }) => name),
        ['div', 'iframe'],
      );
      deepStrictEqual(Object.keys(frame[1]?.attributes ?? {}).sort(), [
        'height',
        'loading',
        'referrerpolicy',
        'sandbox',
        'src',
        'style',
        'title',
        'width',
      ]);
      strictEqual(frame[1]?.attributes['title'], asRead(title));
      strictEqual(frame[1].attributes['src'], embedAddress(page, { step, theme: 'dark' }));
      const element = read(elementSnippet({ loader: page, chart: title, locale: alt, title, page, heights, step }));
      deepStrictEqual(
        element.map(({ name }) => name),
        ['tienvoud-chart', 'a', 'script'],
      );
      const picture = read(
        pictureSnippet({ title, page, picture: page, darkPicture: page, width: 600, height: 400, alt, credit: title }),
      );
      deepStrictEqual(
        picture.map(({ name }) => name),
        ['figure', 'a', 'picture', 'source', 'img', 'figcaption', 'small'],
      );
      strictEqual(picture[4]?.attributes['alt'], asRead(alt));
      const answer = oembed({
        title,
        page,
        embed: page,
        heights,
        author: title,
        provider: { name: title, url: site },
        thumbnail: { url: page, width: 1, height: 1 },
      });
      deepStrictEqual(
        read(answer.html).map(({ name }) => name),
        ['blockquote', 'a', 'iframe'],
      );
      deepStrictEqual(JSON.parse(JSON.stringify(answer)), answer);
    },
    150,
  ),
  /** An attribute of the element on somebody's page never leads elsewhere. */
  addresses: property(
    fc.record({ theme: text(10), step: text(20), headline: text(10), ground: text(10) }),
    (choices) => {
      const { origin, pathname } = new URL(embedAddress(`${site}nl/embed/a/`, choices as never));
      strictEqual(origin + pathname, `${site}nl/embed/a/`);
    },
  ),
  /** `npm run loader -- <number>`. */
  releases: property(
    fc.oneof(
      text(12),
      madeOf(['1', '.', '0', '2', '99999999999999999999', '-', 'rc'], 8),
      grown(['1.', '0']).map(textOf),
    ),
    (version) => {
      const why = refusal(version, 'sha384-x');
      if (why === undefined) ok(/^1\.\d+\.\d+$/.test(version) && version.length < 40, version);
      else ok(why.length < 300 + version.length, 'it is refused at length');
    },
  ),
};

export default embed;
