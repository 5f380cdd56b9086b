import { cameBackTo, goOn } from './place.ts';

/** Changes the page without moving what the reader looks at: the element given stays where it is in the window. */
export function keepPlace(before: Element, change: () => void, after: Element): void {
  const root = document.documentElement;
  // Whoever came back looks at what was read before, and all of the page comes to life around it.
  const read = cameBackTo();
  const { top } = (read ?? before).getBoundingClientRect();
  // Browsers that keep the place themselves would do it a second time.
  root.style.overflowAnchor = 'none';
  change();
  scrollBy({ top: (read ?? after).getBoundingClientRect().top - top, behavior: 'instant' });
  goOn();
  requestAnimationFrame(() => {
    root.style.removeProperty('overflow-anchor');
  });
}
