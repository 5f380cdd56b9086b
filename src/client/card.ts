import { element, button } from './element.ts';
import type { Word } from './words.ts';

/** Pixels between a card and what it explains. */
const gap = 10;

/** What stands in a cell whose column does not apply to its row. */
const none = '–';

const said = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Headings and rows of a figure's table, read once: a chart has dozens of marks, and each asks for its row. */
const tables = new WeakMap<Element, { heads: string[]; rows: Element[] }>();

function tableOf(figure: Element): { heads: string[]; rows: Element[] } {
  const known = tables.get(figure);
  if (known) return known;
  const heads = [...figure.querySelectorAll('thead th')].map((head) => head.textContent.trim());
  const table = { heads, rows: [...figure.querySelectorAll('tbody tr')] };
  tables.set(figure, table);
  return table;
}

/** The columns of one row, each with its heading: the words of a card are the words of the table. */
function cellsOf(figure: Element, row: number): { head: string; cell: Element }[] {
  const { heads, rows } = tableOf(figure);
  return [...(rows[row]?.children ?? [])].map((cell, index) => ({ head: heads[index] ?? '', cell }));
}

/** A row as one sentence, for whoever hears it. */
export function sentenceOf(figure: Element, row: number): string {
  const [first, ...rest] = cellsOf(figure, row).filter(({ cell }) => said(cell.textContent) !== none);
  const own = [
    said(first?.cell.textContent ?? ''),
    ...rest.map(({ head, cell }) => `${head}: ${said(cell.textContent)}`),
  ];
  // Where the table has no column for them, status and sources are those of the whole figure.
  if (!figure.querySelector('tbody .status'))
    own.push(
      ...[...(figure.querySelector('footer .source')?.children ?? [])].map(({ textContent }) => said(textContent)),
    );
  // What ends as a sentence does has its stop.
  return own.reduce((sentence, one) => `${sentence}${/[.?!…]$/.test(sentence) ? '' : '.'} ${one}`);
}

/** The explanation of a mark: value, status and sources, beside the mark and never over it. */
export class Card {
  readonly element = element('div', { class: 'card', role: 'group' });
  /** Key of the row it explains. */
  datum: string | undefined;
  /** Whether it was opened by a tap, a click or a key, and so stays until it is closed. */
  kept = false;
  readonly #framed: boolean;

  /** @param framed whether the window is a frame of a fixed height, which nothing may leave */
  constructor(framed = false) {
    this.#framed = framed;
  }

  /** Fills the card for a row and puts it beside a box, both inside `host`. */
  show(host: HTMLElement, figure: Element, row: number, datum: string, box: DOMRect, word: Word, kept: boolean): void {
    this.kept = kept;
    this.element.classList.toggle('kept', kept);
    if (this.datum !== datum || this.element.parentElement !== host) this.#fill(figure, row, datum, word);
    this.datum = datum;
    if (this.element.parentElement !== host) host.append(this.element);
    const frame = host.getBoundingClientRect();
    const own = this.element.getBoundingClientRect();
    const x = Math.max(0, Math.min(frame.width - own.width, box.left - frame.left + box.width / 2 - own.width / 2));
    const below = box.bottom + gap + own.height <= innerHeight || box.top - gap - own.height < 48;
    const beside = below ? box.bottom - frame.top + gap : box.top - frame.top - gap - own.height;
    const y = this.#framed ? Math.max(-frame.top, Math.min(beside, innerHeight - own.height - frame.top)) : beside;
    this.element.style.translate = `${String(Math.round(x))}px ${String(Math.round(y))}px`;
  }

  #fill(figure: Element, row: number, datum: string, word: Word): void {
    const list = element('dl');
    const copy = (cell: Element): Node[] => [...cell.cloneNode(true).childNodes];
    const cells = cellsOf(figure, row).filter(({ cell }) => said(cell.textContent) !== none);
    for (const { head, cell } of cells)
      list.append(element('div', {}, element('dt', {}, head), element('dd', {}, ...copy(cell))));
    // What the table does not say row by row is said of the whole figure.
    const common = element('p', { class: 'source' });
    const rest = [...figure.querySelectorAll('footer .source > *')].filter(
      ({ classList: [kind = ''] }) => !cells.some(({ cell }) => cell.querySelector(`.${kind}`)),
    );
    common.append(...rest.map((one) => one.cloneNode(true)));
    const chart = figure.id.replace('chart-', '');
    const phrase = document.querySelector<HTMLAnchorElement>(`a.point[href="#${CSS.escape(`${chart}-${datum}`)}"]`);
    const foot = element('p', { class: 'acts' });
    if (phrase) foot.append(element('a', { href: `#${phrase.id}` }, word('card', 'text')));
    foot.append(
      button(word('card', 'close'), () => {
        this.close();
      }),
    );
    this.element.replaceChildren(list, common, foot);
  }

  close(): void {
    this.datum = undefined;
    this.kept = false;
    this.element.remove();
  }
}
