/**
 * The loader for pages that embed charts: `<script src="…/embed/v1.js" async></script>`. It gives frames with a chart their
 * exact height, and makes such a frame of `<tienvoud-chart chart lang theme step headline ground>`.
 *
 * It stands on pages we do not know, so it asks for nothing, sets no text as markup, and keeps no list of frames, nor anything
 * else that would have to be cleared away. Where it cannot do its work, what the page had stays: a frame with its height by CSS, a link.
 */
import { embedAddress, sandbox, type Choices } from './snippet.ts';

/** What an embed says of itself. */
interface Size {
  type: 'tienvoud:size';
  v: 1;
  /** CSS pixels. */
  height: number;
}

/** Heights that are believed, CSS pixels: no chart is lower, and none may push a page away. */
const [lowest, highest] = [100, 5000];

/** Room to spare that is left as it is, CSS pixels: to take it away would move what the reader reads. */
const leftAlone = 8;

/** How far from the window browsers load lazy frames at most, CSS pixels. */
const ahead = 3000;

/** For how long a frame that has spoken may take to have loaded before it is looked for, milliseconds. */
const patience = 300;

const elementName = 'tienvoud-chart';

/** The site this script came from, with its base path: `https://news.example/stories/`. Undefined where that is not known. */
function ownSite(): URL | undefined {
  const own = document.currentScript as HTMLScriptElement | null;
  // A script in a shadow tree is not told which it is.
  const src = own?.src ?? document.querySelector<HTMLScriptElement>('script[src*="/embed/v1."]')?.src;
  return src ? new URL('..', src) : undefined;
}

/** Every frame of a tree, those of open shadow trees after those that are easy to find. */
function* framesIn(root: ParentNode): Generator<HTMLIFrameElement> {
  yield* root.querySelectorAll('iframe');
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* framesIn(shadowRoot);
}

/** Whether a frame has room for what it shows, and no more to spare than is left alone. */
function suits(frame: HTMLIFrameElement, height: number): boolean {
  const { paddingTop, paddingBottom } = getComputedStyle(frame);
  const spare = frame.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) - height;
  return spare >= 0 && spare <= leftAlone;
}

/** Gives a frame the height of what it shows, also against the page's own rules for frames. */
function fit(frame: HTMLIFrameElement, height: number): void {
  const whole = String(Math.ceil(height));
  frame.height = whole;
  frame.style.setProperty('box-sizing', 'content-box', 'important');
  for (const name of ['height', 'min-height', 'max-height']) frame.style.setProperty(name, `${whole}px`, 'important');
}

