import { absent, moving } from '../shapes.ts';
import { attribute, Clock, type Tween } from '../tween.ts';

/** What is on its way: a tween, and what to do when it has come to its end or is broken off. */
interface Way {
  tween: Tween;
  rest: () => void;
}

/** An attribute on its way, which at rest is what it was before, to the letter. */
function way(element: Element, key: string, from: string, to: string, kept: string | null): Way[] {
  const tween = attribute(element, key, from, to);
  if (!tween) return [];
  const rest = (): void => {
    if (kept === null) element.removeAttribute(key);
    else element.setAttribute(key, kept);
  };
  return [{ tween, rest }];
}

/** The ways of an element from where its like stood to where it stands itself. */
function* ways(element: Element, from: Element): Generator<Way> {
  for (const key of moving) {
    const kept = element.getAttribute(key);
    const [start, end] = [from.getAttribute(key) ?? absent[key], kept ?? absent[key]];
    if (start !== undefined && end !== undefined) yield* way(element, key, start, end, kept);
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
  #ways: readonly Way[] = [];

  /** Begins what is shown now where something else was shown. */
  begin(before: SVGSVGElement, now: SVGSVGElement, duration: number): void {
    this.#clock.stop();
    this.#rest();
    const was = new Map([...named(before)].map(([one, name]) => [name, one]));
    const names = named(now);
    this.#ways = [...now.children].flatMap((one) => {
      const from = was.get(names.get(one) ?? '');
      if (from) return [...ways(one, from)];
      return one.tagName === 'defs' ? [] : way(one, 'opacity', '0', '1', one.getAttribute('opacity'));
    });
    const tweens = this.#ways.map(({ tween }) => tween);
    this.#clock.run(tweens, duration, () => {
      this.#rest();
    });
  }

  #rest(): void {
    for (const { rest } of this.#ways) rest();
    this.#ways = [];
  }
}
