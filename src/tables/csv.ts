import { csvParseRows } from 'd3';
import type { Column, Columns } from './columns.ts';
import { dayFix, isDay } from './day.ts';
import type { Flaw } from './flaw.ts';
import { inFew } from './in-few.ts';
import { reserved } from './reserved.ts';
import type { Cell, Row } from './row.ts';

/** A table read: every row that could be read, and everything that is wrong with the rest. */
export interface Reading {
  rows: Row[];
  flaws: Flaw[];
}

/** Values of one line and the column (from 1) at which each begins. */
interface Line {
  values: string[];
  starts: number[];
}

/** Cells stand on one line: so a line of the file is a row, and a place in it can be named. */
function readLine(text: string): Line {
  const starts = [1];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ',' && !quoted) starts.push(at + 2);
  }
  return { values: csvParseRows(text)[0] ?? [], starts };
}

/** The cells of one line of a file as they are written, and the column (from 1) at which each begins. */
export function cellsOf(line: string): { value: string; column: number }[] {
  const { values, starts } = readLine(line);
  return values.map((value, index) => ({ value, column: starts[index] ?? 1 }));
}

const key = /^[a-z0-9][a-z0-9_-]*$/;
const number = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Digits of which a number keeps every one. */
const exact = 15;

/** Rows that a page can hold, with room to spare: a table of more is none that a reader looks through. */
export const mostRows = 1000;

/** Signs of a cell that a message shows; of a longer one, its beginning. */
const mostShown = 60;

const short = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

type Complaint = Pick<Flaw, 'what' | 'fix'>;

/** The cell as its column's type makes it, or what is wrong with it. */
function readCell(text: string, name: string, column: Column): Cell | Complaint {
  const cell = `The cell "${short(text)}" in the column "${name}"`;
  // Elsewhere a space at the edge is seen in the message; here it would only look like nothing at all.
  if (text !== '' && text.trim() === '')
    return {
      what: `A cell in the column "${name}" holds nothing but spaces`,
      fix: 'Fill it in, or take the spaces out',
    };
  if (text === '')
    return column.optional
      ? null
      : { what: `A cell in the column "${name}" is empty`, fix: 'Fill it in, or give the column "optional: true"' };
  switch (column.type) {
    case 'number':
      if (number.test(text) && text.replace(/\D/g, '').length > exact)
        return {
          what: `${cell} has more digits than a number keeps`,
          fix: `Round it to ${String(exact)} digits at most`,
        };
      return number.test(text) && !Object.is(Number(text), -0)
        ? Number(text)
        : {
            what: `${cell} is not a number`,
            fix: 'Write digits with a decimal point and no thousands separator, like 7200 or 5.5',
          };
    case 'day':
      return isDay(text) ? text : { what: `${cell} is not a day`, fix: dayFix(text) };
    case 'key':
      if (reserved(text)) return { what: `${cell} is a name that programs keep for themselves`, fix: 'Choose another' };
      if (!key.test(text))
        return { what: `${cell} is not a key`, fix: 'Use small letters, digits, hyphens and underscores' };
      return column.values && !column.values.includes(text)
        ? { what: `${cell} is not one of its values`, fix: `Use one of: ${column.values.join(', ')}` }
        : text;
    case 'ids':
      return text.split(' ').every((id) => key.test(id))
        ? text
        : { what: `${cell} is not a list of ids`, fix: 'Write ids with one space between' };
    case 'text':
      return text;
  }
}

/** As many ways to read a row as are looked for: with more nobody sees which was meant. */
const mostReadings = 8;

/**
 * The numbers with a decimal comma by which a row has too many cells: for each way in which the row then fits its columns, where in
 * the row their first halves stand. None where no such way is found.
 */
function decimalCommas(content: string, { values, starts }: Line, columns: Columns): number[][] {
  const all = Object.entries(columns);
  const halves = (at: number): boolean => {
    const [whole = '', rest = ''] = values.slice(at, at + 2);
    return /^-?\d+$/.test(whole) && /^\d+$/.test(rest) && content.startsWith(`${whole},${rest}`, (starts[at] ?? 1) - 1);
  };
  const fits = (text: string | undefined, [name, column]: (typeof all)[number]): boolean => {
    const cell = text === undefined ? undefined : readCell(text, name, column);
    return cell === null || (cell !== undefined && typeof cell !== 'object');
  };
  const found: number[][] = [];
  const hopeless = new Set<string>();
  const read = (value: number, index: number, joined: readonly number[]): void => {
    const column = all[index];
    if (!column) {
      if (value === values.length) found.push([...joined]);
      return;
    }
    const here = `${String(value)} ${String(index)}`;
    const before = found.length;
    const too = values.length - value - (all.length - index);
    if (found.length >= mostReadings || too < 0 || hopeless.has(here)) return;
    if (fits(values[value], column)) read(value + 1, index + 1, joined);
    if (too > 0 && column[1].type === 'number' && halves(value))
      if (fits(values.slice(value, value + 2).join('.'), column)) read(value + 2, index + 1, [...joined, value]);
    if (found.length === before) hopeless.add(here);
  };
  read(0, 0, []);
  return found;
}

