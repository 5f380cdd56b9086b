import { select } from 'd3';
import type { Drawing, Mark, Squares } from '../geometry/marks.ts';
import { attribute, type Tween } from './tween.ts';

/** One square of the many: the n-th of all units, wherever it stands. */
interface Unit {
  number: number;
  of: Squares;
  /** Pixels from the left edge of its mark's place, and from the top of the drawing. */
  dx: number;
  y: number;
}

/** Every square of a drawing by itself. */
export function unitsOf({ marks }: Drawing): Unit[] {
  return marks.flatMap((mark) =>
    mark.type === 'squares'
      ? Array.from({ length: mark.count }, (_, index) => ({
          number: mark.from + index,
          of: mark,
          dx: (mark.dx ?? 0) + (index % mark.columns) * mark.pitch,
          y: mark.y + Math.floor(index / mark.columns) * mark.pitch,
        }))
      : [],
  );
}

const placed = ({ of, dx, y }: Unit): Record<string, string> => ({
  x: `${String(of.x * 100)}%`,
  y: String(y),
  transform: `translate(${String(dx)})`,
  width: String(of.side),
  height: String(of.side),
});

/**
 * While a drawing changes, its squares leave their rows and each travels to its new place; at rest they are rows again. A
 * flight that is interrupted goes on from the air.
 */
export function fly(svg: SVGSVGElement, from: readonly Unit[], to: readonly Unit[]): Tween[] {
  if (from.length === 0 || to.length === 0) return [];
  const before = new Map(from.map((unit) => [unit.number, unit]));
  const root = select(svg);
  const flight = root
    .selectAll<SVGGElement, null>(':scope > .flight')
    .data([null])
    .join('g')
    .attr('class', 'flight')
    .raise();
  const tweens: Tween[] = [];
  flight
    .selectAll<SVGRectElement, Unit>('rect')
    .data(to, ({ number }) => number)
    .join((entering) =>
      entering.append('rect').each(function (unit) {
        for (const [key, value] of Object.entries(placed(before.get(unit.number) ?? unit)))
          this.setAttribute(key, value);
      }),
    )
    // The form of a status is in its row; on the way a square is filled, in the colour of where it goes.
    .attr('class', ({ of }) => `unit ${of.role}`)
    .each(function (unit) {
      for (const [key, value] of Object.entries(placed(unit)))
        tweens.push(
          ...[attribute(this, key, this.getAttribute(key) ?? value, value)].filter((way) => way !== undefined),
        );
    });
  // The rows themselves stand back until all have landed.
  root.selectAll<SVGElement, Mark | undefined>(':scope > svg').each(function (mark) {
    if (mark?.type === 'squares') this.setAttribute('visibility', 'hidden');
  });
  return tweens;
}
