import { boundOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options } from '../kinds/race.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { day as oneDay, time } from '../scales.ts';
import { showing } from '../showing.ts';

type Race = Scene<Options, Record<string, never>>;

interface Moment {
  key: string;
  day: string;
  /** Whether it is on the side of the accent, or on that of what is counted. */
  accent: boolean;
  /** For a count: how many. An event has none. */
  value?: number;
  said: string;
  /** What was counted and by whom, or what happened. */
  what: string;
}

function momentsOf({ rows, say, options: { unit, accent } }: Race): Moment[] {
  return rows
    .map((row) => {
      const key = textOf(row['key']);
      const moment = {
        key,
        day: textOf(row['day']),
        accent: accent.includes(key),
        what: say.word(`${key}-what`),
        said: '',
      };
      if (row['value'] === null || row['value'] === undefined) return moment;
      const value = numberOf(row['value'], 'value');
      return { ...moment, value, said: say.quantity({ value, unit, bound: boundOf(row['bound']) }) };
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Pixels down the page for a day, where the words of two days leave so much room. */
const pace = 18;

/**
 * Time down the page along a line of days. Where there is room what the accent is given to stands on one side of it, what is counted
 * on the other; else all on one side, told apart by colour.
 */
export function layout(scene: Race): Drawing {
  const {
    say,
    frame: { min, name },
    options: { whole },
  } = scene;
  const wide = name === 'wide';
  const moments = momentsOf(scene);
  const most = Math.max(1, ...moments.map(({ value = 0 }) => value));
  const days = [...new Set(moments.map((moment) => moment.day))].map((day) => ({ day, said: say.date(day, 'short') }));
  const broadest = Math.max(0, ...days.map(({ said }) => widthOf(said, { size: 12, weight: 700 })));
  // The words stand clear of the days, however long a language makes them.
  const [axis, gutter] = wide
    ? [0.38, Math.max(32, Math.ceil(broadest / 2) + 11)]
    : [0, Math.max(54, Math.ceil(broadest) + 12)];
  const back: Mark[] = [];
  const marks: Mark[] = [];
  if (wide)
    for (const [id, role, dx, anchor] of [
      ['accent', 'accent', -gutter, 'end'],
      ['counted', 'ink', gutter, 'start'],
    ] as const)
      marks.push({
        type: 'text',
        id: `side-${id}`,
        role,
        x: axis,
        dx,
        y: 13,
        text: say.word(id),
        size: 15,
        weight: 700,
        anchor,
      });
  const head = wide ? 30 : 0;
  let top = head;
  let spine = head;
  for (const { day, said } of days) {
    // As far down as its day is late, if the days before have left room for it.
    if (wide) top = Math.max(top, head + ((time(day) - time(moments[0]?.day ?? day)) / oneDay) * pace);
    spine = top;
    back.push({
      type: 'text',
      id: `day-${day}`,
      role: 'label',
      x: axis,
      y: top + 14,
      text: said,
      size: 12,
      weight: 700,
      ...(wide && { anchor: 'middle' }),
    });
    const below = { left: top, right: top };
    for (const { key, day: when, accent, value, said: figure, what } of moments) {
      if (when !== day) continue;
      const side = wide && accent ? 'left' : 'right';
      const sign = side === 'left' ? -1 : 1;
      const y = below[side];
      const place = { x: axis, dx: sign * (gutter + 12) };
      if (value === undefined) {
        const lines = paragraph(what, {
          ...place,
          id: `${key}-text`,
          role: accent ? 'label accent' : 'label',
          top: y + 2,
          width: min * (sign < 0 ? axis : 1 - axis) - gutter - 14,
          anchor: sign < 0 ? 'end' : 'start',
        });
        const role = accent ? 'accent' : 'ink';
        marks.push(
          ...showing(key, [
            { type: 'point', id: key, role, x: axis, dx: sign * gutter, y: y + 10, r: 5 },
            ...lines.marks,
          ]),
        );
        below[side] = lines.bottom + 3;
        continue;
      }
      const dx = gutter - 5;
      const width = (value / most) * (wide ? 0.3 : 0.76);
      // The number stands at the end of its bar and the words after it, where they fit; else beneath.
      const end = (wide ? width * min : 0) + (axis * min + dx + 8) + widthOf(figure, { size: 22, face: 'serif' }) + 10;
      const beside = wide && end + widthOf(what, { size: 12 }) < min;
      const note = paragraph(what, {
        id: `${key}-what`,
        role: 'note',
        x: beside ? axis + width : axis,
        dx: beside ? end - (axis + width) * min : dx,
        top: beside ? y + 5 : y + (wide ? 25 : 36),
        width: min - axis * min - dx,
        size: 12,
      });
      const own: Mark[] = [
        {
          type: 'rect',
          id: key,
          role: key === whole ? 'quiet' : 'ink',
          x: axis,
          dx,
          y: wide ? y + 2 : y + 25,
          width,
          height: wide ? 17 : 8,
        },
        {
          type: 'text',
          id: `${key}-value`,
          role: 'value',
          x: wide ? axis + width : axis,
          dx: wide ? dx + 8 : dx,
          y: y + 18,
          text: figure,
          size: 22,
          face: 'serif',
        },
        ...note.marks,
      ];
      marks.push(...showing(key, own));
      below.right = Math.max(note.bottom, y + 24) + 4;
    }
    top = Math.max(below.left, below.right) + (wide ? 2 : 6);
  }
  if (wide && spine > head)
    back.unshift({ type: 'line', id: 'spine', role: 'rule', x1: axis, y1: head + 8, x2: axis, y2: spine + 8 });
  return { marks: [...back, ...marks], height: top };
}
