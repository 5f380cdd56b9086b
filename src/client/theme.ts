import { choose, onShown, shown } from './shown.ts';
import { themes } from './address.ts';
import { element } from './element.ts';
import type { Word } from './words.ts';

const root = document.documentElement;

/** The colour of the browser's own bars; of several such elements the first one counts. */
const bars = element('meta', { name: 'theme-color' });

/** Shows the page in the colours chosen: the style sheet goes by what the root says. */
export function paint(): void {
  const { theme } = shown();
  if (theme) {
    root.dataset['theme'] = theme;
    bars.content = getComputedStyle(root).backgroundColor;
    document.head.prepend(bars);
  } else {
    delete root.dataset['theme'];
    bars.remove();
  }
}

/**
 * The choice of colours, invisible over its sign: a list of the browser's own says itself which one holds, works with every
 * key and finger, and takes no more room in the bar than the sign.
 */
export function themeChoice(word: Word): HTMLSelectElement {
  const list = element('select', { 'aria-label': word('theme', 'choose'), title: word('theme', 'choose') });
  list.append(...['', ...themes].map((one) => new Option(word('theme', one || 'system'), one)));
  list.value = shown().theme ?? '';
  list.addEventListener('change', () => {
    choose({ theme: themes.find((one) => one === list.value) });
  });
  onShown(paint);
  return list;
}
