import { select, type Selection } from 'd3';
import type { Drawing, Mark } from '../geometry/marks.ts';
import { patternOf, shapeOf, type Setting, type Shape } from '../svg/shape.ts';
import { Flight, unitsOf } from './flight.ts';
import { inkOf } from './ink.ts';
import { fade, made, settle, ways } from './shapes.ts';
import { Clock, type Tween } from './tween.ts';

type Marks = Selection<SVGElement, Mark, SVGSVGElement, unknown>;

/**
 * One drawing that moves between states. D3 joins marks by their id: one that is in both states travels, one that is new
 * appears, one that is gone fades. A change may come before the last has ended and goes on from where things stand. At rest
 * it is, element by element, what the build draws for the same state.
 */
export class LiveDrawing {
  readonly svg: SVGSVGElement;
  readonly #hatch: string;
  readonly #clock = new Clock();
  readonly #flight: Flight;
  #now: Drawing = { marks: [], height: 0 };

  /** @param id unique in the page: the drawing's pattern is named after it */
  constructor(host: Element, id: string) {
    this.svg = made({
      name: 'svg',
      attributes: { class: 'drawing', width: '100%', height: '0', stroke: '#0006', 'aria-hidden': 'true' },
    }) as SVGSVGElement;
    this.#flight = new Flight(this.svg);
    this.#hatch = `${id}-hatch`;
    host.append(this.svg);
  }

  /** Elements of the marks, with the marks bound to them by D3. */
  get #all(): Marks {
    return select<SVGSVGElement, unknown>(this.svg).selectAll<SVGElement, Mark>(':scope > :not(defs)');
  }

  /** Shows a state in so many pixels of width, within so many milliseconds. */
  show(drawing: Drawing, pointed: readonly string[], width: number, duration: number): void {
    this.#clock.stop();
    const setting: Setting = { height: drawing.height, hatch: this.#hatch, pointed };
    const shape = (mark: Mark): Shape => shapeOf(mark, setting);
    const [begin, end] = [unitsOf(this.#now), unitsOf(drawing)];
    const flies = duration > 0 && begin.length > 0 && end.length > 0;
    // Asked before anything changes: later the page would have to be laid out for an answer. Squares fly in the drawing's own
    // pixels, which the style sheet may have made larger.
    const zoom = (flies && Number(getComputedStyle(this.svg).zoom)) || 1;
    const colours = flies ? this.#coloursOf([...begin, ...end].map(({ of }) => of.role)) : new Map<string, string>();
    this.#now = drawing;
    this.svg.setAttribute('height', String(Math.ceil(drawing.height)));
    this.svg.querySelector(':scope > defs')?.remove();
    const pattern = patternOf(drawing.marks, this.#hatch);
    if (pattern) this.svg.prepend(made(pattern));

    const tweens: Tween[] = [];
    const joined = this.#all.data(drawing.marks, ({ id }) => id);
    joined.exit<Mark>().each(function () {
      tweens.push(...fade(this, '0'));
    });
    // Before any is replaced, for D3 has noted before which each new one goes.
    joined
      .enter()
      .append((mark) => made(shape(mark)))
      .each(function () {
        tweens.push(...fade(this, '1', '0'));
      });
    joined.each(function (mark) {
      const wanted = shape(mark);
      if (this.tagName === wanted.name) {
        tweens.push(...ways(this, wanted), ...fade(this, '1'));
        return;
      }
      // A mark that becomes another thing, a count in dots a point on a scale, is made anew in its place.
      const fresh = made(wanted);
      select(fresh).datum(mark);
      this.replaceWith(fresh);
    });
    const rest = (): void => {
      this.#rest(shape);
    };
    if (duration === 0) {
      rest();
      return;
    }
    const flight = this.#flight.tween(begin, end, width / zoom, ({ role }) => colours.get(role) ?? '');
    if (flight.length > 0) this.#hideRows();
    this.#clock.run([...tweens, ...flight], duration, rest);
  }

  /** Colours of rows of squares, by their roles: the style sheet knows them by the rows' classes, and the theme may have changed. */
  #coloursOf(roles: readonly string[]): Map<string, string> {
    const rows = [...new Set(roles)].map(
      (role) => [role, made({ name: 'path', attributes: { class: `unit ${role}` } })] as const,
    );
    this.svg.append(...rows.map(([, row]) => row));
    const colours = new Map(rows.map(([role, row]) => [role, getComputedStyle(row).stroke]));
    for (const [, row] of rows) row.remove();
    return colours;
  }

  /** Rows stand back until all squares have landed. */
  #hideRows(): void {
    this.#all.each(function ({ type }) {
      if (type === 'squares') this.setAttribute('visibility', 'hidden');
    });
  }

  /** Leaves nothing of the way: every element is exactly its mark, in the order of the marks. */
  #rest(shape: (mark: Mark) => Shape): void {
    this.#flight.land();
    const all = this.#all.data(this.#now.marks, ({ id }) => id);
    all.exit().remove();
    all.order().each(function (mark) {
      settle(this, shape(mark));
    });
  }

  /** Whether no mark shows a row. */
  get isEmpty(): boolean {
    return this.#now.marks.every(({ datum }) => datum === undefined);
  }

  /** Elements that show a row, by the row's key. */
  elementsOf(datum: string): SVGElement[] {
    return this.#all.filter((mark) => mark.datum === datum).nodes();
  }

  /** The same without what only leads to them, past what is meant by others; with it where there is nothing else. */
  bodiesOf(datum: string): SVGElement[] {
    const bodies = this.#all
      .filter((mark) => mark.datum === datum && mark.type !== 'line' && mark.type !== 'path')
      .nodes();
    return bodies.length > 0 ? bodies : this.elementsOf(datum);
  }

  /** Key of the row whose marks lie nearest to a place in the window, no further than `reach` pixels; and none, undefined. */
  nearest(x: number, y: number, reach: number): string | undefined {
    let best = reach;
    let found: string | undefined;
    this.#all.each(function ({ datum, type }) {
      // A line or link leads past others' marks; what it leads to is what is pointed at.
      if (datum === undefined || type === 'line' || type === 'path') return;
      const { left, right, top, bottom } = inkOf(this);
      const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      if (away < best) [best, found] = [away, datum];
    });
    return found;
  }
}
