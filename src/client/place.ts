/**
 * Keeps the reader's place: the chapter on the screen stands in the address, so that reloading, sending or coming back to
 * it lands there, and the other language opens at the same chapter. Nothing is stored. Without script the links at each
 * chapter's end do the last, and the rest is the browser's own.
 */

const chapters = [...document.querySelectorAll<HTMLElement>('.chapter[id]')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')];
const switches = [...document.querySelectorAll<HTMLAnchorElement>('.top a[data-switch], .foot a[data-switch]')];

/** Marks a chapter in the list, and lets the other languages open at it. */
function mark(fragment: string): void {
  for (const link of links)
    if (link.hash === fragment) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  for (const link of switches) link.hash = fragment;
}

/** Puts a chapter in the address, quietly: nothing is added to the history. */
function write(fragment: string): void {
  if (location.hash !== fragment)
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
}

/** The chapter that crosses a line a third down the window; none above the first and below the last. */
function chapterHere(): string {
  const line = innerHeight / 3;
  const here = chapters.findLast((chapter) => chapter.getBoundingClientRect().top <= line);
  return here && here.getBoundingClientRect().bottom > line ? here.id : '';
}

// A fragment inside a chapter (a figure, a claim) or below all of them (a note) is the reader's own choice: it stays until
// another chapter is reached, and on the way to it the chapters that pass by do not count.
let chosen = location.hash.slice(1);
let arrived = chosen === '';

function follow(): void {
  const here = chapterHere();
  const fragment = here === '' ? '' : `#${here}`;
  mark(fragment);
  if (!arrived) return;
  const own = document.getElementById(chosen)?.closest('.chapter')?.id ?? '';
  if (chosen !== '' && own === here) return;
  chosen = '';
  write(fragment);
}

function settle(): void {
  arrived = true;
}

const observer = new IntersectionObserver(follow, { rootMargin: '-33% 0px -66% 0px' });
for (const chapter of chapters) observer.observe(chapter);
addEventListener('hashchange', () => {
  chosen = location.hash.slice(1);
  arrived = false;
});
// The end of a journey to a fragment, or the reader taking over, whichever comes first.
for (const sign of ['scrollend', 'wheel', 'touchmove', 'keydown'] as const)
  addEventListener(sign, settle, { passive: true });

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