function load({ href: base, origin: own }: URL): void {
  const holdsChart = ({ src }: HTMLIFrameElement): boolean =>
    src.startsWith(base) && /^[^/]+\/embed\/./.test(src.slice(base.length));

  // Which frame a window is of, and null for one that is of none here. Neither is kept alive by it.
  const frames = new WeakMap<MessageEventSource, HTMLIFrameElement | null>();

  // To name the window of a frame that has not loaded makes the browser prepare an empty page for it, a hundredth of a second
  // each. So frames are met as they load, and looked for only when a window speaks of which no frame has loaded here.
  const meet = (frame: HTMLIFrameElement): void => {
    const { contentWindow: window } = frame;
    if (!window) return;
    frames.set(window, frame);
    // It has spoken already, perhaps before this script was there.
    window.postMessage({ type: 'tienvoud:hello', v: 1 }, '*');
  };
  const lookFor = (window: MessageEventSource): HTMLIFrameElement | null => {
    for (const frame of framesIn(document)) if (holdsChart(frame) && frame.contentWindow === window) return frame;
    return null;
  };

  // What was said since the last picture: the last word of each window, whoever it is and however much it talks.
  const said = new Map<MessageEventSource, { height: number; origin: string; since: number }>();
  const heed = (): void => {
    const unfit: [HTMLIFrameElement, number][] = [];
    let early = false;
    for (const [window, word] of said) {
      let frame = frames.get(window);
      if (frame === undefined && performance.now() < word.since + patience) {
        // Its frame is about to load, or is where no loading is seen: in a shadow tree.
        early = true;
        continue;
      }
      if (frame === undefined) frames.set(window, (frame = lookFor(window)));
      said.delete(window);
      const believed =
        frame?.contentWindow === window &&
        holdsChart(frame) &&
        // A frame in a sandbox has no origin of its own, and in a page that has none nothing has; any other without one is not ours.
        (word.origin === own ||
          self.origin === 'null' ||
          (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')));
      if (frame && believed && !suits(frame, word.height)) unfit.push([frame, word.height]);
    }
    if (early) setTimeout(soon, patience);
    // All are looked at before any is changed: so the page is laid out once for ten charts.
    for (const [frame, height] of unfit) fit(frame, height);
  };
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      heed();
    });
  };
  addEventListener('message', ({ data, origin, source }: MessageEvent<Partial<Size> | null | undefined>) => {
    const height = data?.type === 'tienvoud:size' && data.v === 1 ? data.height : undefined;
    if (!source || (origin !== own && origin !== 'null')) return;
    if (typeof height !== 'number' || !(height >= lowest && height <= highest)) return;
    said.set(source, { height, origin, since: said.get(source)?.since ?? performance.now() });
    soon();
  });

  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement && holdsChart(target)) meet(target);
    },
    true,
  );
  // Frames that were there before this script.
  const greet = (): void => {
    for (const frame of framesIn(document)) {
      const { top, bottom } = frame.getBoundingClientRect();
      const loaded = frame.loading !== 'lazy' || (bottom > -ahead && top < innerHeight + ahead);
      if (loaded && holdsChart(frame)) meet(frame);
    }
  };
  if (document.readyState === 'complete') greet();
  else addEventListener('load', greet, { once: true });

  // Browsers without such sheets are of before 2023: there the link stays a link.
  if (customElements.get(elementName) || !('adoptedStyleSheets' in document)) return;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    // Frame and link stand in one place, so that the link's room is the frame's until the frame knows its own.
    `:host{display:block;box-sizing:border-box;width:100%}:host([hidden]){display:none}div{display:grid;grid-template-columns:minmax(0,1fr)}iframe,section{grid-area:1/1}iframe{display:block;box-sizing:content-box;border:0;width:100%;height:100%;min-height:200px}iframe[height]+section{display:none}`,
  );

  // What each element does when something about it changed; not on the element, which is the page's to look at.
  const changed = new WeakMap<HTMLElement, () => void>();
  customElements.define(
    elementName,
    class extends HTMLElement {
      static get observedAttributes(): readonly string[] {
        return ['chart', 'lang', 'theme', 'step', 'headline', 'ground', 'title'];
      }
      constructor() {
        super();
        changed.set(this, chartIn(this));
      }
      connectedCallback(): void {
        changed.get(this)?.();
      }
      attributeChangedCallback(): void {
        changed.get(this)?.();
      }
    },
  );

  /**
   * Makes a chart of an element. The frame is in a shadow tree: the page's own rules for frames do not reach it, and what
   * the page put inside the element stays the page's, so a library that manages it finds it as it left it.
   */
  function chartIn(host: HTMLElement): () => void {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement('div');
    const room = document.createElement('section');
    const slot = document.createElement('slot');
    // An element with nothing in it is a link too.
    const link = document.createElement('a');
    link.href = base;
    link.textContent = new URL(base).host;
    room.append(slot, link);
    place.append(room);
    root.append(place);
    let frame: HTMLIFrameElement | undefined;
    let waiting = false;

    const attribute = (name: string): string => host.getAttribute(name) ?? '';

    /** Names the frame for whoever cannot see it, by what is inside or the page says; and sees that something is inside. */
    const name = (): void => {
      const inside = host.textContent.trim().replace(/\s+/g, ' ');
      link.hidden = inside !== '';
      if (frame) frame.title = host.title || inside || attribute('chart');
    };
    // What is inside may come after the element itself.
    slot.onslotchange = name;

    /** Another frame rather than another address in the same one: the back button stays the page's. */
    const frameAt = (address: string): HTMLIFrameElement => {
      const next = document.createElement('iframe');
      if (frame) {
        next.style.cssText = frame.style.cssText;
        if (frame.height) next.height = frame.height;
      }
      const theme = attribute('theme');
      next.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
      next.setAttribute('sandbox', sandbox);
      next.referrerPolicy = 'no-referrer';
      next.loading = 'lazy';
      next.onload = () => {
        room.style.visibility = 'hidden';
        meet(next);
      };
      next.src = address;
      return next;
    };

    const show = (): void => {
      // Without a language of its own an element is in that of its place, `nl` in a page that is `nl-BE`.
      const language = host.closest<HTMLElement>('[lang]')?.lang.split('-')[0];
      // What is no name leads to the site's own page for what it does not have, which says so.
      const [locale, chart] = [language, attribute('chart')].map((name) => (/^[\w-]+$/.test(name ?? '') ? name : '-'));
      const address = embedAddress(`${base}${String(locale)}/embed/${String(chart)}/`, {
        theme: attribute('theme') as Choices['theme'],
        step: attribute('step'),
        headline: attribute('headline') as Choices['headline'],
        ground: attribute('ground') as Choices['ground'],
      });
      if (frame?.getAttribute('src') !== address) {
        const next = frameAt(address);
        // Before the link, which so lies on top and can be followed until the frame is there.
        if (frame) frame.replaceWith(next);
        else room.before(next);
        frame = next;
      }
      name();
    };

    // Once for all that is changed in one go.
    return () => {
      if (waiting) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        if (host.isConnected) show();
      });
    };
  }
}

const site = ownSite();
if (site) {
  // However often, and by whichever number, it stands on a page.
  const once = Symbol.for(`${elementName} ${site.href}`);
  const all = window as unknown as Record<symbol, true | undefined>;
  if (!all[once]) {
    all[once] = true;
    load(site);
  }
}
