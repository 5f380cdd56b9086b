import { z } from 'astro/zod';
import { defineKind, numberOf, textOf, type Scene } from '../kind.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';

const options = z.strictObject({
  /** Highest score there is, for the bar beneath each. */
  most: z.number().positive(),
});

type Chain = Scene<z.infer<typeof options>, Record<string, never>>;

interface Card {
  /** Fraction of the width at which it begins, and how much of it it takes. */
  x: number;
  width: number;
  top: number;
  /** Room for text at the narrowest, pixels. */
  room: number;
}

const pad = 12;

/** One flaw: name, what it lets an attacker do, score with its bar. */
function flaw({ rows, say, options: { most } }: Chain, index: number, card: Card): { marks: Mark[]; bottom: number } {
  const row = rows[index] ?? {};
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
    marks: [
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
    ],
  };
}

/** A head of an arrow that points right or down, in pixels at a place of the frame. */
function arrow(id: string, x: number, y: number, to: 'right' | 'down', length: number): Mark[] {
  const text = { right: '→', down: '↓' }[to];
  return [{ type: 'text', id, role: 'arrowhead', x, y: y + length, anchor: 'middle', text, size: 24 }];
}

function across(scene: Chain): Drawing {
  const { rows, say, frame } = scene;
  const marks: Mark[] = [];
  const room = (share: number): number => frame.min * share - 2 * pad;
  const follow = { x: 0.53, width: 0.29 };
  let top = 26;
  const middles: number[] = [];
  rows.slice(1).forEach((_row, index) => {
    const made = flaw(scene, index + 1, { ...follow, top, room: room(follow.width) });
    marks.push(...made.marks);
    middles.push((top + made.bottom) / 2);
    top = made.bottom + 12;
  });
  const height = top - 12;
  const middle = (26 + height) / 2;
  const entry = flaw(scene, 0, { x: 0.2, width: 0.27, top: 0, room: room(0.27) });
  const entryTop = middle - entry.bottom / 2;
  const start = paragraph(say.word('start'), {
    id: 'start',
    role: 'label',
    x: 0,
    top: middle - 40,
    width: frame.min * 0.14,
    size: 13,
    weight: 700,
  });
  const end = paragraph(say.word('end'), {
    id: 'end',
    role: 'label',
    x: 0.88,
    top: middle - 40,
    width: frame.min * 0.12,
    size: 14,
    weight: 700,
  });
  marks.push(
    ...start.marks,
    ...flaw(scene, 0, { x: 0.2, width: 0.27, top: entryTop, room: room(0.27) }).marks,
    ...end.marks,
  );
  marks.push(...arrow('to-entry', 0.178, middle, 'right', 8));
  middles.forEach((y, index) => marks.push(...arrow(`to-follow-${String(index)}`, 0.5, y, 'right', 8)));
  marks.push(...arrow('to-end', 0.85, middle, 'right', 8));
  const head = (id: string, x: number, word: string): Mark => ({
    type: 'text',
    id,
    role: 'axis',
    x,
    y: 14,
    anchor: 'start',
    text: word,
    size: 13,
  });
  marks.push(head('entry-head', 0.2, say.word('entry')), head('follow-head', follow.x, say.word('follow')));
  return { marks, height: height + 2 };
}

function down(scene: Chain): Drawing {
  const { rows, say, frame } = scene;
  const marks: Mark[] = [];
  const room = frame.min - 2 * pad;
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
  marks.push(...arrow('to-entry', 0.5, top + 4, 'down', 18));
  top = line('entry', 'axis', top + 30) + 6;
  const entry = flaw(scene, 0, { x: 0, width: 1, top, room });
  marks.push(...entry.marks, ...arrow('to-follow', 0.5, entry.bottom + 4, 'down', 18));
  top = line('follow', 'axis', entry.bottom + 30) + 6;
  rows.slice(1).forEach((_row, index) => {
    const made = flaw(scene, index + 1, { x: 0, width: 1, top, room });
    marks.push(...made.marks);
    top = made.bottom + 10;
  });
  marks.push(...arrow('to-end', 0.5, top - 6, 'down', 18));
  return { marks, height: line('end', 'label', top + 20) + 4 };
}

/** Flaws that are only a way in together: one opens the door, others make use of it. */
export default defineKind<z.infer<typeof options>, Record<string, never>>({
  channels: {
    flaw: { types: ['key'] },
    name: { types: ['text'] },
    score: { types: ['number'] },
    role: { types: ['key'] },
  },
  options,
  state: z.strictObject({}),
  words: ['start', 'entry', 'follow', 'end', 'score'],
  layout: (scene) => (scene.frame.name === 'wide' ? across(scene) : down(scene)),
  example: {
    rows: [
      { key: 'a', flaw: 'a', name: 'Flaw A', score: 9.1, role: 'entry' },
      { key: 'b', flaw: 'b', name: 'Flaw B', score: 7.8, role: 'follow-up' },
    ],
    options: { most: 10 },
    states: { chain: {} },
    words: {
      start: 'Outside',
      entry: 'The way in',
      follow: 'What follows',
      end: 'Inside',
      score: 'Score',
      'flaw.a': 'opens the door',
      'flaw.b': 'leaves something behind',
    },
  },
});
