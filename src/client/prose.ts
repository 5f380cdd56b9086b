import { element } from './element.ts';
import type { Prose } from './explainer.ts';
import type { Word } from './words.ts';

/** Id of a chart by its figure. */
export const chartOf = (figure: Element): string => figure.id.replace(/^chart-/, '');

/** The phrase that points at a row of a figure. */
const phraseOf = (figure: Element, datum: string): HTMLAnchorElement | null =>
  document.querySelector(`a.point[href="#${CSS.escape(`${chartOf(figure)}-${datum}`)}"]`);

/** The story's prose: its phrases and the marks they point at find each other. */
export const proseOf = (word: Word): Prose => ({
  light(figure, datum) {
    for (const lit of document.querySelectorAll('a.point.lit')) lit.classList.remove('lit');
    if (datum !== undefined) phraseOf(figure, datum)?.classList.add('lit');
  },
  linkTo(figure, datum) {
    const phrase = phraseOf(figure, datum);
    return phrase ? element('a', { href: `#${phrase.id}` }, word('card', 'text')) : undefined;
  },
});
