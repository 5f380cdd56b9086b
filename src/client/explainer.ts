import { Card, sentenceOf } from './card.ts';
import { element } from './element.ts';
import { inkOf } from './ink.ts';
import { walk } from './walk.ts';

/** A drawing as far as one can point at it. */
export interface Pointable {
  svg: SVGSVGElement;
  /** Elements that show a row, by the row's key. */
  elementsOf(datum: string): SVGElement[];
  /** The same without what only leads to them, past what is meant by others; with it where there is nothing else. */
  bodiesOf(datum: string): SVGElement[];
  /** Key of the row whose marks lie nearest to a place in the window, no further than `reach` pixels; and none, undefined. */
  nearest(x: number, y: number, reach: number): string | undefined;
}

/** What a picture shows now. */
export interface Subject {
  /** The chart's figure in the page, whose table has the words. */
  figure: HTMLElement;
  drawing: Pointable;
  /** Keys of the table's rows, in its order. */
  keys: readonly string[];
}

/** Pixels around a mark within which it is pointed at. */
const reach = 14;

/** Milliseconds a card waits for the pointer to come over to it. */
const patience = 300;

/** The prose around a picture, as far as it points at it: an embed has none. */
export interface Prose {
  /** Lights the phrase that points at a row; none where there is no key. */
  light(figure: Element, datum: string | undefined): void;
  /** A link to that phrase. */
  linkTo(figure: Element, datum: string): Node | undefined;
}

/** What an explainer is made for. */
export interface Explained {
  /** What the card and the ring stand in. */
  host: HTMLElement;
  /** Where the drawing is. */
  canvas: HTMLElement;
  /** Button that closes the card. */
  close: string;
  /** What is shown whenever it is asked; nothing while there is nothing. */
  subject: () => Subject | undefined;
  prose?: Prose;
  /** Whether the window is a frame of a fixed height, which no card may leave. */
  framed?: boolean;
}

/** What pointing at a picture and walking it tell: the mark is lit, and a card beside it says what the table says. */
export class Explainer {
  readonly ring = element('div', { class: 'ring', hidden: '' });
  readonly card: Card;
  readonly #host: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #subject: () => Subject | undefined;
  readonly #prose: Prose | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, canvas, close, subject, prose, framed = false }: Explained) {
    this.#host = host;
    this.#canvas = canvas;
    this.#subject = subject;
    this.#prose = prose;
    this.card = new Card(close, framed);
    host.append(this.ring);
    this.#listen();
  }

  /** The box around all that shows a row, or around the whole drawing. */
  boxOf(datum: string | undefined): DOMRect | undefined {
    if (datum === undefined) return this.#canvas.getBoundingClientRect();
    const boxes = (this.#subject()?.drawing.bodiesOf(datum) ?? []).map(inkOf);
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return boxes.length === 0 ? undefined : new DOMRect(left, top, right - left, bottom - top);
  }

  /** Lights what shows a row, in the drawing and in the prose, and tells about it: beside its marks, or where there are none, another box. */
  explain(datum: string, kept: boolean, otherwise?: DOMRect): void {
    const box = this.boxOf(datum) ?? otherwise;
    const subject = this.#subject();
    if (!subject || !box) {
      this.leave();
      return;
    }
    this.light(datum);
    const { figure, keys } = subject;
    const link = this.#prose?.linkTo(figure, datum);
    this.card.show({ host: this.#host, figure, row: keys.indexOf(datum), datum, box, kept, link });
  }

  light(datum: string | undefined): void {
    const subject = this.#subject();
    if (!subject) return;
    const { drawing, figure } = subject;
    this.#prose?.light(figure, datum);
    for (const lit of this.#canvas.querySelectorAll('.lit, .pointing')) lit.classList.remove('lit', 'pointing');
    if (datum === undefined) return;
    drawing.svg.classList.add('pointing');
    for (const one of drawing.elementsOf(datum)) one.classList.add('lit');
  }

  leave(): void {
    clearTimeout(this.#leaving);
    this.light(undefined);
    this.card.close();
  }

  /**
   * Makes a tree of the figure's list of marks.
   *
   * @param order numbers of the rows in the order of the list
   * @param hint how to walk through it
   */
  walk(list: HTMLElement, order: readonly number[], hint: string): void {
    const { figure, keys } = this.#subject() ?? {};
    if (!figure || !keys) return;
    [...list.querySelectorAll<HTMLElement>('li')]
      .filter((item) => !item.querySelector('ul'))
      .forEach((item, index) => {
        item.dataset['key'] = keys[order[index] ?? -1] ?? '';
      });
    walk(list, hint, {
      onVisit: (datum) => {
        if (datum === undefined) this.leave();
        else this.explain(datum, true, this.#canvas.getBoundingClientRect());
        this.#ringAround(datum);
      },
      onLeave: () => {
        this.leave();
        this.ring.hidden = true;
      },
      sentence: (datum) => sentenceOf(figure, keys.indexOf(datum)),
    });
  }

  /** A row that the drawing does not show now is still walked to: then the ring is around the drawing. */
  #ringAround(datum: string | undefined): void {
    const box = this.boxOf(datum) ?? this.#canvas.getBoundingClientRect();
    const frame = this.#host.getBoundingClientRect();
    this.ring.hidden = false;
    this.ring.style.translate = `${String(box.left - frame.left - 4)}px ${String(box.top - frame.top - 4)}px`;
    this.ring.style.width = `${String(box.width + 8)}px`;
    this.ring.style.height = `${String(box.height + 8)}px`;
  }

  #listen(): void {
    const over = (event: PointerEvent | MouseEvent): string | undefined =>
      this.#subject()?.drawing.nearest(event.clientX, event.clientY, reach);
    this.#canvas.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || this.card.kept) return;
      clearTimeout(this.#leaving);
      const datum = over(event);
      if (datum === this.card.datum) return;
      if (datum !== undefined) this.explain(datum, false);
      else this.#leaveSoon();
    });
    this.#host.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch' && !this.card.kept) this.#leaveSoon();
    });
    this.card.element.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    this.#canvas.addEventListener('click', (event) => {
      const datum = over(event);
      if (datum === undefined) this.leave();
      else this.explain(datum, true);
    });
    addEventListener('pointerdown', ({ target }) => {
      if (this.card.kept && target instanceof Node && !this.#host.contains(target)) this.leave();
    });
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.card.datum !== undefined) this.leave();
    });
  }

  #leaveSoon(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.card.kept && !this.card.element.matches(':hover')) this.leave();
    }, patience);
  }
}
