import { announce } from './announce.ts';
import { element } from './element.ts';
import { Explainer } from './explainer.ts';
import { chartOf, proseOf } from './prose.ts';
import { LiveDrawing } from './live.ts';
import { pace } from './motion.ts';
import { frameFor, type Player, type State } from './player.ts';
import { pointing } from './points.ts';
import { onShown, shown } from './shown.ts';
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

let made = 0;

/** A live picture: a drawing that moves from state to state, its caption, and what pointing at it and walking it tells. */
export class Picture {
  readonly element = element('div', { class: 'live' });
  readonly #caption = element('p', { class: 'caption' });
  readonly #canvas = element('div', { class: 'canvas', role: 'img' });
  readonly #note = element('p', { class: 'past-note', hidden: '' });
  readonly #drawing: LiveDrawing;
  readonly #explainer: Explainer;
  readonly #word: Word;
  readonly #walks: boolean;
  #view: View | undefined;
  #frame = '';
  #width = 0;
  #near = true;
  #stale = false;
  /** Day and state last drawn: from one day to the next most pictures stay as they are. */
  #drawn: readonly unknown[] = [];

  /**
   * @param word phrases of the interface
   * @param walks whether the figure's structure comes to stand here; of several pictures of one figure only one has it
   */
  constructor(word: Word, walks = true) {
    this.#word = word;
    this.#walks = walks;
    this.element.append(this.#caption, this.#canvas, this.#note);
    this.#drawing = new LiveDrawing(this.#canvas, `live-${String(++made)}`);
    this.#explainer = new Explainer({
      host: this.element,
      canvas: this.#canvas,
      close: word('card', 'close'),
      subject: () => this.#view && { figure: this.#view.figure, drawing: this.#drawing, keys: this.#keys },
      prose: proseOf(word),
    });
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
    const fresh = before?.figure !== view.figure;
    if (fresh) {
      before?.figure.removeEventListener(pointing, this.#pointed);
      view.figure.addEventListener(pointing, this.#pointed);
    }
    this.#explainer.leave();
    this.#draw(before ? duration : 0);
    // When there is a drawing to walk.
    if (fresh && this.#walks) this.#walk(before, view);
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
    this.#explainer.leave();
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
        this.#explainer.walk(list, view.player.chart.order, this.#word('walk', 'hint'));
      });
  }

  /** Keys of the table's rows, in its order. */
  get #keys(): string[] {
    return this.#view?.player.chart.rows.map(({ key }) => String(key)) ?? [];
  }

  readonly #pointed = (event: Event): void => {
    const datum: unknown = event instanceof CustomEvent ? event.detail : undefined;
    const { card } = this.#explainer;
    if (typeof datum === 'string') {
      if (this.#explainer.boxOf(datum)) this.#explainer.light(datum);
    } else if (card.kept) this.#explainer.light(card.datum);
    else this.#explainer.leave();
  };

  #listen(): void {
    addEventListener('hashchange', () => {
      const mark = this.#view && `#${chartOf(this.#view.figure)}-`;
      if (!mark || !location.hash.startsWith(mark)) return;
      const datum = location.hash.slice(mark.length);
      if (!this.#keys.includes(datum)) return;
      const box = this.#explainer.boxOf(datum);
      if (box && (box.top < 60 || box.bottom > innerHeight - 60))
        scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior: 'instant' });
      this.#explainer.explain(datum, true);
    });
  }
}
