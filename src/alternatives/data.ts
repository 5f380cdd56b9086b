import type { ChartWords } from '../i18n/chart-words.ts';
import type { Say } from '../i18n/say.ts';
import { boundOf, statusOf, unitOf, type Bound, type Status, type Unit } from '../ledger/vocabulary.ts';
import type { Column, Columns } from '../tables/columns.ts';
import type { Cell, Row } from '../tables/row.ts';
import { isShown, merged, shownCell } from './table.ts';

/**
 * What a column of data holds:
 * - `key`: one of a set of ids, each with a word in the language
 * - `number`: a number
 * - `day`: a day 2021-03-11, a month 2021-03 or a year 2021, as exact as it is known
 * - `text`: a name that is the same in every language
 * - `sources`: ids of sources, each with the name of its publisher
 */
export type DataType = 'key' | 'number' | 'day' | 'text' | 'sources';

/** One column of the data of a chart. */
export interface DataColumn {
  /** Name that is the same in every language. */
  name: string;
  /** Name in words of the language. */
  title: string;
  type: DataType;
  /** For numbers that all count the same: what. */
  unit?: Unit;
  /** What the column means, and the BCP 47 tag of the language in which that is said. */
  meaning: { text: string; language: string };
  /** True where a cell may be empty: not known, or not for its row. */
  optional: boolean;
}

/** One cell: what it is to a machine and what it is to a reader. Both are null where it is empty. */
export interface Datum {
  value: string | number | readonly string[] | null;
  words: string | readonly string[] | null;
}

/** The data of a chart, whole: numbers beside words, with unit, status and sources in every row. */
export interface Data {
  columns: readonly DataColumn[];
  rows: readonly { key: string; cells: readonly Datum[] }[];
}

/** A table as its editors wrote it. */
export interface DataSource {
  columns: Columns;
  rows: readonly Row[];
  /** How sure the values are where no column says so. */
  status: Status;
  /** Where the values come from where no column says so. */
  sources: readonly string[];
}

/** A column that data have and a table for readers has not: its name in the language, and what it means. */
interface Added {
  title: string;
  meaning: string;
}

/** What data say that no chart's own words do. */
export interface DataWords {
  unit: Added;
  /** Title of the column with the unit of another column, where several have one. */
  unitOf(column: string): string;
  bound: Added;
  precision: Added;
  status: Added;
  sources: Added;
  /** Name of what is counted, in the plural; empty for a bare number. */
  unitName(unit: Unit): string;
  /** How the true value lies to the number. */
  boundName(bound: Bound): string;
  /** How exact a day is, by the key in the table. */
  precisions: Readonly<Record<string, string>>;
  /** Who published a source. */
  publisher(id: string): string;
}

/** Meanings in the tables are written in the language of the code, for editors of every language. */
const meaningLanguage = 'en';

/** A column and how its cells follow from a row. */
interface Maker extends DataColumn {
  make: (row: Row) => Datum;
}

const nothing: Datum = { value: null, words: null };

/** A key among some, as a value with its word. */
const named = (cell: Cell | undefined, say: (key: string) => string | undefined): Datum =>
  cell === null || cell === undefined
    ? nothing
    : { value: cell, words: typeof cell === 'string' ? (say(cell) ?? cell) : String(cell) };

/** Statuses stand in columns of any name; where a column of keys holds one, it is one. */
const holdsStatus = (name: string, { type, values }: Column): boolean =>
  name === 'status' || (type === 'key' && (values?.some((value) => statusOf(value) !== undefined) ?? false));

