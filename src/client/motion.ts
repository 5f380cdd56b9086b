import { duration, reduced } from './transition.ts';
import { choose, shown } from './shown.ts';

/** How long a change may take now: nothing at all where the reader or the reader's device wants no motion. */
export function pace(): number {
  return reduced.matches || shown().motion === 'off' ? 0 : duration;
}

/** How far scrolling by a control may be smooth. */
export function glide(): ScrollBehavior {
  return pace() === 0 ? 'instant' : 'smooth';
}

/** Stops or allows motion on the page, for this visit and in links copied from it. */
export function setMotion(on: boolean): void {
  choose({ motion: on ? undefined : 'off' });
  mark();
}

/** The style sheet, too, moves nothing where the root says so. */
export function mark(): void {
  document.documentElement.toggleAttribute('data-still', shown().motion === 'off');
}
