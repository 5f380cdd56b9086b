import { element, button } from './element.ts';

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

/** What a card is about, and where it stands. */
interface Telling {
  host: HTMLElement;
  figure: Element;
  /** Number of the row in the figure's table. */
  row: number;
  /** Its key. */
  datum: string;
  /** What it stands beside, in the window. */
  box: DOMRect;
  /** Whether it stays until it is closed. */
  kept: boolean;
  /** Leads to the phrase about the row. */
  link?: Node | undefined;
}

/** The explanation of a mark: value, status and sources, beside the mark and never over it. */
export class Card {
  readonly element = element('div', { class: 'card', role: 'group' });
  /** Key of the row it explains. */
  datum: string | undefined;
  /** Whether it was opened by a tap, a click or a key, and so stays until it is closed. */
  kept = false;
  readonly #close: string;
  readonly #framed: boolean;

  /**
   * @param close says what its button does
   * @param framed whether the window is a frame of a fixed height, which nothing may leave
   */
  constructor(close: string, framed: boolean) {
    this.#close = close;
    this.#framed = framed;
  }

  /** Fills the card for a row and puts it beside a box, both inside its host. */
  show({ host, figure, row, datum, box, kept, link }: Telling): void {
    this.kept = kept;
    this.element.classList.toggle('kept', kept);
    if (this.datum !== datum || this.element.parentElement !== host) this.#fill(figure, row, link);
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

  #fill(figure: Element, row: number, link: Node | undefined): void {
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
    const foot = element('p', { class: 'acts' });
    if (link) foot.append(link);
    foot.append(
      button(this.#close, () => {
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
