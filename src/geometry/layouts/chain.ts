import type { Row } from '../../tables/row.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Head, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Chain = Scene<Record<string, never>, Record<string, never>>;

interface Card {
  /** Fraction of the width at which it begins, and how much of it it takes. */
  x: number;
  width: number;
  top: number;
  /** Room for text at the narrowest, pixels. */
  room: number;
}

const pad = 12;

/** The flaw that opens the door, where it is among the rows, and those that make use of it. */
function flawsOf({ rows }: Chain): { entry: Row | undefined; follow: readonly Row[] } {
  const entry = rows.find((row) => row['role'] === 'entry');
  return { entry, follow: rows.filter((row) => row !== entry) };
}

/** One flaw: name, what it makes possible, and its score. */
function flaw({ say }: Chain, row: Row, card: Card): { marks: Mark[]; bottom: number } {
  const key = textOf(row['key']);
  const score = numberOf(row['score'], 'score');
  const { x, width, top, room } = card;
  const place = { x, dx: pad };
  const name = paragraph(textOf(row['name']), {
    ...place,
    id: `${key}-name`,
    role: 'label',
    top: top + 10,
    width: room,
    size: 15,
    weight: 700,
  });
  const role = paragraph(say.label('flaw', key), {
    ...place,
    id: `${key}-role`,
    role: 'label',
    top: name.bottom + 3,
    width: room,
  });
  const value = say.quantity({ value: score, unit: 'score', digits: 1 });
  const y = role.bottom + 26;
  const bottom = y + 12;
  const colour = row['role'] === 'entry' ? 'accent' : 'ink';
  return {
    bottom,
    marks: showing(key, [
      { type: 'rect', id: `${key}-card`, role: `box ${colour}`, x, y: top, width, height: bottom - top },
      ...name.marks,
      ...role.marks,
      { ...place, type: 'text', id: `${key}-score`, role: `value ${colour}`, y, text: value, size: 26, face: 'serif' },
      {
        type: 'text',
        id: `${key}-scale`,
        role: 'axis',
        x,
        dx: pad + 6 + widthOf(value, { size: 26, face: 'serif' }),
        y,
        text: say.word('score'),
        size: 12,
      },
    ]),
  };
}

/** A stretch of the way, and where it ends in an arrow its head. */
function way(id: string, x1: number, y1: number, x2: number, y2: number, dx = 0, to?: Head['to']): Mark[] {
  const line: Mark = { type: 'line', id, role: 'strong accent', x1, y1, x2, y2, dx };
  return to ? [line, { type: 'head', id: `${id}-head`, role: 'accent', x: x2, dx: dx - 1, y: y2, to }] : [line];
}

/**
 * The way from an outsider through the flaw that opens the door and those that make use of it to what is left behind: to
 * the right with a fork and a join, or down with branches.
 */
export function layout(scene: Chain): Drawing {
  const {
    frame: { min, name },
    say,
  } = scene;
  const wide = name === 'wide';
  const { entry, follow } = flawsOf(scene);
  const marks: Mark[] = [];
  const flaws: Mark[] = [];
  const words = (id: string, x: number, top: number, width: number, head?: boolean, dx = 0): number => {
    const how = head ? { role: 'axis' } : { role: 'label', size: 14, weight: 700 as const };
    const made = paragraph(say.word(id), { id, x, dx, top, width: min * width, ...how });
    marks.push(...made.marks);
    return made.bottom;
  };
  const card = (row: Row, x: number, width: number, top: number): number => {
    const made = flaw(scene, row, { x, width, top, room: min * width - 2 * pad });
    flaws.push(...made.marks);
    return made.bottom;
  };
  if (wide) {
    const [entryX, width, fork, followX, join, endX] = [0.2, 0.28, 0.515, 0.55, 0.855, 0.88];
    const middles: number[] = [];
    let bottom = 14;
    for (const row of follow) {
      const key = textOf(row['key']);
      const top = bottom + 12;
      bottom = card(row, followX, width, top);
      const middle = (top + bottom) / 2;
      middles.push(middle);
      marks.push(
        ...showing(key, [
          ...way(`to-${key}`, fork, middle, followX, middle, 0, 'right'),
          ...way(`from-${key}`, followX + width, middle, join, middle),
        ]),
      );
    }
    const [first, last] = [middles[0], middles.at(-1)];
    const high = entry ? flaw(scene, entry, { x: 0, width, top: 0, room: min * width - 2 * pad }).bottom : 0;
    // The way goes on straight through the one in the middle.
    const middle = Math.max(26 + high / 2, middles[middles.length >> 1] ?? 0);
    if (first !== undefined && last !== undefined) {
      words('follow', followX, 0, 1, true);
      marks.push(
        ...way('fork', fork, first, fork, last),
        ...way('join', join, first, join, last),
        ...way('to-end', join, middle, endX, middle, 0, 'right'),
      );
    }
    if (entry) {
      const top = middle - high / 2;
      words('entry', entryX, top - 26, 1, true);
      card(entry, entryX, width, top);
      marks.push(
        ...way('to-entry', 0, middle, entryX, middle, 0, 'right'),
        ...way('from-entry', entryX + width, middle, fork, middle),
      );
    }
    marks.push({ type: 'point', id: 'outside', role: 'accent', x: 0, dx: 5, y: middle, r: 5 });
    const ends = [
      words('start', 0, middle + 10, entryX - 0.03),
      words('end', endX, middle - 9, 1 - endX - 0.012, false, 8),
    ];
    return { marks: [...marks, ...flaws], height: Math.max(bottom, middle + high / 2, ...ends) + 2 };
  }
  const indent = 0.12;
  let top = words('start', 0, 0, 1) + 6;
  let from = top;
  if (entry) {
    words('entry', 0, top + 3, 0.8, true, 22);
    marks.push(...way('to-entry', 0, top, 0, top + 25, 8, 'down'));
    from = card(entry, 0, 1, top + 26);
    top = from + 8;
  }
  if (follow.length > 0) top = words('follow', indent, top, 0.8, true) + 6;
  for (const row of follow) {
    const key = textOf(row['key']);
    const y = top + 20;
    // The branch goes on under the card, for both its ends are shifted alike; its head stands before it.
    marks.push(...showing(key, way(`to-${key}`, 0, y, indent, y, 8)));
    top = card(row, indent, 1 - indent, top) + 10;
    flaws.push(
      ...showing(key, [{ type: 'head', id: `to-${key}-head`, role: 'accent', x: indent, dx: -1, y, to: 'right' }]),
    );
  }
  marks.push(...way('to-end', 0, from, 0, top + 12, 8, 'down'));
  const height = words('end', 0, top + 16, 1) + 4;
  return { marks: [...marks, ...flaws], height };
}
