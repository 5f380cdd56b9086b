import type { Pointable } from '../explainer.ts';
import { inkOf } from '../ink.ts';
import { shotIn, type Frame } from './frame.ts';

/** What only leads to a mark: lines, and paths that stretch with the frame. */
const leads = (one: Element): boolean => one.tagName === 'line' || one.getAttribute('preserveAspectRatio') === 'none';

/** One can point at a still where its marks say which rows they show. */
export function pointable(svg: SVGSVGElement, keys: readonly string[]): Pointable {
  const all = [...svg.querySelectorAll<SVGElement>(':scope > [data-row]')];
  const keyOf = ({ dataset }: SVGElement): string | undefined => keys[Number(dataset['row'])];
  const elementsOf = (datum: string): SVGElement[] => all.filter((one) => keyOf(one) === datum);
  return {
    svg,
    elementsOf,
    bodiesOf(datum) {
      const own = elementsOf(datum);
      const bodies = own.filter((one) => !leads(one));
      return bodies.length > 0 ? bodies : own;
    },
    nearest(x, y, reach) {
      let best = reach;
      let found: string | undefined;
      for (const one of all) {
        if (leads(one)) continue;
        const { left, right, top, bottom } = inkOf(one);
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        if (away < best) [best, found] = [away, keyOf(one)];
      }
      return found;
    },
  };
}

/** The still that is shown: of the two drawings of the chosen step the one that the style sheet shows. */
export function drawingIn(frame: Frame): SVGSVGElement | undefined {
  const drawings = shotIn(frame)?.querySelectorAll<SVGSVGElement>('svg.drawing') ?? [];
  return [...drawings].find((svg) => getComputedStyle(svg).display !== 'none');
}

/** What stands above it. */
export const captionIn = (frame: Frame): string => shotIn(frame)?.querySelector('.caption')?.textContent ?? '';
