import { boundOf, unitOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Strip = Scene<Record<string, never>, Record<string, never>>;

interface Figure {
  key: string;
  /** When, as the language says it. */
  when: string;
  said: string;
  /** What was counted, and by whom. */
  what: string;
  /** What the figure means and does not mean. */
  meaning: string;
  /** Share of a hundred, for percentages. */
  part?: number;
}

function figuresOf({ rows, say }: Strip): Figure[] {
  return rows.map((row) => {
    const key = textOf(row['key']);
    const unit = unitOf(row['unit']) ?? 'units';
    const value = numberOf(row['value'], 'value');
    const day = textOf(row['day']);
    return {
      key,
      // A day that is not known has a word of its own, such as the week it lies in.
      when: day.length === 10 ? say.date(day, 'day') : say.word(`${key}-when`),
      said: say.quantity({ value, unit, bound: boundOf(row['bound']) }),
      what: say.word(`${key}-what`),
      meaning: say.word(`${key}-meaning`),
      ...(unit === 'percent' && { part: value / 100 }),
    };
  });
}

/** Largest size of a figure: the largest in which the longest fits, for all stand in one size. */
const sizeOf = (figures: readonly Figure[], room: number): number =>
  Math.floor(Math.min(44, ...figures.map(({ said }) => room / widthOf(said, { size: 1, face: 'serif' }))));

/**
 * Figures under each other on a line of days, each for itself: nothing joins them, for they cannot be added up. Where there
 * is room, day, figure and meaning stand beside each other.
 */
export function layout(scene: Strip): Drawing {
  const { min, name } = scene.frame;
  const wide = name === 'wide';
  const figures = figuresOf(scene);
  const broadest = Math.max(0, ...figures.map(({ when }) => widthOf(when, { weight: 700 })));
  // The figures stand clear of the days, however long a language makes them.
  const [valueX, textX] = wide ? [Math.max(0.22, (24 + broadest + 7) / min), 0.54] : [0, 0];
  const dx = wide ? 0 : 24;
  const size = sizeOf(figures, wide ? min * (textX - valueX) - 20 : min - dx);
  const marks: Mark[] = [];
  let top = 0;
  let last = 0;
  for (const { key, when, said, part, what, meaning } of figures) {
    const value = wide ? top : top + 26;
    const bar = { x: valueX, dx, y: value + 48, height: 6 };
    const length = wide ? textX - valueX - 0.05 : 0.85;
    const at = { x: textX, dx, width: wide ? min * (1 - textX) : min - dx - 4 };
    const name = paragraph(what, {
      ...at,
      id: `${key}-what`,
      role: 'label',
      top: wide ? top + 6 : value + (part === undefined ? 48 : 60),
      size: 15,
      weight: 700,
    });
    const note = paragraph(meaning, { ...at, id: `${key}-meaning`, role: 'note', top: name.bottom + 2 });
    const own: Mark[] = [
      { type: 'text', id: `${key}-when`, role: 'label', x: 0, dx: 24, y: top + 18, text: when, weight: 700 },
      {
        type: 'text',
        id: `${key}-value`,
        role: 'value focus',
        x: valueX,
        dx,
        y: value + 36,
        text: said,
        size,
        face: 'serif',
      },
      ...name.marks,
      ...note.marks,
    ];
    if (part !== undefined)
      own.push(
        { type: 'rect', id: `${key}-whole`, role: 'quiet', ...bar, width: length },
        { type: 'rect', id: `${key}-part`, role: 'focus', ...bar, width: length * part },
      );
    if (wide && top > 0)
      marks.push({ type: 'line', id: `${key}-rule`, role: 'rule', x1: valueX, y1: top - 8, x2: 1, y2: top - 8 });
    marks.push(
      { type: 'point', id: key, role: 'focus', datum: key, x: 0, dx: 7, y: top + 14, r: 6 },
      ...showing(key, own),
    );
    last = top + 14;
    top = Math.max(note.bottom, value + (part === undefined ? 44 : 58)) + (wide ? 20 : 18);
  }
  const spine: Mark = { type: 'line', id: 'spine', role: 'strong focus', x1: 0, y1: 14, x2: 0, y2: last, dx: 7 };
  return { marks: last > 14 ? [spine, ...marks] : marks, height: top - 14 };
}
