import { announce } from './announce.ts';
import { Card, sentenceOf } from './card.ts';
import { element } from './element.ts';
import { LiveDrawing } from './live.ts';
import { pace } from './motion.ts';
import { frameFor, type Player, type State } from './player.ts';
import { pointing } from './points.ts';
import { onShown, shown } from './shown.ts';
import { walk } from './walk.ts';
import { ledger, sayDay, type Word } from './words.ts';

/** One state of one chart, as a picture shows it. */
export interface View {
  /** The chart's figure in the page. */
  figure: HTMLElement;
  player: Player;
  /** Id of the step the state belongs to. */
  step: string;
  state: State;
  /** What stands above the picture where the step's own words do not fit the state. */
  caption?: string | undefined;
}

/** Pixels around a mark within which it is pointed at. */
const reach = 14;

/** Milliseconds a card waits for the pointer to come over to it. */
const patience = 300;

/** Id of a chart by its figure. */
export const chartOf = (figure: Element): string => figure.id.replace(/^chart-/, '');

let made = 0;

/** A live picture: a drawing that moves from state to state, its caption, and what pointing at it and walking it tells. */
export class Picture {
  readonly element = element('div', { class: 'live' });
  readonly #caption = element('p', { class: 'caption' });
  readonly #canvas = element('div', { class: 'canvas', role: 'img' });
  readonly #ring = element('div', { class: 'ring', hidden: '' });
  readonly #note = element('p', { class: 'past-note', hidden: '' });
  readonly #drawing: LiveDrawing;
  readonly #card = new Card();
  readonly #word: Word;
  readonly #walks: boolean;
  #view: View | undefined;
  #frame = '';
  #width = 0;
  #near = true;
  #stale = false;
  /** Day and state last drawn: from one day to the next most pictures stay as they are. */
  #drawn: readonly unknown[] = [];
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param word phrases of the interface
   * @param walks whether the figure's structure comes to stand here; of several pictures of one figure only one has it
   */
  constructor(word: Word, walks = true) {
    this.#word = word;
    this.#walks = walks;
    this.element.append(this.#caption, this.#canvas, this.#note);
    this.#drawing = new LiveDrawing(this.#canvas, `live-${String(++made)}`);
    this.element.append(this.#ring);
    this.#listen();
    // The width is told when it changes: asking for it while drawing would lay out the whole page once more.
    new ResizeObserver((entries) => {
      this.#width = entries.at(-1)?.contentRect.width ?? 0;
      if (this.#width > 0 && this.#frame !== frameFor(this.#width).name) this.#draw(0);
    }).observe(this.#canvas);
    // A picture out of sight changes when it comes back.
    new IntersectionObserver(
      (entries) => {
        // Of several changes at once the last is how things are.
        this.#near = entries.at(-1)?.isIntersecting ?? true;
        if (this.#near && this.#stale) this.#draw(0);
      },
      { rootMargin: '50% 0px' },
    ).observe(this.element);
    onShown((now, before) => {
      if (now.day !== before.day) this.#draw(pace());
    });
  }

  /** The figure it shows. */
  get view(): View | undefined {
    return this.#view;
  }

  /** Whether the drawing shows no row at all. */
  get isEmpty(): boolean {
    return this.#drawing.isEmpty;
  }

  /** Where the drawing stands in the window. */
  get canvas(): HTMLElement {
    return this.#canvas;
  }

  /** How wide the picture will be, where that is known before it stands in the page: then drawing it asks for no layout. */
  fit(width: number): void {
    this.#width = width;
  }

  /** Shows a state; the change is told unless it is the first. */
  show(view: View, duration = pace()): void {
    const before = this.#view;
    this.#view = view;
    const still = document.getElementById(`${view.figure.id}-${view.step}`);
    const caption = view.caption ?? still?.querySelector('.caption')?.textContent ?? '';
    this.#caption.textContent = caption;
    this.#canvas.setAttribute('aria-label', still?.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '');
    this.#canvas.setAttribute('aria-describedby', `${view.figure.id}-summary`);
    this.element.dataset['step'] = `${chartOf(view.figure)}:${view.step}`;
    if (before?.figure !== view.figure) {
      before?.figure.removeEventListener(pointing, this.#pointed);
      view.figure.addEventListener(pointing, this.#pointed);
      if (this.#walks) this.#walk(before, view);
    }
    this.#leave();
    this.#draw(before ? duration : 0);
    if (before) announce(caption);
  }

  #draw(duration: number): void {
    if (!this.#view) return;
    const { player, state, figure } = this.#view;
    const { day } = shown();
    this.#width ||= this.#canvas.clientWidth;
    this.#stale = !this.#near || this.#width === 0;
    if (this.#stale) return;
    const frame = frameFor(this.#width);
    const rows = player.rows(day).map((row) => [row['key'], row['status']].join());
    const wanted = [player, state, frame, rows.join(' ')];
    void this.#tellPast(day);
    if (wanted.every((one, index) => one === this.#drawn[index])) return;
    const moves = this.#frame === frame.name ? duration : 0;
    this.#frame = frame.name;
    this.#drawn = wanted;
    this.#leave();
    const drawing = player.drawing(state, frame, day);
    this.#drawing.show(drawing ?? { marks: [], height: 0 }, player.chart.pointed, this.#width, moves);
    this.#canvas.classList.toggle('none', !drawing);
    figure.classList.toggle('later', !drawing);
  }

  /** Under a picture of the past: how much of it was public then. */
  async #tellPast(day: string | undefined): Promise<void> {
    this.#note.hidden = true;
    if (day === undefined || !this.#view) return;
    const { player } = this.#view;
    const { days } = await ledger();
    if (shown().day !== day || this.#view.player !== player) return;
    const said = (iso: string): string => sayDay(iso, days);
    const [known, total] = [player.rows(day).length, player.chart.rows.length];
    const first = player.chart.since.flatMap((since) => since ?? []).sort()[0];
    this.#note.textContent =
      known === 0
        ? first === undefined
          ? this.#word('past', 'undated')
          : this.#word('past', 'chart', { date: said(day), first: said(first) })
        : this.#word('past', 'part', { known: String(known), total: String(total) });
    this.#note.hidden = known === total;
  }

  #walk(before: View | undefined, view: View): void {
    if (before) before.figure.querySelector('figcaption')?.after(...this.element.querySelectorAll('.walk'));
    const list = view.figure.querySelector<HTMLElement>('.walk');
    if (!list) return;
    // Before the drawing, where a link to one of its items has the drawing below it.
    this.#canvas.before(list);
    // Keys can wait for the picture.
    if (list.getAttribute('role') !== 'tree')
      setTimeout(() => {
        this.#makeTree(list, view);
      });
  }

  #makeTree(list: HTMLElement, view: View): void {
    const { rows, order } = view.player.chart;
    [...list.querySelectorAll<HTMLElement>('li')]
      .filter((item) => !item.querySelector('ul'))
      .forEach((item, index) => {
        item.dataset['key'] = String(rows[order[index] ?? -1]?.['key'] ?? '');
      });
    walk(list, this.#word('walk', 'hint'), {
      onVisit: (datum) => {
        if (datum === undefined) this.#leave();
        else this.#explain(datum, true, this.#canvas.getBoundingClientRect());
        this.#ringAround(datum);
      },
      onLeave: () => {
        this.#leave();
        this.#ring.hidden = true;
      },
      sentence: (datum) => sentenceOf(view.figure, this.#row(datum)),
    });
  }

  /** Number of a row in the table, by its key. */
  #row(datum: string): number {
    return this.#view?.player.chart.rows.findIndex(({ key }) => key === datum) ?? -1;
  }

  /** The box around all that shows a row, or around the whole drawing. */
  #boxOf(datum: string | undefined): DOMRect | undefined {
    if (datum === undefined) return this.#canvas.getBoundingClientRect();
    const boxes = this.#drawing.bodiesOf(datum).map((one) => one.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return boxes.length === 0 ? undefined : new DOMRect(left, top, right - left, bottom - top);
  }

  /** A row that the drawing does not show now is still walked to: then the ring is around the drawing. */
  #ringAround(datum: string | undefined): void {
    const box = this.#boxOf(datum) ?? this.#canvas.getBoundingClientRect();
    const frame = this.element.getBoundingClientRect();
    this.#ring.hidden = false;
    this.#ring.style.translate = `${String(box.left - frame.left - 4)}px ${String(box.top - frame.top - 4)}px`;
    this.#ring.style.width = `${String(box.width + 8)}px`;
    this.#ring.style.height = `${String(box.height + 8)}px`;
  }

  /** Lights what shows a row, in the drawing and in the prose, and tells about it: beside its marks, or where there are none, another box. */
  #explain(datum: string, kept: boolean, otherwise?: DOMRect): void {
    const box = this.#boxOf(datum) ?? otherwise;
    if (!this.#view || !box) {
      this.#leave();
      return;
    }
    this.#light(datum);
    this.#card.show(this.element, this.#view.figure, this.#row(datum), datum, box, this.#word, kept);
  }

  #light(datum: string | undefined): void {
    const { svg } = this.#drawing;
    svg.classList.toggle('pointing', datum !== undefined);
    for (const lit of svg.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const phrase of document.querySelectorAll('a.point.lit')) phrase.classList.remove('lit');
    if (datum === undefined || !this.#view) return;
    for (const one of this.#drawing.elementsOf(datum)) one.classList.add('lit');
    const mark = `${chartOf(this.#view.figure)}-${datum}`;
    document.querySelector(`a.point[href="#${CSS.escape(mark)}"]`)?.classList.add('lit');
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#light(undefined);
    this.#card.close();
  }

  readonly #pointed = (event: Event): void => {
    const datum: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof datum === 'string') {
      if (this.#boxOf(datum)) this.#light(datum);
    } else if (this.#card.kept) this.#light(this.#card.datum);
    else this.#leave();
  };

  #listen(): void {
    const over = (event: PointerEvent | MouseEvent): string | undefined =>
      this.#drawing.nearest(event.clientX, event.clientY, reach);
    this.#canvas.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || this.#card.kept) return;
      clearTimeout(this.#leaving);
      const datum = over(event);
      if (datum === this.#card.datum) return;
      if (datum !== undefined) this.#explain(datum, false);
      else this.#leaveSoon();
    });
    this.element.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch' && !this.#card.kept) this.#leaveSoon();
    });
    this.#card.element.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    this.#canvas.addEventListener('click', (event) => {
      const datum = over(event);
      if (datum === undefined) this.#leave();
      else this.#explain(datum, true);
    });
    addEventListener('pointerdown', ({ target }) => {
      if (this.#card.kept && target instanceof Node && !this.element.contains(target)) this.#leave();
    });
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#card.datum !== undefined) this.#leave();
    });
    addEventListener('hashchange', () => {
      const mark = this.#view && `#${chartOf(this.#view.figure)}-`;
      if (!mark || !location.hash.startsWith(mark)) return;
      const datum = location.hash.slice(mark.length);
      if (this.#row(datum) < 0) return;
      const box = this.#boxOf(datum);
      if (box && (box.top < 60 || box.bottom > innerHeight - 60))
        scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior: 'instant' });
      this.#explain(datum, true);
    });
  }

  #leaveSoon(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.#card.kept && !this.#card.element.matches(':hover')) this.#leave();
    }, patience);
  }
}
