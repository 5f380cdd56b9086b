import { widthOf, wrap, type Setting } from '../geometry/labels.ts';

/** How much a headline's letters stand closer, in its type size; `picture.css` says it to who draws. */
const tracking = 0.03;

/** Height of the serif's tall letters, in its type size. */
export const ascender = 0.74;

/** Room for a headline, pixels. */
export interface Room {
  width: number;
  height: number;
  /** Type size it has where it is short. */
  largest: number;
  /** Type size below which it is not read at a glance; 42 where left out. */
  smallest?: number;
}

/** The narrowest room in which a text has as few lines as in this one, so that its lines are about as long as each other. */
export function balanced(text: string, width: number, setting: Setting): number {
  const { length } = wrap(text, width, setting);
  let narrow = width;
  while (narrow > 20 && wrap(text, narrow - 10, setting).length === length) narrow -= 10;
  return narrow;
}

/** A title as it is set: its type size in pixels, and its lines. */
export interface Headline {
  size: number;
  lines: string[];
}

const widthAt = (line: string, size: number): number =>
  widthOf(line, { size, face: 'serif' }) - tracking * size * (line.length - 1);

const linesAt = (title: string, width: number, size: number): string[] => {
  const face = { size, face: 'serif' } as const;
  return wrap(title, balanced(title, width / (1 - tracking), face), face);
};

/** A title at the largest size at which it fits; none where it fits at no size. */
export function fitted(title: string, { width, height, largest, smallest = 42 }: Room): Headline | undefined {
  for (let size = largest; size >= smallest; size -= 2) {
    const lines = linesAt(title, width, size);
    if (lines.length * size <= height && lines.every((line) => widthAt(line, size) <= width)) return { size, lines };
  }
  return undefined;
}

/** The same; where it fits at no size, as much of it as does. `src/checks/content/titles.ts` tells of one that is so long. */
export function headline(title: string, room: Room): Headline {
  const whole = fitted(title, room);
  if (whole) return whole;
  const { width, height, smallest: size = 42 } = room;
  const lines = linesAt(title, width, size).slice(0, Math.max(1, Math.floor(height / size)));
  return {
    size,
    lines: lines.map((line) => {
      if (widthAt(line, size) <= width) return line;
      const signs = Array.from(line);
      while (signs.length > 0 && widthAt(`${signs.join('')}…`, size) > width) signs.pop();
      return `${signs.join('')}…`;
    }),
  };
}
