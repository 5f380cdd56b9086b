import { frames, type Drawing, type Frame } from '../geometry/marks.ts';
import type { Scene } from '../geometry/kind.ts';
import type { Say } from '../i18n/say.ts';
import { statusThen } from '../ledger/status-on.ts';
import type { Playable } from './playable.ts';
import { replay } from './replay.ts';

/** What draws the charts of one kind. */
export type Layout = (scene: Scene<unknown, unknown>) => Drawing;

/** A step, or a state made from one. */
export type State = Readonly<Record<string, unknown>>;

/** One chart that can be drawn in the browser: the build's rows, words and layout. */
export class Player {
  readonly chart: Playable;
  readonly #layout: Layout;
  readonly #say: Say;

  constructor(chart: Playable, layout: Layout) {
    this.chart = chart;
    this.#layout = layout;
    this.#say = replay(chart);
  }

  /** State of one of its steps; that of the first for a step it does not have. */
  state(step: string): State {
    const { steps } = this.chart;
    return (steps.find(({ id }) => id === step) ?? steps[0])?.state ?? {};
  }

  /** Rows that were public on a day, as sure as they were then; all, as sure as they are, where no day is given. */
  rows(day: string | undefined): Playable['rows'] {
    const { rows, since, earlier } = this.chart;
    if (day === undefined) return rows;
    return rows.flatMap((row, index) => {
      const known = since[index];
      if (known === null || known === undefined || known > day) return [];
      const status = statusThen(earlier[String(row['key'])] ?? [], day);
      return [status === undefined ? row : { ...row, status }];
    });
  }

  /** The drawing of a state in a frame, as far as it was public on a day; undefined where nothing was. */
  drawing(state: State, frame: Frame, day?: string): Drawing | undefined {
    const rows = this.rows(day);
    if (rows.length === 0) return undefined;
    return this.#layout({ rows, options: this.chart.options, state, frame, say: this.#say });
  }
}

const [narrow, wide] = frames;

/** The frame for a picture so many pixels wide; the style sheet shows the still by the same measure. */
export const frameFor = (width: number): Frame => (width < wide.min ? narrow : wide);
