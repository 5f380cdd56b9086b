import type { Value } from '../ledger/evaluate.ts';
import { rowOf } from '../tables/csv.ts';
import type { Table } from './settings.ts';
import type { Story } from './story.ts';

/** The cell at `table/row/column`; undefined where the story has no such place, null where the cell is empty. */
export function cellOf(story: { tables: ReadonlyMap<string, Table> }, place: string): Value | null | undefined {
  const [table = '', row = '', column = ''] = place.split('/');
  const found = rowOf(story.tables.get(table)?.rows ?? [], row);
  return found && Object.hasOwn(found, column) ? found[column] : undefined;
}

/** True where a table is there but cannot be read: whatever needs it cannot be judged until it is mended. */
export function isUnread(story: Pick<Story, 'unread'>, table: string): boolean {
  return story.unread.has(`data/${table}.yaml`) || story.unread.has(`data/${table}.csv`);
}
