import type { Drawing, Squares } from '../geometry/marks.ts';
import type { Tween } from './tween.ts';

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

/** A square on its way, pixels. */
interface Square {
  x: number;
  y: number;
  side: number;
  colour: string;
}

/**
 * While a drawing changes, its squares leave their rows and each travels to its new place; at rest they are rows again. On
 * the way they are painted and not elements: a hundred of those cost a slow device four frames of five. A flight that is
 * interrupted goes on from the air.
 */
export class Flight {
  readonly #svg: SVGSVGElement;
  #canvas: HTMLCanvasElement | undefined;
  #now = new Map<number, Square>();

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  /** The way from one drawing's squares to another's; none where one of them has no squares. */
  tween(from: readonly Unit[], to: readonly Unit[], width: number, colourOf: (mark: Squares) => string): Tween[] {
    if (from.length === 0 || to.length === 0 || width === 0) {
      this.land();
      return [];
    }
    const square = ({ of, dx, y }: Unit): Square => ({ x: of.x * width + dx, y, side: of.side, colour: colourOf(of) });
    const begin = new Map(from.map((unit) => [unit.number, this.#now.get(unit.number) ?? square(unit)]));
    const ways = to.map((unit) => {
      const end = square(unit);
      return { number: unit.number, start: begin.get(unit.number) ?? end, end };
    });
    const height = Math.max(...ways.map(({ start, end }) => Math.max(start.y + start.side, end.y + end.side)));
    const brush = this.#spread(width, height);
    if (!brush) return [];
    return [
      (part) => {
        brush.clearRect(0, 0, width, height);
        for (const { number, start, end } of ways) {
          const between = (a: number, b: number): number => a + (b - a) * part;
          const now = {
            x: between(start.x, end.x),
            y: between(start.y, end.y),
            side: between(start.side, end.side),
            colour: part < 0.5 ? start.colour : end.colour,
          };
          this.#now.set(number, now);
          brush.fillStyle = now.colour;
          brush.fillRect(now.x, now.y, now.side, now.side);
        }
      },
    ];
  }

  /** The rows take over. */
  land(): void {
    this.#canvas?.remove();
    this.#canvas = undefined;
    this.#now = new Map();
  }

  /** A canvas over the drawing. */
  #spread(width: number, height: number): CanvasRenderingContext2D | null {
    const canvas = this.#canvas ?? document.createElement('canvas');
    this.#canvas = canvas;
    canvas.className = 'flight';
    // Enough for a drawing that is shown up to twice as large.
    const sharp = 2 * devicePixelRatio;
    canvas.width = Math.ceil(width * sharp);
    canvas.height = Math.ceil(height * sharp);
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
    if (!canvas.isConnected) this.#svg.after(canvas);
    const brush = canvas.getContext('2d');
    brush?.scale(sharp, sharp);
    return brush;
  }
}
