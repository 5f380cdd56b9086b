import { boundOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options } from '../kinds/race.ts';
import { widthOf, wrap } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { linear, time } from '../scales.ts';
import { showing } from '../showing.ts';

type Race = Scene<Options, Record<string, never>>;

interface Moment {
  key: string;
  day: string;
  /** For a count: how many. An event has none. */
  value?: number;
  said: string;
  /** What was counted and by whom, or what happened. */
  what: string;
}

function momentsOf({ rows, say, options: { unit } }: Race): Moment[] {
  return rows
    .map((row) => {
      const key = textOf(row['key']);
      const moment = { key, day: textOf(row['day']), what: say.word(`${key}-what`), said: '' };
      if (row['value'] === null || row['value'] === undefined) return moment;
      const value = numberOf(row['value'], 'value');
      return {
        ...moment,
        value,
        said: say.quantity({ value, unit, bound: boundOf(row['bound']) }),
      };
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** On which side of its line a label stands. */
const after = { anchor: 'start', sign: 1 } as const;
const before = { anchor: 'end', sign: -1 } as const;

/**
 * Time to the right. Labels stand on stairs that go down to the right, each beside the line up from its own place: a later
 * line ends on a lower stair and never crosses an earlier label.
 */
function across(scene: Race): Drawing {
  const {
    say,
    frame: { min },
    options: { whole },
  } = scene;
  const moments = momentsOf(scene);
  const events = moments.filter(({ value }) => value === undefined);
  const counts = moments.filter(({ value }) => value !== undefined);
  const days = moments.map(({ day }) => time(day));
  const scale = linear([days[0] ?? 0, days.at(-1) ?? 0], [0.035, 0.86]);
  const x = (day: string): number => scale(time(day));
  const marks: Mark[] = [];

  const eventStair = 20;
  const eventLine = 14 + events.length * eventStair + 8;
  events.forEach(({ key, day, what }, index) => {
    const at = x(day);
    const y = 14 + index * eventStair;
    const text = `${say.date(day, 'short')} ${what}`;
    const side = at * min + 6 + widthOf(text, { size: 13 }) > min ? before : after;
    const own: Mark[] = [
      { type: 'line', id: `${key}-line`, role: 'strong attack', x1: at, y1: y - 9, x2: at, y2: eventLine },
      { type: 'point', id: key, role: 'attack', x: at, y: eventLine, r: 4.5 },
      {
        type: 'text',
        id: `${key}-text`,
        role: 'label',
        x: at,
        dx: side.sign * 6,
        y,
        anchor: side.anchor,
        text,
        size: 13,
      },
    ];
    marks.push(...showing(key, own));
  });

  const stair = 56;
  const top = events.length > 0 ? eventLine + 34 : 10;
  const base = top + counts.length * stair + 70;
  const y = linear([0, Math.max(1, ...counts.map(({ value = 0 }) => value))], [base, top + 8]);
  if (counts.length > 0) marks.push({ type: 'line', id: 'base', role: 'strong ink', x1: 0, y1: base, x2: 1, y2: base });
  if (events.length > 0)
    marks.push({ type: 'line', id: 'event-line', role: 'rule', x1: 0, y1: eventLine, x2: 1, y2: eventLine });
  counts.forEach(({ key, day, value = 0, said, what }, index) => {
    const at = x(day);
    const label = top + index * stair;
    // The last count may stand too near the edge for its words: then they stand before its line.
    const widest = Math.max(120, ...wrap(what, 150, { size: 12 }).map((line) => widthOf(line, { size: 12 }) + 12));
    const { anchor, sign } = at * min + widest > min ? before : after;
    const dx = sign * 12;
    const role = key === whole ? 'quiet' : 'ink';
    const lines = paragraph(what, {
      id: `${key}-what`,
      role: 'note',
      x: at,
      dx,
      top: label + 15,
      width: 150,
      size: 12,
      anchor,
      leading: 1.25,
    });
    const own: Mark[] = [
      { type: 'line', id: `${key}-line`, role: 'rule', x1: at, y1: label - 2, x2: at, y2: y(value) },
      { type: 'box', id: key, role, x: at, dx: -6, y: y(value), width: 12, height: base - y(value) },
      {
        type: 'text',
        id: `${key}-value`,
        role: 'value',
        x: at,
        dx,
        y: label + 12,
        anchor,
        text: said,
        size: 22,
        face: 'serif',
      },
      ...lines.marks,
      {
        type: 'text',
        id: `${key}-day`,
        role: 'axis',
        x: at,
        y: base + 18,
        anchor: 'middle',
        text: say.date(day, 'short'),
        size: 12,
      },
    ];
    marks.push(...showing(key, own));
  });
  return {
    marks: marks.map((mark) => crowded(mark, counts, x, min)),
    height: (counts.length > 0 ? base : eventLine) + 26,
  };
}

/** Days of counts that follow each other closely lose the month, which the first has said. */
function crowded(mark: Mark, counts: readonly Moment[], x: (day: string) => number, min: number): Mark {
  if (mark.type !== 'text' || !mark.id.endsWith('-day')) return mark;
  const index = counts.findIndex(({ key }) => `${key}-day` === mark.id);
  const [own, before] = [counts[index], counts[index - 1]];
  if (!own || !before) return mark;
  const gap = (x(own.day) - x(before.day)) * min;
  return gap > widthOf(mark.text, mark) + 8 ? mark : { ...mark, text: String(Number(own.day.slice(8))) };
}

/** Time down the page: counts as bars, events between them. */
function down(scene: Race): Drawing {
  const {
    say,
    frame: { min },
    options: { whole },
  } = scene;
  const moments = momentsOf(scene);
  const most = Math.max(1, ...moments.map(({ value = 0 }) => value));
  const marks: Mark[] = [];
  const gutter = 58;
  let top = 0;
  let said = '';
  for (const { key, day, value, said: number, what } of moments) {
    const when = say.date(day, 'short');
    if (when !== said)
      marks.push({
        type: 'text',
        id: `${key}-day`,
        role: 'label',
        datum: key,
        x: 0,
        y: top + 14,
        anchor: 'start',
        text: when,
        size: 13,
        weight: 700,
      });
    said = when;
    if (value === undefined) {
      const lines = paragraph(what, {
        id: `${key}-text`,
        role: 'label',
        x: 0,
        dx: gutter + 14,
        top: top + 2,
        width: min - gutter - 16,
        size: 13,
      });
      marks.push(
        ...showing(key, [
          { type: 'point', id: key, role: 'attack', x: 0, dx: gutter, y: top + 10, r: 4.5 },
          ...lines.marks,
        ]),
      );
      top = lines.bottom + 12;
      continue;
    }
    const lines = paragraph(what, {
      id: `${key}-what`,
      role: 'note',
      x: 0,
      dx: gutter - 5,
      top: top + 36,
      width: min - gutter + 2,
      size: 12,
    });
    const own: Mark[] = [
      {
        type: 'text',
        id: `${key}-value`,
        role: 'value',
        x: 0,
        dx: gutter - 5,
        y: top + 17,
        anchor: 'start',
        text: number,
        size: 22,
        face: 'serif',
      },
      {
        type: 'rect',
        id: key,
        role: key === whole ? 'quiet' : 'ink',
        x: 0,
        dx: gutter - 5,
        y: top + 25,
        width: (value / most) * 0.74,
        height: 8,
      },
      ...lines.marks,
    ];
    marks.push(...showing(key, own));
    top = lines.bottom + 14;
  }
  return { marks, height: top - 8 };
}

/** Time to the right with counts as columns, or down the page with counts as bars. */
export function layout(scene: Race): Drawing {
  return scene.frame.name === 'wide' ? across(scene) : down(scene);
}
