import { Explainer } from '../explainer.ts';
import type { Frame } from './frame.ts';
import type { Inside } from './inside.ts';
import { drawingIn, pointable } from './stills.ts';

/** Lets a reader point at the still that is shown and walk through it. */
export function bringToLife(frame: Frame, { hint, close, keys, order }: Inside): Explainer {
  const { figure, stack } = frame;
  const explainer = new Explainer({
    host: stack.parentElement ?? figure,
    canvas: stack,
    close,
    subject: () => {
      const svg = drawingIn(frame);
      return svg && { figure, keys, drawing: pointable(svg, keys) };
    },
    framed: true,
  });
  const list = figure.querySelector<HTMLElement>('.walk');
  if (list) explainer.walk(list, order, hint);
  return explainer;
}
