import type { Cell, Row } from '../tables/row.ts';
import type { DataTable } from './table.ts';

/** One mark of a chart in words. */
export interface Item {
  /** Key of its row. */
  key: string;
  /** Number of its row, from 0: the order of the list is not that of the table where there are groups. */
  row: number;
  /** Its name and first value: `Government, military: 23%`. */
  text: string;
}

/** Marks that belong together; a chart without groups has one that has no name. */
export interface Group {
  name: string;
  items: Item[];
}

/** How many cells of a row stand in its line; the table has all of them. */
const most = 2;

/**
 * The structure of a chart: groups and the marks in them, in reading order, in the words of its table.
 *
 * @param table the chart's table as a reader sees it
 * @param rows the rows behind it, in the same order
 * @param by column whose cells make the groups, none where the chart has no groups
 */
export function structureOf(
  { head, body }: DataTable,
  rows: readonly Row[],
  by: { column: string; say: (key: string) => string } | undefined,
): Group[] {
  const groups = new Map<Cell, Group>();
  rows.forEach((row, index) => {
    const cells = body[index] ?? [];
    const group = by && row[by.column];
    const name = by && typeof group === 'string' ? by.say(group) : '';
    // The group is said once, above its marks; sources belong in the table.
    const own = cells.filter(({ text, sources }, place) => head[place] && !sources && text !== name);
    const [first, ...rest] = own.slice(0, most).map(({ text }) => text);
    const found = groups.get(group ?? null) ?? { name, items: [] };
    found.items.push({ key: String(Object.values(row)[0]), row: index, text: [first ?? '', ...rest].join(': ') });
    groups.set(group ?? null, found);
  });
  return [...groups.values()];
}

/** Numbers of the rows in the order of the list, group by group. */
export const orderOf = (structure: readonly Group[]): number[] =>
  structure.flatMap(({ items }) => items.map(({ row }) => row));
