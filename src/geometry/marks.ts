import type { Status } from '../ledger/vocabulary.ts';

/**
 * The vocabulary between data and ink. Horizontal places are fractions of the frame's width (0 to 1) plus an offset in
 * pixels; vertical places and sizes of type are pixels. So one drawing holds at any width of its frame without script.
 */
interface Common {
  /** Unique in the drawing and the same in every state of a chart, so that a mark can be followed from one to the next. */
  id: string;
  /** What it is to the reader; becomes the CSS class, the only link between geometry and look. Several with spaces. */
  role: string;
  /** How sure the thing it shows is; drawn as the form all statuses share. */
  status?: Status;
  /** Key of the table's row it shows, so that pointing at it, walking to it and a phrase in the prose can find it. */
  datum?: string;
}

/** A rectangle whose width follows the frame: bars, bands, windows. */
export interface Rect extends Common {
  type: 'rect';
  /** Left edge, fraction of the width. */
  x: number;
  /** Pixels added to x. */
  dx?: number;
  /** Top edge, pixels. */
  y: number;
  /** Fraction of the width. */
  width: number;
  /** Pixels. */
  height: number;
}

/** A rectangle of a fixed size: the square that stands for one unit, a chip, a box behind text. */
export interface Box extends Common {
  type: 'box';
  x: number;
  dx?: number;
  y: number;
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
}

/** A straight line. */
export interface Line extends Common {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Pixels added to both x. */
  dx?: number;
}

/** Head of an arrow, of a fixed size, for the end of a line that leads to it. */
export interface Head extends Common {
  type: 'head';
  /** Where its tip is. */
  x: number;
  dx?: number;
  y: number;
  /** Where it points. */
  to: 'right' | 'down' | 'up';
}

/** A free line or area; follows the frame's width. */
export interface Path extends Common {
  type: 'path';
  /** SVG path data with x in hundredths of the width (0 to 100) and y in pixels. */
  d: string;
}

/** A dot. */
export interface Point extends Common {
  type: 'point';
  x: number;
  dx?: number;
  y: number;
  /** Radius in pixels. */
  r: number;
}

/** Pixels of a label's type. The style sheet gives a drawing this size, so that only other sizes have to be written. */
export const labelSize = 13;

/** Pixels of the smallest type that a drawing has. */
export const smallestSize = 12;

/** One line of text at its own size. */
export interface Text extends Common {
  type: 'text';
  x: number;
  dx?: number;
  /** Baseline, pixels. */
  y: number;
  /** Which end of the text stands at x; its start where left out. */
  anchor?: 'start' | 'middle' | 'end';
  text: string;
  /** Pixels, `smallestSize` at least; those of a label, 13, where left out. */
  size?: number;
  /** Regular where left out. */
  weight?: 700;
  /** The large serif for figures set as display; the sans where left out. */
  face?: 'sans' | 'serif';
}

/**
 * Many small dots in rows, one for each thing counted: drawn as one path of dotted lines, never as elements of their own.
 * The field takes as much of the frame's width as its height allows, and keeps its shape.
 */
export interface Dots extends Common {
  type: 'dots';
  x: number;
  dx?: number;
  y: number;
  /** How many dots. */
  count: number;
  /** Number of the first dot in the field (0 = top left), so that two sets share one field. */
  from: number;
  /** Dots in a full row of the field. */
  columns: number;
  /** Rows of the whole field. */
  rows: number;
  /** Height of the whole field where the frame is wide enough, pixels. */
  height: number;
}

/**
 * Squares in rows, one for each unit counted, like words on lines: drawn as one path. The n-th of them is unit `from` + n,
 * whatever group it stands in, so that a live drawing can take them apart and let each travel.
 */
export interface Squares extends Common {
  type: 'squares';
  x: number;
  dx?: number;
  /** Top of the first row, pixels. */
  y: number;
  /** How many squares. */
  count: number;
  /** Number of the first among all units. */
  from: number;
  /** Squares in a full row. */
  columns: number;
  /** Pixels from one to the next, across and down. */
  pitch: number;
  /** Side of a square, pixels. */
  side: number;
}

export type Mark = Rect | Box | Line | Head | Path | Point | Text | Dots | Squares;

/** The widths in pixels between which one drawing must hold; the page shows the drawing whose frame fits. */
export interface Frame {
  name: 'narrow' | 'wide';
  /** Smallest width, pixels. */
  min: number;
  /** Largest width, pixels. */
  max: number;
}

/**
 * Every chart is drawn for both: a phone's column (a 280 px window less its margins), and a page that has room for words
 * beside the marks. Where there is much more room the page enlarges the drawing as a whole, so the wide frame is to look its
 * best up to about 780 px, and only has to hold beyond.
 */
export const frames: readonly [Frame, Frame] = [
  { name: 'narrow', min: 248, max: 679 },
  { name: 'wide', min: 680, max: 1280 },
];

/** A finished drawing: its marks from back to front, and its height in pixels. */
export interface Drawing {
  marks: readonly Mark[];
  height: number;
}
