import type { Box, Dots, Drawing, Line, Mark, Path, Point, Rect, Squares, Text } from '../geometry/marks.ts';

/** What a drawing needs to stand in a page. */
export interface Setting {
  /** Unique in the page: patterns of the drawing are named after it. */
  id: string;
  /** CSS classes of the drawing. */
  classes: string;
}

/** Text as it may stand in SVG markup, in an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A number as short as it can be said without being visible: two decimals. Anything that is no number must not reach a page. */
function number(value: number, mark: Mark): string {
  if (!Number.isFinite(value)) throw new RangeError(`the mark "${mark.id}" has a place or size that is not a number`);
  return String(Math.round(value * 100) / 100);
}

const percent = (value: number, mark: Mark): string => `${number(value * 100, mark)}%`;

/** Pixels added to a percentage have no attribute of their own but for text; a shift of the whole mark says the same. */
function shift(mark: { dx?: number } & Mark): string {
  return mark.dx ? ` transform="translate(${number(mark.dx, mark)})"` : '';
}

function classes(mark: Mark): string {
  return `class="${escaped(mark.status ? `${mark.role} ${mark.status}` : mark.role)}"`;
}

function opening(element: string, mark: Mark): string {
  return `<${element} ${classes(mark)}`;
}

function rect(mark: Rect): string {
  return `${opening('rect', mark)} x="${percent(mark.x, mark)}" y="${number(mark.y, mark)}" width="${percent(mark.width, mark)}" height="${number(mark.height, mark)}"${shift(mark)}/>`;
}

function box(mark: Box): string {
  const radius = mark.radius ? ` rx="${number(mark.radius, mark)}"` : '';
  return `${opening('rect', mark)} x="${percent(mark.x, mark)}" y="${number(mark.y, mark)}" width="${number(mark.width, mark)}" height="${number(mark.height, mark)}"${radius}${shift(mark)}/>`;
}

function line(mark: Line): string {
  return `${opening('line', mark)} x1="${percent(mark.x1, mark)}" y1="${number(mark.y1, mark)}" x2="${percent(mark.x2, mark)}" y2="${number(mark.y2, mark)}"${shift(mark)}/>`;
}

/** Stretches with the frame in its own coordinates, while CSS keeps the stroke at its width. */
function path(mark: Path, height: number): string {
  if (/NaN|Infinity|undefined/.test(mark.d))
    throw new RangeError(`the mark "${mark.id}" has a path with a place that is not a number`);
  return `<svg viewBox="0 0 100 ${number(height, mark)}" width="100%" height="${number(height, mark)}" preserveAspectRatio="none">${opening('path', mark)} d="${mark.d}" vector-effect="non-scaling-stroke"/></svg>`;
}

/**
 * Suspected dots are hatched: three chords of the circle, so that no pattern has to be named. Denied ones are struck
 * through. The other forms are a matter of fill and stroke and stand in the style sheet.
 */
function point(mark: Point): string {
  const circle = `<circle cx="${percent(mark.x, mark)}" cy="${number(mark.y, mark)}" r="${number(mark.r, mark)}"/>`;
  const strokes = mark.status === 'suspected' ? chords(mark) : mark.status === 'denied' ? strike(mark) : '';
  const inner =
    strokes &&
    `<svg x="${percent(mark.x, mark)}" y="${number(mark.y, mark)}" overflow="visible"><path d="${strokes}"/></svg>`;
  return `${opening('g', mark)}${shift(mark)}>${circle}${inner}</g>`;
}

function chords(mark: Point): string {
  const diagonal = Math.SQRT1_2;
  return [-0.5, 0, 0.5]
    .map((at) => {
      const half = Math.sqrt(1 - at * at) * mark.r;
      const middle = at * mark.r * diagonal;
      const run = half * diagonal;
      return `M${number(middle - run, mark)} ${number(middle + run, mark)}L${number(middle + run, mark)} ${number(middle - run, mark)}`;
    })
    .join('');
}

function strike(mark: Point): string {
  const reach = mark.r * 1.4;
  return `M${number(-reach, mark)} ${number(reach, mark)}L${number(reach, mark)} ${number(-reach, mark)}`;
}

