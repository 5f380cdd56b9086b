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

/** Lines of a title at the largest size at which they fit; throws where they fit at none. */
export function headline(
  title: string,
  { width, height, largest, smallest = 42 }: Room,
): { size: number; lines: string[] } {
  for (let size = largest; size >= smallest; size -= 2) {
    const own = (line: string): number => widthOf(line, { size, face: 'serif' }) - tracking * size * (line.length - 1);
    const face = { size, face: 'serif' } as const;
    const lines = wrap(title, balanced(title, width / (1 - tracking), face), face);
    if (lines.length * size <= height && lines.every((line) => own(line) <= width)) return { size, lines };
  }
  throw new RangeError(`The title "${title}" is too long for a picture that is read at a glance. Shorten it.`);
}
