import { boundOf, unitOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark, Point } from '../marks.ts';
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

/** One figure under its day; returns its marks and the place below them. */
function figure(
  one: Figure,
  x: number,
  dx: number,
  top: number,
  width: number,
  barX: number,
  barWidth: number,
  size: number,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [
    {
      type: 'text',
      id: `${one.key}-when`,
      role: 'label',
      x,
      dx,
      y: top + 12,
      anchor: 'start',
      text: one.when,
      size: 13,
      weight: 700,
    },
    {
      type: 'text',
      id: `${one.key}-value`,
      role: 'value netherlands',
      x,
      dx,
      y: top + 48,
      anchor: 'start',
      text: one.said,
      size,
      face: 'serif',
    },
  ];
  let below = top + 60;
  if (one.part !== undefined) {
    marks.push(
      { type: 'rect', id: `${one.key}-whole`, role: 'quiet', x: barX, dx, y: below, width: barWidth, height: 6 },
      {
        type: 'rect',
        id: `${one.key}-part`,
        role: 'netherlands',
        x: barX,
        dx,
        y: below,
        width: barWidth * one.part,
        height: 6,
      },
    );
    below += 12;
  }
  const what = paragraph(one.what, {
    id: `${one.key}-what`,
    role: 'label',
    x,
    dx,
    top: below,
    width,
    size: 13,
    weight: 700,
  });
  const meaning = paragraph(one.meaning, {
    id: `${one.key}-meaning`,
    role: 'note',
    x,
    dx,
    top: what.bottom + 4,
    width,
    size: 13,
  });
  return { marks: showing(one.key, [...marks, ...what.marks, ...meaning.marks]), bottom: meaning.bottom };
}

const dot = ({ key }: Figure, y: number): Point => ({
  type: 'point',
  id: key,
  role: 'netherlands',
  datum: key,
  x: 0,
  dx: 7,
  y,
  r: 6,
});

function across(figures: readonly Figure[], min: number): Drawing {
  const share = 1 / figures.length;
  const marks: Mark[] = [{ type: 'line', id: 'spine', role: 'strong netherlands', x1: 0, y1: 8, x2: 1, y2: 8 }];
  const room = min * share - 14;
  // All figures stand in one size: the largest in which the longest fits.
  const size = Math.floor(Math.min(32, ...figures.map(({ said }) => room / widthOf(said, { size: 1, face: 'serif' }))));
  let bottom = 0;
  figures.forEach((one, index) => {
    const x = index * share;
    const made = figure(one, x, 0, 24, room, x, share * 0.8, size);
    marks.push({ ...dot(one, 8), x }, ...made.marks);
    bottom = Math.max(bottom, made.bottom);
  });
  return { marks, height: bottom + 6 };
}

function down(figures: readonly Figure[], min: number): Drawing {
  const marks: Mark[] = [];
  let top = 0;
  for (const one of figures) {
    const made = figure(one, 0, 24, top, min - 28, 0, 0.85, 32);
    marks.push(dot(one, top + 8), ...made.marks);
    top = made.bottom + 22;
  }
  const spine: Mark = {
    type: 'line',
    id: 'spine',
    role: 'strong netherlands',
    x1: 0,
    y1: 8,
    x2: 0,
    y2: top - 22,
    dx: 7,
  };
  return { marks: [spine, ...marks], height: top - 16 };
}

/** Figures beside or under each other. */
export function layout(scene: Strip): Drawing {
  return (scene.frame.name === 'wide' ? across : down)(figuresOf(scene), scene.frame.min);
}
