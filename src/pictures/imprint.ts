import { widthOf } from '../geometry/labels.ts';
import type { Mark } from '../geometry/marks.ts';
import { emblemDots, emblemRadius, emblemSide } from '../svg/emblem.ts';

/** A status with its word. */
export interface Said {
  status: NonNullable<Mark['status']>;
  word: string;
}

/** Where something stands in a picture, pixels, and how large its type is. */
export interface Spot {
  /** Width of the picture. */
  width: number;
  x: number;
  /** Baseline. */
  y: number;
  size: number;
}

/** The statuses of a chart in a row: each its mark and its word. */
export function statusMarks(said: readonly Said[], { width, x, y, size }: Spot): Mark[] {
  const r = size * 0.34;
  let at = x;
  return said.flatMap(({ status, word }): Mark[] => {
    const start = at;
    at += 2 * r + size * 0.4 + widthOf(word, { size }) + size * 1.1;
    return [
      { type: 'point', id: `status-${status}`, role: 'ink', status, x: (start + r) / width, y: y - size * 0.35, r },
      {
        type: 'text',
        id: `status-${status}-word`,
        role: 'plain note',
        x: (start + 2 * r + size * 0.4) / width,
        y,
        text: word,
        size,
      },
    ];
  });
}

/** The emblem with the name of the story after it. */
export function nameMarks(name: string, { width, x, y, size }: Spot): Mark[] {
  const scale = (size * 1.25) / emblemSide;
  const top = y - size * 0.36 - (emblemSide / 2) * scale;
  return [
    ...emblemDots.map((dot, index): Mark => ({
      type: 'point',
      id: `emblem-${String(index)}`,
      role: dot.role,
      x: (x + dot.x * scale) / width,
      y: top + dot.y * scale,
      r: emblemRadius * scale,
    })),
    {
      type: 'text',
      id: 'name',
      role: 'plain',
      x: (x + emblemSide * scale + size * 0.4) / width,
      y,
      text: name,
      size,
      weight: 700,
    },
  ];
}
