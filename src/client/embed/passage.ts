import { absent, fade, moving } from '../shapes.ts';
import { attribute, Clock, type Tween } from '../tween.ts';

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

/**
 * Marks by what they are: the first, second ... of their sort that shows a row. What shows no row, such as a tick, is nobody's
 * like.
 */
function named(drawing: Element): Map<Element, string> {
  const counts = new Map<string, number>();
  const names = new Map<Element, string>();
  for (const one of drawing.querySelectorAll(':scope > [data-row]')) {
    const sort = [one.tagName, one.getAttribute('class'), one.getAttribute('data-row')].join();
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    names.set(one, `${sort}${String(count)}`);
  }
  return names;
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
    const was = new Map([...named(before)].map(([one, name]) => [name, one]));
    const names = named(now);
    const tweens = [...now.children].flatMap((one) => {
      const from = was.get(names.get(one) ?? '');
      if (from) return [...ways(one, from)];
      return one instanceof SVGElement && one.tagName !== 'defs' ? fade(one, '1', '0') : [];
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
