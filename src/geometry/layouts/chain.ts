import type { Row } from '../../tables/row.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options } from '../kinds/chain.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Chain = Scene<Options, Record<string, never>>;

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

/** One flaw: name, what it lets an attacker do, score with its bar. */
function flaw({ say, options: { most } }: Chain, row: Row, card: Card): { marks: Mark[]; bottom: number } {
  const key = textOf(row['key']);
  const score = numberOf(row['score'], 'score');
  const { x, width, top, room } = card;
  const name = paragraph(textOf(row['name']), {
    id: `${key}-name`,
    role: 'label',
    x,
    dx: pad,
    top: top + 10,
    width: room,
    size: 14,
    weight: 700,
  });
  const role = paragraph(say.label('flaw', key), {
    id: `${key}-role`,
    role: 'label',
    x,
    dx: pad,
    top: name.bottom + 4,
    width: room,
    size: 13,
  });
  const value = say.quantity({ value: score, unit: 'score', digits: 1 });
  const bar = role.bottom + 26;
  const bottom = bar + 18;
  const colour = row['role'] === 'entry' ? 'attack' : 'ink';
  return {
    bottom,
    marks: showing(key, [
      { type: 'rect', id: `${key}-card`, role: `box ${colour}`, x, y: top, width, height: bottom - top },
      ...name.marks,
      ...role.marks,
      {
        type: 'text',
        id: `${key}-score`,
        role: `value ${colour === 'attack' ? 'attack' : ''}`,
        x,
        dx: pad,
        y: role.bottom + 19,
        anchor: 'start',
        text: `${say.word('score')} ${value}`,
        size: 13,
        weight: 700,
      },
      { type: 'rect', id: `${key}-most`, role: 'quiet', x, dx: pad, y: bar, width: width * 0.8, height: 5 },
      {
        type: 'rect',
        id: `${key}-bar`,
        role: colour,
        x,
        dx: pad,
        y: bar,
        width: width * 0.8 * (score / most),
        height: 5,
      },
    ]),
  };
}

/** A head of an arrow that points right or down, in pixels at a place of the frame. */
function arrow(id: string, x: number, y: number, to: 'right' | 'down', length: number): Mark[] {
  const text = { right: '→', down: '↓' }[to];
  return [{ type: 'text', id, role: 'arrowhead', x, y: y + length, anchor: 'middle', text, size: 24 }];
}

function across(scene: Chain): Drawing {
  const { say, frame } = scene;
  const { entry, follow } = flawsOf(scene);
  const marks: Mark[] = [];
  const card = (x: number, width: number, top: number): Card => ({ x, width, top, room: frame.min * width - 2 * pad });
  const head = (id: string, x: number): Mark => ({
    type: 'text',
    id: `${id}-head`,
    role: 'axis',
    x,
    y: 14,
    anchor: 'start',
    text: say.word(id),
    size: 13,
  });
  const way = (id: string, x: number, width: number, size: number): Mark[] =>
    paragraph(say.word(id), { id, role: 'label', x, top: middle - 40, width: frame.min * width, size, weight: 700 })
      .marks;
  const beneath = 26;
  let bottom = beneath;
  const arrows: Mark[] = [];
  for (const row of follow) {
    const key = textOf(row['key']);
    const top = bottom === beneath ? bottom : bottom + 12;
    const made = flaw(scene, row, card(0.53, 0.29, top));
    marks.push(...made.marks);
    arrows.push(...showing(key, arrow(`to-${key}`, 0.5, (top + made.bottom) / 2, 'right', 8)));
    bottom = made.bottom;
  }
  const alone = entry && flaw(scene, entry, card(0.2, 0.27, 0));
  bottom = Math.max(bottom, beneath + (alone?.bottom ?? 0));
  const middle = (beneath + bottom) / 2;
  marks.push(...way('start', 0, 0.14, 13));
  if (entry && alone) marks.push(...flaw(scene, entry, card(0.2, 0.27, middle - alone.bottom / 2)).marks);
  marks.push(...way('end', 0.88, 0.12, 14));
  if (entry) marks.push(...arrow('to-entry', 0.178, middle, 'right', 8));
  marks.push(...arrows, ...arrow('to-end', 0.85, middle, 'right', 8));
  if (entry) marks.push(head('entry', 0.2));
  if (follow.length > 0) marks.push(head('follow', 0.53));
  return { marks, height: bottom + 2 };
}

function down(scene: Chain): Drawing {
  const { say, frame } = scene;
  const { entry, follow } = flawsOf(scene);
  const marks: Mark[] = [];
  const card = (top: number): Card => ({ x: 0, width: 1, top, room: frame.min - 2 * pad });
  const line = (id: string, role: string, top: number): number => {
    const made = paragraph(say.word(id), {
      id: `${id}-text`,
      role,
      x: 0,
      top,
      width: frame.min,
      size: role === 'axis' ? 13 : 14,
      ...(role !== 'axis' && { weight: 700 as const }),
    });
    marks.push(...made.marks);
    return made.bottom;
  };
  let top = line('start', 'label', 0);
  if (entry) {
    marks.push(...arrow('to-entry', 0.5, top + 4, 'down', 18));
    top = line('entry', 'axis', top + 30) + 6;
    const made = flaw(scene, entry, card(top));
    marks.push(...made.marks);
    top = made.bottom;
  }
  if (follow.length > 0) {
    marks.push(...arrow('to-follow', 0.5, top + 4, 'down', 18));
    top = line('follow', 'axis', top + 30) + 6;
  }
  for (const row of follow) {
    const made = flaw(scene, row, card(top));
    marks.push(...made.marks);
    top = made.bottom + 10;
  }
  if (follow.length === 0) top += 10;
  marks.push(...arrow('to-end', 0.5, top - 6, 'down', 18));
  return { marks, height: line('end', 'label', top + 20) + 4 };
}

/** The way in to the left or on top, what follows to the right of it or beneath. */
export function layout(scene: Chain): Drawing {
  return scene.frame.name === 'wide' ? across(scene) : down(scene);
}
