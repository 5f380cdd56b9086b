import type { Value } from '../ledger/evaluate.ts';
import { rowOf } from '../tables/csv.ts';
import type { Story } from './story.ts';

/** The cell at `table/row/column`; undefined where the story has no such place, null where the cell is empty. */
export function cellOf(story: Pick<Story, 'tables'>, place: string): Value | null | undefined {
  const [table = '', row = '', column = ''] = place.split('/');
  return rowOf(story.tables.get(table)?.rows ?? [], row)?.[column];
}
