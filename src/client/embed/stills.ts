import type { Pointable } from '../explainer.ts';
import { absent, fade, moving } from '../shapes.ts';
import { attribute, Clock, type Tween } from '../tween.ts';

/** What only leads to a mark: lines, and paths that stretch with the frame. */
const leads = (one: Element): boolean => one.tagName === 'line' || one.getAttribute('preserveAspectRatio') === 'none';

/** One can point at a still where its marks say which rows they show. */
export function pointable(svg: SVGSVGElement): Pointable {
  const all = [...svg.querySelectorAll<SVGElement>(':scope > [data-key]')];
  const elementsOf = (datum: string): SVGElement[] => all.filter(({ dataset }) => dataset['key'] === datum);
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
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        if (away < best) [best, found] = [away, one.dataset['key']];
      }
      return found;
    },
  };
}

/** The still of a step that fits the frame: of the two drawings the one that the style sheet shows. */
export function drawingIn(shot: Element): SVGSVGElement | undefined {
  return [...shot.querySelectorAll<SVGSVGElement>('svg.drawing')].find(
    (svg) => getComputedStyle(svg).display !== 'none',
  );
}

/** The ways of an element from where its like stood to where it stands itself. */
function* ways(element: Element, from: Element): Generator<Tween> {
  for (const key of moving) {
    const [start, end] = [from, element].map((one) => one.getAttribute(key) ?? absent[key]);
    const way = start === undefined || end === undefined ? undefined : attribute(element, key, start, end);
    if (way) yield way;
  }
  const [own, others] = [[...element.children], [...from.children]];
  if (own.length === others.length)
    for (const [index, child] of own.entries())
      if (others[index]?.tagName === child.tagName) yield* ways(child, others[index]);
}

/** Moves stills into each other: a mark that is in both comes from where it was, a new one appears. At rest each is as the build drew it. */
export class Passage {
  readonly #clock = new Clock();
  #rest: () => void = () => undefined;

  /** Begins what is shown now where something else was shown. */
  begin(before: SVGSVGElement, now: SVGSVGElement, duration: number): void {
    this.#clock.stop();
    this.#rest();
    const kept = now.cloneNode(true) as SVGSVGElement;
    const was = new Map([...before.children].map((one) => [one.getAttribute('data-id'), one]));
    const tweens = [...now.children].flatMap((one) => {
      const from = was.get(one.getAttribute('data-id'));
      if (!(one instanceof SVGElement) || one.tagName === 'defs') return [];
      return from?.tagName === one.tagName && from.getAttribute('class') === one.getAttribute('class')
        ? [...ways(one, from)]
        : fade(one, '1', '0');
    });
    this.#rest = () => {
      now.replaceChildren(...kept.children);
      this.#rest = () => undefined;
    };
    this.#clock.run(tweens, duration, () => {
      this.#rest();
    });
  }
}
