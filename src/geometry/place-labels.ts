/** A label that wants a place beside a dot on a line. */
export interface Wish {
  /** Place of the dot, fraction of the frame's width. */
  x: number;
  /** Width of the label, pixels. */
  width: number;
  /** True where something stands on the line to the right of the dot. */
  busy?: boolean;
  /** True for a label that finds a place before the others. */
  first?: boolean;
}

/** Where a label stands. */
export interface Spot {
  /** Rows away from the line: above it where positive, below where negative; on it, in reach of its dot, where nought. */
  level: number;
  /** Which end of the label is at its dot. */
  anchor: 'start' | 'end';
}

/** Pixels between a dot's middle and its label, and between labels or a leader and a label. */
export const beside = 10;
const between = 10;

/** A label in its place, at one width of the frame, pixels. */
interface Placed {
  stem: number;
  left: number;
  right: number;
}

function placed({ x, width }: Wish, anchor: Spot['anchor'], frame: number): Placed {
  const stem = x * frame;
  return anchor === 'start'
    ? { stem, left: stem + beside, right: stem + beside + width }
    : { stem, left: stem - beside - width, right: stem - beside };
}

const crosses = (stem: number, { left, right }: Placed, clear = 3): boolean =>
  stem > left - clear && stem < right + clear;

/** Whether a label on one row and another on a second, on the same side of the line, stay clear of each other. */
function clear(a: Placed, rowA: number, b: Placed, rowB: number, leaders: boolean): boolean {
  if (rowA === rowB) return a.right + between <= b.left || b.right + between <= a.left;
  // The leader of the label further out crosses the row of the nearer one.
  return !leaders || (rowA > rowB ? !crosses(a.stem, b) : !crosses(b.stem, a));
}

/**
 * Gives each label a place of its own: beside its dot on the line if it covers no other there, else the nearest row in
 * which it meets no other at any of the widths; right of its dot if it can be, else left. Those that go first are served
 * first, and dots from the right: a label to the right of its dot then lies over later ones, never over a leader still to
 * come. Where nothing else is left a leader may pass behind a label, which has a halo for it. Who finds no place has none.
 *
 * @param wishes labels with their dots, left to right
 * @param frames widths of the frame in pixels at which the places must hold
 * @param rows rows there may be on either side of the line
 * @param floor fraction of the frame left of which no label may reach
 */
export function placeLabels(
  wishes: readonly Wish[],
  frames: readonly number[],
  rows = wishes.length + 1,
  floor = 0,
): (Spot | undefined)[] {
  const goesFirst = (index: number): number => Number(wishes[index]?.first ?? false);
  const order = wishes.map((_wish, index) => index).sort((a, b) => goesFirst(b) - goesFirst(a) || b - a);
  const taken: { spot: Spot; at: Placed[] }[] = [];
  const fits = (level: number, at: readonly Placed[], leaders: boolean): boolean =>
    at.every(({ left, right }, index) => left >= floor * (frames[index] ?? 0) && right <= (frames[index] ?? 0)) &&
    // On the line a label covers what it reaches over.
    (level !== 0 || wishes.every(({ x }) => at.every((own, index) => !crosses(x * (frames[index] ?? 0), own, 10)))) &&
    taken
      .filter(({ spot }) => Math.sign(spot.level) === Math.sign(level))
      .every(({ spot, at: others }) =>
        others.every((other, index) => {
          const own = at[index];
          return !own || clear(own, Math.abs(level), other, Math.abs(spot.level), leaders);
        }),
      );
  const spots: (Spot | undefined)[] = wishes.map(() => undefined);
  for (const index of order) {
    const wish = wishes[index];
    search: for (const leaders of [true, false])
      for (let row = 0; wish && row <= rows; row++)
        for (const level of row ? [row, -row] : [0])
          for (const anchor of ['start', 'end'] as const) {
            const at = frames.map((frame) => placed(wish, anchor, frame));
            if ((wish.busy && level === 0 && anchor === 'start') || !fits(level, at, leaders)) continue;
            const spot: Spot = { level, anchor };
            taken.push({ spot, at });
            spots[index] = spot;
            break search;
          }
  }
  return spots;
}
