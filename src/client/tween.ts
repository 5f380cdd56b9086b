/** Slow, fast, slow: the cube of the way from either end. D3's own brings all its other ways along, ten times as much. */
const eased = (part: number): number => (part < 0.5 ? 4 * part ** 3 : 1 - 4 * (1 - part) ** 3);

const numbers = /-?\d+(?:\.\d+)?/g;

/**
 * What stands between two values of an attribute, number by number: `12.5%` and `50%`, `translate(4)` and `translate(9)`,
 * paths of the same form. Undefined where they are not of one form, and nothing can stand between.
 */
export function between(from: string, to: string): ((part: number) => string) | undefined {
  const [a, b] = [from.match(numbers) ?? [], to.match(numbers) ?? []];
  if (a.length !== b.length || from.replace(numbers, '') !== to.replace(numbers, '')) return undefined;
  return (part) => {
    let index = 0;
    return to.replace(numbers, () => {
      const [start, end] = [Number(a[index]), Number(b[index])];
      index += 1;
      return String(Math.round((start + (end - start) * part) * 100) / 100);
    });
  };
}

/** One thing that changes while the clock runs: called with 0 to 1. */
export type Tween = (part: number) => void;

/** An attribute on its way to a value. */
export function attribute(element: Element, key: string, from: string, to: string): Tween | undefined {
  const way = from === to ? undefined : between(from, to);
  return (
    way &&
    ((part) => {
      element.setAttribute(key, way(part));
    })
  );
}

/** A clock for one drawing: runs its tweens together, eased. Starting anew leaves everything where it is. */
export class Clock {
  #frame = 0;

  /** Runs tweens for so many milliseconds, then says so; not when something else was started meanwhile. */
  run(tweens: readonly Tween[], duration: number, end: () => void): void {
    this.stop();
    const began = performance.now();
    const tick = (): void => {
      const elapsed = performance.now() - began;
      const part = eased(Math.min(1, elapsed / duration));
      for (const tween of tweens) tween(part);
      if (elapsed < duration) this.#frame = requestAnimationFrame(tick);
      else end();
    };
    this.#frame = requestAnimationFrame(tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
