import type { Box, Dots, Line, Mark, Path, Point, Rect, Squares, Text } from '../geometry/marks.ts';

/**
 * One SVG element as plain data: what a build writes as text and a browser makes and moves, so that a still and a live
 * drawing cannot differ.
 */
export interface Shape {
  /** Name of the element. */
  name: string;
  /** Its attributes in the order in which they are written. */
  attributes: Readonly<Record<string, string>>;
  children?: readonly Shape[];
  /** Text inside it, as it is read. */
  text?: string;
}

/** What the shapes of one drawing share. */
export interface Setting {
  /** Height of the drawing, pixels. */
  height: number;
  /** Id of the drawing's pattern for what is suspected. */
  hatch: string;
  /** Keys of rows that a phrase in the prose points at; the n-th (from 1) gets the class `p<n>` on its marks. */
  pointed?: readonly string[];
}

/** A number as short as it can be said without being seen, in so many parts of one. Anything that is no number must not reach a page. */
function rounded(value: number, parts: number, mark: Mark): string {
  if (!Number.isFinite(value)) throw new RangeError(`the mark "${mark.id}" has a place or size that is not a number`);
  return String(Math.round(value * parts) / parts);
}

/** Pixels, whole ones: words and lines stand sharp where the screen has its own. */
const number = (value: number, mark: Mark): string => rounded(value, 1, mark);

/** Pixels to the half, for what is measured from its middle. */
const half = (value: number, mark: Mark): string => rounded(value, 2, mark);

/** A hundredth of the distance between two dots. */
const hair = (value: number): string => String(Math.round(value * 100) / 100);

/** A part of the width in hundredths, to the tenth of a pixel on the widest frame. */
const percent = (value: number, mark: Mark): string => `${rounded(value * 100, 100, mark)}%`;

/** Pixels added to a percentage have no attribute of their own but for text; a shift of the whole mark says the same. */
function shift(mark: { dx?: number } & Mark): Record<string, string> {
  return mark.dx !== undefined && mark.dx !== 0 ? { transform: `translate(${number(mark.dx, mark)})` } : {};
}

function classes(mark: Mark, { pointed = [] }: Setting, role = mark.role): string {
  const place = mark.datum === undefined ? -1 : pointed.indexOf(mark.datum);
  return `${role}${mark.status ? ` ${mark.status}` : ''}${place < 0 ? '' : ` p${String(place + 1)}`}`;
}

/** What is suspected is hatched, and a pattern cannot be named in a style sheet that serves many drawings. */
const isHatched = (mark: Mark): boolean =>
  (mark.type === 'rect' || mark.type === 'box' || mark.type === 'squares') && mark.status === 'suspected';

const hatching = (mark: Mark, attribute: string, { hatch }: Setting): Record<string, string> =>
  isHatched(mark) ? { [attribute]: `url(#${hatch})` } : {};

function rect(mark: Rect | Box, setting: Setting): Shape {
  const fixed = mark.type === 'box';
  return {
    name: 'rect',
    attributes: {
      class: classes(mark, setting),
      x: percent(mark.x, mark),
      y: number(mark.y, mark),
      width: fixed ? number(mark.width, mark) : percent(mark.width, mark),
      height: number(mark.height, mark),
      ...(fixed && mark.radius !== undefined && mark.radius !== 0 ? { rx: number(mark.radius, mark) } : {}),
      ...shift(mark),
      ...hatching(mark, 'fill', setting),
    },
  };
}

function line(mark: Line, setting: Setting): Shape {
  return {
    name: 'line',
    attributes: {
      class: classes(mark, setting),
      x1: percent(mark.x1, mark),
      y1: number(mark.y1, mark),
      x2: percent(mark.x2, mark),
      y2: number(mark.y2, mark),
      ...shift(mark),
    },
  };
}

/** Stretches with the frame in its own coordinates, while CSS keeps the stroke at its width. */
function path(mark: Path, setting: Setting): Shape {
  if (/NaN|Infinity|undefined/.test(mark.d))
    throw new RangeError(`the mark "${mark.id}" has a path with a place that is not a number`);
  const height = number(setting.height, mark);
  return {
    name: 'svg',
    attributes: { viewBox: `0 0 100 ${height}`, width: '100%', height, preserveAspectRatio: 'none' },
    children: [
      {
        name: 'path',
        attributes: { class: classes(mark, setting), d: mark.d, 'vector-effect': 'non-scaling-stroke' },
      },
    ],
  };
}

/**
 * Suspected dots are hatched: three chords of the circle, so that no pattern has to be named. Denied ones are struck
 * through. The other forms are a matter of fill and stroke and stand in the style sheet.
 */
function point(mark: Point, setting: Setting): Shape {
  const place = { x: percent(mark.x, mark), y: number(mark.y, mark) };
  const strokes = mark.status === 'suspected' ? chords(mark) : mark.status === 'denied' ? strike(mark) : '';
  return {
    name: 'g',
    attributes: { class: classes(mark, setting), ...shift(mark) },
    children: [
      { name: 'circle', attributes: { cx: place.x, cy: place.y, r: half(mark.r, mark) } },
      ...(strokes === ''
        ? []
        : [
            {
              name: 'svg',
              attributes: { ...place, overflow: 'visible' },
              children: [{ name: 'path', attributes: { d: strokes } }],
            },
          ]),
    ],
  };
}