/** What a column with a unit of its own is followed by: the unit and how exact the number is. */
function beside(
  name: string,
  column: Column,
  { columns, rows }: DataSource,
  words: DataWords,
  say: Say,
  titles: Readonly<Record<string, string>>,
): Maker[] {
  const numbers = Object.keys(columns).filter((one) => columns[one]?.type === 'number');
  const several = numbers.length > 1;
  const unitIn = (row: Row): Unit | undefined => unitOf(row['unit'] ?? column.unit);
  const has = (row: Row): boolean => typeof row[name] === 'number';
  const made: Maker[] = [];
  if (rows.some((row) => words.unitName(unitIn(row) ?? 'units') !== ''))
    made.push({
      name: several ? `${name}_unit` : 'unit',
      title: several ? words.unitOf(titles[name] ?? name) : words.unit.title,
      type: 'key',
      meaning: { text: words.unit.meaning, language: say.locale },
      optional: column.optional ?? false,
      make: (row) =>
        has(row) ? named(unitIn(row) ?? 'units', (key) => words.unitName(unitOf(key) ?? 'units')) : nothing,
    });
  if ('bound' in columns && name === numbers[0])
    made.push({
      name: 'bound',
      title: words.bound.title,
      type: 'key',
      meaning: { text: words.bound.meaning, language: say.locale },
      optional: column.optional ?? false,
      make: (row) =>
        has(row) ? named(row['bound'] ?? 'exact', (key) => words.boundName(boundOf(key) ?? 'exact')) : nothing,
    });
  return made;
}

/**
 * Rows to data that stand by themselves: the columns that readers see, every one with unit, exactness, status and sources
 * in columns of their own, so that a row can be understood without the table it came from.
 */
export function dataOf(
  source: DataSource,
  chart: Pick<ChartWords, 'columns' | 'labels'>,
  say: Say,
  words: DataWords,
): Data {
  const { columns, rows } = source;
  const sourcesIn = (ids: readonly string[]): Datum => ({ value: ids, words: ids.map((id) => words.publisher(id)) });
  const makers = Object.entries(columns).flatMap(([name, column]): Maker[] => {
    const optional = column.optional ?? false;
    const own = {
      name,
      title: chart.columns[name] ?? name,
      meaning: { text: column.meaning, language: meaningLanguage },
      optional,
    };
    if (column.refers === 'sources')
      return [
        {
          ...own,
          title: chart.columns[name] ?? words.sources.title,
          type: 'sources',
          make: ({ [name]: cell }) => (typeof cell === 'string' ? sourcesIn(cell.split(' ')) : nothing),
        },
      ];
    if (name === 'precision')
      return [
        {
          ...own,
          title: chart.columns[name] ?? words.precision.title,
          type: 'key',
          meaning: { text: words.precision.meaning, language: say.locale },
          make: (row) => named(row[name], (key) => words.precisions[key]),
        },
      ];
    if (holdsStatus(name, column))
      return [
        {
          ...own,
          title: chart.columns[name] ?? words.status.title,
          type: 'key',
          make: (row) =>
            named(row[name], (key) => {
              const status = statusOf(key);
              return status ? say.status(status) : chart.labels[name]?.[key] && say.label(name, key);
            }),
        },
      ];
    if (merged.includes(name) || !isShown(name, column, chart)) return [];
    const type = column.type === 'ids' ? 'text' : column.type;
    return [
      {
        ...own,
        type,
        ...(unitOf(column.unit) && !('unit' in columns) && { unit: unitOf(column.unit) ?? 'units' }),
        make: (row) => {
          const value = row[name];
          if (value === null || value === undefined) return nothing;
          return { value, words: shownCell(name, column, value, row, chart, say) };
        },
      },
      ...(type === 'number' ? beside(name, column, source, words, say, chart.columns) : []),
    ];
  });
  if (!Object.entries(columns).some(([name, column]) => holdsStatus(name, column)))
    makers.push({
      name: 'status',
      title: words.status.title,
      type: 'key',
      meaning: { text: words.status.meaning, language: say.locale },
      optional: false,
      make: () => ({ value: source.status, words: say.status(source.status) }),
    });
  if (!Object.values(columns).some(({ refers }) => refers === 'sources'))
    makers.push({
      name: 'sources',
      title: words.sources.title,
      type: 'sources',
      meaning: { text: words.sources.meaning, language: say.locale },
      optional: false,
      make: () => sourcesIn(source.sources),
    });
  return {
    columns: makers.map(({ make: _, ...column }) => column),
    rows: rows.map((row) => ({
      key: String(Object.values(row)[0] ?? ''),
      cells: makers.map(({ make }) => make(row)),
    })),
  };
}
