import { arrivedAt, standAt } from './shown.ts';
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
const chapterHere = (): HTMLElement | undefined => chapters.find(crosses);

/** The step that is being read, else the chapter; with its #, empty where there is neither. */
function placeHere(): string {
  const scrolly = scrollies.find(crosses);
  const here = (scrolly && stepHere(scrolly)) ?? chapterHere();
  return here ? `#${here.id}` : '';
}

/** Marks a chapter in the list, and lets the other languages open at a place. */
function mark(place: string): void {
  const chapter = `#${chapterHere()?.id ?? ''}`;
  for (const link of links)
    if (link.hash === chapter) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  for (const link of switches) link.hash = place;
}

// A fragment that is no chapter or step (a figure, a claim, a note) is the reader's own choice: it stays until the reader
// has gone on from where it led; and on the way to any fragment the places that pass by do not count.
let arrived = location.hash === '';
let left: string | undefined;

function follow(): void {
  const place = placeHere();
  mark(place);
  if (!arrived) return;
  left ??= place;
  const own =
    location.hash !== '' &&
    !chapters
      .concat(scrollies.flatMap((one) => [...one.querySelectorAll<HTMLElement>('.step')]))
      .some(({ id }) => `#${id}` === location.hash);
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
  settle();
  follow();
});
// The reader takes over before the journey has ended.
for (const sign of ['wheel', 'touchmove', 'keydown'] as const) addEventListener(sign, settle, { passive: true });
follow();

// The list of chapters is a menu: it closes when one has been chosen, and with Escape.
const menu = document.querySelector<HTMLDetailsElement>('details.chapters');
menu?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) menu.open = false;
});
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