function chords(mark: Point): string {
  const diagonal = Math.SQRT1_2;
  return [-0.5, 0, 0.5]
    .map((at) => {
      const chord = Math.sqrt(1 - at * at) * mark.r;
      const middle = at * mark.r * diagonal;
      const run = chord * diagonal;
      return `M${rounded(middle - run, 10, mark)} ${rounded(middle + run, 10, mark)}L${rounded(middle + run, 10, mark)} ${rounded(middle - run, 10, mark)}`;
    })
    .join('');
}

function strike(mark: Point): string {
  const reach = mark.r * 1.4;
  return `M${rounded(-reach, 10, mark)} ${rounded(reach, 10, mark)}L${rounded(reach, 10, mark)} ${rounded(-reach, 10, mark)}`;
}

function text(mark: Text, setting: Setting): Shape {
  return {
    name: 'text',
    attributes: {
      class: classes(mark, setting, mark.face === 'serif' ? `${mark.role} serif` : mark.role),
      x: percent(mark.x, mark),
      ...(mark.dx !== undefined && mark.dx !== 0 ? { dx: number(mark.dx, mark) } : {}),
      y: number(mark.y, mark),
      ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
      'font-size': number(mark.size, mark),
      ...(mark.weight && mark.weight !== 400 ? { 'font-weight': String(mark.weight) } : {}),
    },
    text: mark.text,
  };
}

/**
 * A row of dots is one line of dashes of no length with round ends: thousands of dots are a few hundred bytes and one
 * element, and their colour is a stroke like any other. Dots are one apart, whatever the scale.
 */
export function dotted(mark: Pick<Dots, 'role' | 'count' | 'from' | 'columns'>): Shape {
  const rows: string[] = [];
  const last = mark.from + mark.count;
  let pen: { x: number; y: number } | undefined;
  for (let at = mark.from; at < last;) {
    const row = Math.floor(at / mark.columns);
    const until = Math.min(last, (row + 1) * mark.columns);
    const [x, y] = [(at % mark.columns) + 0.5, row + 0.5];
    // The line ends a hair beyond the last dot's middle: at it exactly, rounding would drop the dot in some browsers.
    const length = until - at - 0.99;
    // From where the last row ended: rows that are alike are written alike, and so weigh next to nothing.
    rows.push(`${pen ? `m${hair(x - pen.x)} ${hair(y - pen.y)}` : `M${hair(x)} ${hair(y)}`}h${hair(length)}`);
    pen = { x: x + length, y };
    at = until;
  }
  return { name: 'path', attributes: { class: `dots ${mark.role}`, d: rows.join('') } };
}

function dots(mark: Dots, setting: Setting): Shape {
  for (const value of [mark.columns, mark.rows, mark.count, mark.from]) number(value, mark);
  return {
    name: 'svg',
    attributes: {
      x: percent(mark.x, mark),
      y: number(mark.y, mark),
      width: '100%',
      height: number(mark.height, mark),
      viewBox: `0 0 ${String(mark.columns)} ${String(mark.rows)}`,
      preserveAspectRatio: 'xMinYMin meet',
      ...shift(mark),
    },
    children: [dotted({ ...mark, role: classes(mark, setting) })],
  };
}

/** A row of squares is one dashed line as thick as its squares are high. */
function squares(mark: Squares, setting: Setting): Shape {
  const { count, columns, pitch, side } = mark;
  half(count / columns, mark);
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) => {
    const inRow = Math.min(columns, count - row * columns);
    return `M0 ${half(row * pitch + side / 2, mark)}h${half((inRow - 1) * pitch + side, mark)}`;
  });
  return {
    name: 'svg',
    attributes: { x: percent(mark.x, mark), y: number(mark.y, mark), overflow: 'visible' },
    children: [
      {
        name: 'path',
        attributes: {
          class: classes(mark, setting),
          ...shift(mark),
          'stroke-width': half(side, mark),
          'stroke-dasharray': `${half(side, mark)} ${half(pitch - side, mark)}`,
          d: rows.join(''),
          ...hatching(mark, 'stroke', setting),
        },
      },
    ],
  };
}

/** The element that shows a mark, the same wherever it is made. */
export function shapeOf(mark: Mark, setting: Setting): Shape {
  switch (mark.type) {
    case 'rect':
    case 'box':
      return rect(mark, setting);
    case 'line':
      return line(mark, setting);
    case 'path':
      return path(mark, setting);
    case 'point':
      return point(mark, setting);
    case 'text':
      return text(mark, setting);
    case 'dots':
      return dots(mark, setting);
    case 'squares':
      return squares(mark, setting);
  }
}

/** The pattern a drawing needs where something in it is hatched; undefined where nothing is. */
export function patternOf(marks: readonly Mark[], hatch: string): Shape | undefined {
  if (!marks.some(isHatched)) return undefined;
  return {
    name: 'defs',
    attributes: {},
    children: [
      {
        name: 'pattern',
        attributes: {
          id: hatch,
          class: 'hatching',
          width: '6',
          height: '6',
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        children: [{ name: 'line', attributes: { y2: '6' } }],
      },
    ],
  };
}
