/** Where in a scroll story the reader is: read off the page itself, so that no way of getting there can be missed. */

/** Pixels at the window's lower edge in which a card counts as not yet come. */
const coming = 120;

/** Part of the window, from the top, that a step's beginning must have passed where text and drawing stand side by side. */
const reading = 0.6;

const known = new WeakMap<Element, HTMLElement[]>();

/** Steps of a scroll story in reading order; they stay the same while the page stands. */
export function stepsOf(scrolly: Element): HTMLElement[] {
  const steps = known.get(scrolly) ?? [...scrolly.querySelectorAll<HTMLElement>('.step')];
  known.set(scrolly, steps);
  return steps;
}

const beside = matchMedia('(min-width: 64rem)');

/** Whether text and drawing stand side by side, by the same measure as in the style sheet. */
export const isWide = (): boolean => beside.matches;

/** The step that is being read: the last whose text has come. */
export function stepHere(scrolly: Element): HTMLElement | undefined {
  const steps = stepsOf(scrolly);
  // Unrolled, each step is read with its own picture, whichever of the two comes first.
  const wide = isWide() || scrolly.classList.contains('unrolled');
  const line = wide ? innerHeight * reading : innerHeight - coming;
  const begun = (step: HTMLElement): boolean =>
    (wide ? step : (step.querySelector('.telling') ?? step)).getBoundingClientRect().top <= line;
  return steps.findLast(begun) ?? steps[0];
}
