import { announce } from '../announce.ts';
import { Card } from '../card.ts';
import { Explainer } from '../explainer.ts';
import { duration, reduced } from '../reduced.ts';
import { wordOf } from '../words.ts';
import { begin, soon, stepIn } from './frame.ts';
import { inside } from './inside.ts';
import { drawingIn, Passage, pointable } from './stills.ts';

/** An embed of a chart whose steps are all it can show: its stills themselves come to life. */
const { id, words, keys, order } = inside();
const frame = begin(id);
const { figure, stack, shots, radios } = frame;

soon(() => {
  let step = stepIn(frame);
  const drawing = (): SVGSVGElement | undefined => {
    const shot = shots[step];
    return shot && drawingIn(shot);
  };
  const host = stack.parentElement ?? figure;
  const explainer = new Explainer(
    host,
    stack,
    wordOf(words),
    () => {
      const svg = drawing();
      return svg && { figure, keys, drawing: pointable(svg) };
    },
    new Card(true),
  );
  const list = figure.querySelector<HTMLElement>('.walk');
  if (list) explainer.walk(list, order);
  const passage = new Passage();
  for (const radio of radios)
    radio.addEventListener('change', () => {
      explainer.leave();
      const before = drawing();
      step = stepIn(frame);
      const now = drawing();
      if (before && now && !reduced.matches) passage.begin(before, now, duration);
      announce(shots[step]?.querySelector('.caption')?.textContent ?? '');
    });
});
