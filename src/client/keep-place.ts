import { cameBackTo, goOn } from './place.ts';

/** Changes the page without moving what the reader looks at: the element given stays where it is in the window. */
export function keepPlace(before: Element, change: () => void, after: Element): void {
  const { body } = document;
  // Whoever came back looks at what was read before, and all of the page comes to life around it.
  const read = cameBackTo();
  const { top } = (read ?? before).getBoundingClientRect();
  // Browsers that keep the place themselves would do it a second time.
  body.style.overflowAnchor = 'none';
  requestAnimationFrame(() => {
    body.removeAttribute('style');
  });
  change();
  // At the top of a page the top itself is what one looks at.
  scrollBy({ top: scrollY && (read ?? after).getBoundingClientRect().top - top, behavior: 'instant' });
  goOn();
}
