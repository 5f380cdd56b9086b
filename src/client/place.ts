/**
 * Keeps the reader's place: the chapter on the screen stands in the address, so that reloading, sending or coming back to
 * it lands there, and the other language opens at the same chapter. Nothing is stored. Without script the links at each
 * chapter's end do the last, and the rest is the browser's own.
 */

const chapters = [...document.querySelectorAll<HTMLElement>('.chapter[id]')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')];
const switches = [...document.querySelectorAll<HTMLAnchorElement>('.top a[data-switch], .foot a[data-switch]')];

let current = '';

function arriveAt(id: string): void {
  if (id === current) return;
  current = id;
  const fragment = id === '' ? '' : `#${id}`;
  for (const link of links)
    if (link.hash === fragment) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  for (const link of switches) link.hash = fragment;
  history.replaceState(history.state, '', fragment || location.pathname + location.search);
}

/** The chapter that crosses a line a third down the window; none above the first. */
function chapterHere(): string {
  const line = innerHeight / 3;
  return chapters.findLast((chapter) => chapter.getBoundingClientRect().top <= line)?.id ?? '';
}

// A fragment inside a chapter (a note, a figure) is the reader's own choice and stays until another chapter is reached.
let inside = location.hash.slice(1);
current = chapterHere();
const observer = new IntersectionObserver(
  () => {
    const here = chapterHere();
    if (inside && document.getElementById(inside)?.closest('.chapter')?.id === here) return;
    inside = '';
    arriveAt(here);
  },
  { rootMargin: '-33% 0px -66% 0px' },
);
for (const chapter of chapters) observer.observe(chapter);
addEventListener('hashchange', () => (inside = location.hash.slice(1)));

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
