import type { ChartWords } from '../i18n/chart-words.ts';
import type { Say } from '../i18n/say.ts';
import { boundSchema } from '../ledger/fact.ts';
import { statusSchema, type Status } from '../ledger/status.ts';
import { unitOf } from '../ledger/vocabulary.ts';
import type { Column, Columns } from '../tables/columns.ts';
import type { Cell, Row } from '../tables/row.ts';

/** One cell as a reader sees it. */
export interface Shown {
  text: string;
  /** A status, where the cell holds one: it gets its mark. */
  status?: Status;
  /** Ids of sources, where the cell holds them: they get links. */
  sources?: string[];
}

/** The data of a chart as a table in words of the language. */
export interface DataTable {
  head: { text: string; numeric: boolean }[];
  body: Shown[][];
}

/** What a table says that no chart's own words do. */
export interface Headings {
  status: string;
  sources: string;
  unknown: string;
}

/** Columns that say something about the number or day beside them and are said with it. */
export const merged = ['unit', 'bound', 'precision'];

/** A key for which the language has no words is for the machine, and so is a column nobody named. */
export function isShown(name: string, column: Column, words: Pick<ChartWords, 'columns' | 'labels'>): boolean {
  if (merged.includes(name)) return false;
  if (name === 'status' || name === 'sources') return true;
  const isSaid = name in words.labels || column.values?.some((value) => statusSchema.safeParse(value).success);
  return name in words.columns && (column.type !== 'key' || Boolean(isSaid));
}

/** A number, day, key or name as a reader sees it; a number with what its row says of unit and exactness. */
export function shownCell(
  name: string,
  column: Column,
  cell: string | number,
  row: Row,
  words: Pick<ChartWords, 'labels'>,
  say: Say,
): string {
  if (typeof cell === 'number') {
    const unit = unitOf(row['unit'] ?? column.unit) ?? 'units';
    return say.quantity({
      value: cell,
      unit,
      bound: boundSchema.safeParse(row['bound']).data,
      digits: Number.isInteger(cell) ? 0 : 1,
    });
  }
  if (column.type === 'day') return say.date(cell, 'date');
  const label = words.labels[name]?.[cell];
  return label === undefined ? cell : say.label(name, cell);
}

function shown(
  name: string,
  column: Column,
  cell: Cell | undefined,
  row: Row,
  words: Pick<ChartWords, 'labels'>,
  say: Say,
  headings: Headings,
): Shown {
  // Nobody knows when some things became public; any other empty cell is in a column that is not for its row.
  if (cell === null || cell === undefined) return { text: name === 'public_since' ? headings.unknown : '–' };
  const status = column.type === 'key' && statusSchema.safeParse(cell).data;
  if (status) return { text: say.status(status), status };
  if (column.refers === 'sources') return { text: String(cell), sources: String(cell).split(' ') };
  return { text: shownCell(name, column, cell, row, words, say) };
}

/** Rows to a table that anyone can read, every column that has a name. */
export function tableOf(
  columns: Columns,
  rows: readonly Row[],
  words: Pick<ChartWords, 'columns' | 'labels'>,
  say: Say,
  headings: Headings,
): DataTable {
  const names = Object.entries(columns).filter(([name, column]) => isShown(name, column, words));
  return {
    head: names.map(([name, { type }]) => ({
      text: words.columns[name] ?? (name === 'status' ? headings.status : headings.sources),
      numeric: type === 'number',
    })),
    body: rows.map((row) => names.map(([name, column]) => shown(name, column, row[name], row, words, say, headings))),
  };
}