function text(mark: Text): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  const weight = mark.weight && mark.weight !== 400 ? ` font-weight="${String(mark.weight)}"` : '';
  const dx = mark.dx ? ` dx="${number(mark.dx, mark)}"` : '';
  const role = mark.face === 'serif' ? `${mark.role} serif` : mark.role;
  return `<text class="${escaped(mark.status ? `${role} ${mark.status}` : role)}" x="${percent(mark.x, mark)}"${dx} y="${number(mark.y, mark)}"${anchor} font-size="${number(mark.size, mark)}"${weight}>${escaped(mark.text)}</text>`;
}

/**
 * A row of dots is one line of dashes of no length with round ends: thousands of dots are a few hundred bytes and one
 * element, and their colour is a stroke like any other. Dots are one apart, whatever the scale.
 */
export function dotted(mark: Pick<Dots, 'role' | 'count' | 'from' | 'columns'>): string {
  const rows: string[] = [];
  const last = mark.from + mark.count;
  for (let at = mark.from; at < last;) {
    const row = Math.floor(at / mark.columns);
    const until = Math.min(last, (row + 1) * mark.columns);
    // The line ends a hair beyond the last dot's middle: at it exactly, rounding would drop the dot in some browsers.
    rows.push(
      `M${String((at % mark.columns) + 0.5)} ${String(row + 0.5)}H${String(until - row * mark.columns - 0.49)}`,
    );
    at = until;
  }
  return `<path class="dots ${escaped(mark.role)}" d="${rows.join('')}"/>`;
}

function dots(mark: Dots): string {
  return `<svg x="${percent(mark.x, mark)}" y="${number(mark.y, mark)}" width="100%" height="${number(mark.height, mark)}" viewBox="0 0 ${String(mark.columns)} ${String(mark.rows)}" preserveAspectRatio="xMinYMin meet"${shift(mark)}>${dotted(mark)}</svg>`;
}

/** A row of squares is one dashed line as thick as its squares are high. */
function squares(mark: Squares): string {
  const { count, columns, pitch, side } = mark;
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) => {
    const inRow = Math.min(columns, count - row * columns);
    return `M0 ${number(row * pitch + side / 2, mark)}h${number((inRow - 1) * pitch + side, mark)}`;
  });
  return `<svg x="${percent(mark.x, mark)}" y="${number(mark.y, mark)}" overflow="visible">${opening('path', mark)}${shift(mark)} stroke-width="${number(side, mark)}" stroke-dasharray="${number(side, mark)} ${number(pitch - side, mark)}" d="${rows.join('')}"/></svg>`;
}

function ink(mark: Mark, height: number): string {
  switch (mark.type) {
    case 'rect':
      return rect(mark);
    case 'box':
      return box(mark);
    case 'line':
      return line(mark);
    case 'path':
      return path(mark, height);
    case 'point':
      return point(mark);
    case 'text':
      return text(mark);
    case 'dots':
      return dots(mark);
    case 'squares':
      return squares(mark);
  }
}

/** What is suspected is hatched, and a pattern cannot be named in a style sheet that serves many drawings. */
const hatched = (mark: Mark): boolean =>
  (mark.type === 'rect' || mark.type === 'box' || mark.type === 'squares') && mark.status === 'suspected';

/** The finished SVG of a drawing: fluid in width, fixed in height, hidden from assistive software, which has the words and the table. */
export function draw(drawing: Drawing, setting: Setting): string {
  const pattern = `${setting.id}-hatch`;
  const defs = drawing.marks.some(hatched)
    ? `<defs><pattern id="${pattern}" class="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="6"/></pattern></defs>`
    : '';
  const marks = drawing.marks
    .map((mark) => {
      const svg = ink(mark, drawing.height);
      if (!hatched(mark)) return svg;
      return svg.replace(/\/>/, ` ${mark.type === 'squares' ? 'stroke' : 'fill'}="url(#${pattern})"/>`);
    })
    .join('');
  return `<svg class="${escaped(setting.classes)}" width="100%" height="${String(Math.ceil(drawing.height))}" aria-hidden="true" focusable="false">${defs}${marks}</svg>`;
}
