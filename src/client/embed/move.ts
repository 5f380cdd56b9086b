import { announce } from '../announce.ts';
import type { Explainer } from '../explainer.ts';
import { duration, reduced } from '../transition.ts';
import type { Frame } from './frame.ts';
import { Passage } from './passage.ts';
import { captionIn, drawingIn } from './stills.ts';

/** Lets stills move into each other where another step is chosen. */
export function move(frame: Frame, explainer: Explainer): void {
  const passage = new Passage();
  let before = drawingIn(frame);
  for (const radio of frame.radios)
    radio.addEventListener('change', () => {
      explainer.leave();
      const now = drawingIn(frame);
      if (before && now && !reduced.matches) passage.begin(before, now, duration);
      before = now;
      announce(captionIn(frame));
    });
}