/** What is wrong with a row that has another number of cells than the header. */
function raggedFlaw(content: string, line: Line, columns: Columns): Omit<Flaw, 'line'> {
  const { values, starts } = line;
  const count = Object.keys(columns).length;
  const what = `The row has ${String(values.length)} cells and the header ${String(count)}`;
  const readings = values.length > count ? decimalCommas(content, line, columns) : [];
  const places = [...new Set(readings.flat())].sort((a, b) => a - b);
  const first = places[0];
  if (first === undefined)
    return {
      column: starts[Math.min(values.length, count)] ?? content.length + 1,
      what,
      fix: 'Give every row a cell for every column; put text with a comma between double quotation marks',
    };
  const written = places.map((at) => values.slice(at, at + 2).join('.'));
  // Three digits after a comma may as well be thousands.
  const thousands = places.every((at) => values[at + 1]?.length === 3 && /^-?[1-9]\d{0,2}$/.test(values[at] ?? ''));
  return {
    column: starts[first] ?? 1,
    what: `${what}, most likely by a decimal comma`,
    fix: `Write ${written.join(readings.length > 1 ? ' or ' : ' and ')}${
      thousands
        ? `, or ${written.map((number) => number.replace('.', '')).join(' and ')} if the comma is for thousands`
        : ''
    }`,
  };
}

/** What is wrong with the header: then nothing below it can be read either. */
function headerFlaw(header: Line, text: string, names: readonly string[]): Flaw | undefined {
  const wanted = names.join(',');
  if (names.length > 1 && header.values.length === 1 && /[;\t]/.test(text))
    return {
      line: 1,
      column: 1,
      what: 'The columns are not separated by commas',
      fix: 'Save the table with commas between its cells',
    };
  const wrong = names.findIndex((name, index) => header.values[index] !== name);
  const at = wrong === -1 && header.values.length > names.length ? names.length : wrong;
  if (at === -1) return undefined;
  const found = header.values[at];
  return {
    line: 1,
    column: header.starts[at] ?? text.length + 1,
    what:
      found === ''
        ? 'The header has a cell without a name'
        : found === undefined
          ? `The column "${names[at] ?? ''}" is missing from the header`
          : `The header has "${short(found)}" ${names[at] === undefined ? 'as a column too many' : `where "${names[at]}" belongs`}`,
    fix: `Make the first line: ${wanted}`,
  };
}

/** Things wrong that are told of one table: whoever has made the same slip in every row is told of it no more often than that. */
const mostFlaws = 30;

/** Text of a CSV file to typed rows. Never throws: what cannot be read is told, with its place. */
export function readTable(text: string, columns: Columns): Reading {
  const names = Object.keys(columns);
  const lines = text.split(/\r\n|\r|\n/);
  if (text.trim() === '')
    return {
      rows: [],
      flaws: [{ line: 1, column: 1, what: 'The file is empty', fix: `Make the first line: ${names.join(',')}` }],
    };
  const header = headerFlaw(readLine(lines[0] ?? ''), lines[0] ?? '', names);
  if (header) return { rows: [], flaws: [header] };
  // Empty lines too, for each of them would be told.
  if (lines.length - (lines.at(-1) === '' ? 2 : 1) > mostRows)
    return {
      rows: [],
      flaws: [
        {
          line: mostRows + 2,
          column: 1,
          what: `The table has more than ${String(mostRows)} rows, which no page can show`,
          fix: 'Keep those that the chart is about, or add them up',
        },
      ],
    };
  const rows: Row[] = [];
  const flaws: Flaw[] = [];
  const seen = new Map<Cell, number>();
  lines.slice(1).forEach((content, index) => {
    const line = index + 2;
    if (content === '') {
      if (line < lines.length)
        flaws.push({ line, column: 1, what: 'The line is empty', fix: 'Take it out: every line is a row' });
      return;
    }
    const { values, starts } = readLine(content);
    if ((content.match(/"/g)?.length ?? 0) % 2 === 1) {
      flaws.push({
        line,
        column: content.indexOf('"') + 1,
        what: 'A quotation mark is not closed on its line',
        fix: 'Close it; a cell cannot run over two lines',
      });
      return;
    }
    if (values.every((value) => value.trim() === '')) {
      flaws.push({ line, column: 1, what: 'The row has no cell with anything in it', fix: 'Take the line out' });
      return;
    }
    if (values.length !== names.length) {
      flaws.push({ line, ...raggedFlaw(content, { values, starts }, columns) });
      return;
    }
    const cells: [string, Cell][] = [];
    names.forEach((name, at) => {
      const column = columns[name];
      if (!column) return;
      const cell = readCell(values[at] ?? '', name, column);
      if (typeof cell === 'object' && cell !== null) flaws.push({ line, column: starts[at] ?? 1, ...cell });
      else cells.push([name, cell]);
    });
    const own = cells[0]?.[1] ?? null;
    const first = seen.get(own);
    if (first !== undefined)
      flaws.push({
        line,
        column: 1,
        what: `The key "${String(own)}" stands on line ${String(first)} too`,
        fix: 'Give each row a key of its own',
      });
    else seen.set(own, line);
    if (cells.length === names.length) rows.push(Object.fromEntries(cells));
  });
  if (rows.length === 0 && flaws.length === 0)
    flaws.push({ line: 1, column: 1, what: 'The table has no rows', fix: 'Add at least one under the header' });
  return { rows, flaws: inFew(flaws, mostFlaws) };
}

/** The row with this key; the first column is the key. */
export function rowOf(rows: readonly Row[], own: string): Row | undefined {
  return rows.find((row) => Object.values(row)[0] === own);
}
