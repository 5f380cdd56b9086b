import { arrivedAt, standAt, writeNow } from './address-bar.ts';
import { stepHere } from './steps.ts';

/**
 * Keeps the reader's place: the chapter or step on the screen stands in the address, so that reloading, sending or coming
 * back to it lands there, and the other language opens at the same place. Nothing is stored. Without script the links at
 * each chapter's end do the last, and the rest is the browser's own.
 */

const chapters = [...document.querySelectorAll<HTMLElement>('.chapter[id]')];
const scrollies = [...document.querySelectorAll<HTMLElement>('.scrolly')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')];
const switches = [...document.querySelectorAll<HTMLAnchorElement>('.top a[data-switch], .foot a[data-switch]')];

/** Whether an element crosses a line a third down the window. */
function crosses(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= innerHeight / 3 && bottom > innerHeight / 3;
}

/** The chapter that is being read; none above the first and below the last. */
let chapter: HTMLElement | undefined;

/** The step that is being read, else the chapter; with its #, empty where there is neither. */
function placeHere(): string {
  if (!chapter || !crosses(chapter)) chapter = chapters.find(crosses);
  const scrolly = scrollies.find((one) => chapter?.contains(one) && crosses(one));
  const here = (scrolly && stepHere(scrolly)) ?? chapter;
  return here ? `#${here.id}` : '';
}

/** Marks the chapter in the list, and lets the other languages open at a place. */
function mark(place: string): void {
  const own = `#${chapter?.id ?? ''}`;
  for (const link of links)
    if (link.hash === own) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  for (const link of switches) link.hash = place;
}

/** Every fragment that is a chapter or a step, with its #. */
const places = new Set(
  [...chapters, ...document.querySelectorAll<HTMLElement>('.scrolly .step')].map(({ id }) => `#${id}`),
);

// A fragment that is no chapter or step (a figure, a claim, a note) is the reader's own choice: it stays until the reader
// has gone on from where it led; and on the way to any fragment the places that pass by do not count.
let arrived = location.hash === '' || history.state !== null;
let left: string | undefined;
let marked: string | undefined;

/** The element a journey to a fragment leads to; none when it has ended. */
function goal(): HTMLElement | null {
  return arrived ? null : document.getElementById(location.hash.slice(1));
}

/** Goes on to where the reader was going, after the page has changed under way. */
export function goOn(): void {
  goal()?.scrollIntoView();
}

function follow(): void {
  const place = placeHere();
  if (place !== marked) mark((marked = place));
  if (!arrived) return;
  left ??= place;
  const own = location.hash !== '' && !places.has(location.hash);
  if (own && place === left) return;
  standAt(place);
}

function settle(): void {
  arrived = true;
}

let underway = 0;
addEventListener(
  'scroll',
  () => {
    underway ||= requestAnimationFrame(() => {
      underway = 0;
      follow();
    });
  },
  { passive: true },
);
addEventListener('hashchange', () => {
  arrivedAt(location.hash);
  left = undefined;
  arrived = false;
});
addEventListener('scrollend', () => {
  const top = goal()?.getBoundingClientRect().top;
  // A journey that was cut off, because the page changed, has not ended.
  if (top === undefined || (top > -innerHeight && top < innerHeight)) settle();
  follow();
});
const { read, top } = (history.state ?? {}) as { read?: unknown; top?: unknown };
let returned = typeof read === 'string' ? document.getElementById(read) : null;

/** What the reader has come back to; null once the reader has gone on, and where the reader is new. */
export const cameBackTo = (): Element | null => returned;

// The reader takes over before the journey has ended.
for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const)
  addEventListener(
    sign,
    () => {
      settle();
      returned = null;
    },
    { passive: true },
  );
/** What a reader can have been reading, wherever parts of the page come to life: these stay what they are. */
const readable = '.chapter, .scrolly .step, figure.chart, h3[id], .cite[id]';

/** Milliseconds of quiet after which the reader has come to rest. */
const quiet = 200;

/**
 * Coming back, a browser looks for the same number of pixels; but parts that are not alive yet are not as high as they were.
 * So this entry of the history knows what is being read and where in the window it stands.
 */
function remember(): void {
  if (!arrived) return;
  const read = [...document.querySelectorAll(readable)].findLast(
    (one) => one.getBoundingClientRect().top <= innerHeight / 3,
  );
  history.replaceState(read ? { read: read.id, top: read.getBoundingClientRect().top } : null, '');
}

let resting: ReturnType<typeof setTimeout> | undefined;
addEventListener(
  'scroll',
  () => {
    clearTimeout(resting);
    resting = setTimeout(remember, quiet);
  },
  { passive: true },
);
addEventListener('pagehide', writeNow);
if (returned && typeof top === 'number')
  scrollBy({ top: returned.getBoundingClientRect().top - top, behavior: 'instant' });
follow();

// The list of chapters is a menu: it closes when one has been chosen, and with Escape.
const menu = document.querySelector<HTMLDetailsElement>('details.chapters');
addEventListener('click', ({ target }) => {
  if (menu && target instanceof Node && (target instanceof HTMLAnchorElement || !menu.contains(target)))
    menu.open = false;
});
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
