/** One dot of the emblem. */
export interface EmblemDot {
  x: number;
  y: number;
  /** The first is in ink; those that came of it are in the accent. */
  role: 'ink' | 'accent';
}

/** Side of the square the emblem stands in; all its numbers are in these units. */
export const emblemSide = 32;

/** Radius of its dots. */
export const emblemRadius = 3.5;

/** Rows of one, two, three and four dots. */
const rows = 4;

const across = 8;
const down = 7.65;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The emblem: one dot from which ten have come, in a triangle. Component, favicon, icons and pictures all draw these. */
export const emblemDots: readonly EmblemDot[] = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: row + 1 }, (_dot, at): EmblemDot => ({
    x: emblemSide / 2 + (at - row / 2) * across,
    y: rounded(emblemSide / 2 + (row - (rows - 1) / 2) * down),
    role: row === 0 ? 'ink' : 'accent',
  })),
).flat();

/** The dots of one role as a path: lines of no length, which a stroke with round ends makes dots. */
export function emblemPath(role: EmblemDot['role']): string {
  return emblemDots
    .filter((dot) => dot.role === role)
    .map(({ x, y }, index, own) =>
      own[index - 1]?.y === y ? `m${String(across)} 0h0` : `M${String(x)} ${String(y)}h0`,
    )
    .join('');
}
