import { structureOf, type Group } from '../alternatives/structure.ts';
import { tableOf, type DataTable } from '../alternatives/table.ts';
import type { Told } from './edition.ts';
import { kinds } from './kinds.ts';

/** A chart without its picture. */
export interface InWords {
  table: DataTable;
  structure: Group[];
}

/** A chart as table and as list; undefined where it cannot be shown at all. */
export function inWords(told: Told, id: string): InWords | undefined {
  const definition = told.charts.get(id);
  const table = definition && told.tables.get(definition.table);
  const words = told.chartWords.get(id);
  const kind = definition && kinds.get(definition.kind);
  if (!definition || !table || !words || !kind) return undefined;
  const say = told.telling.chart({ table: definition.table, columns: {} }, words);
  const data = tableOf(table.definition.columns, table.rows, words, say, {
    status: told.t('figure.status'),
    sources: told.t('figure.source_column'),
    unknown: told.t('figure.unknown'),
  });
  const column = kind.groups === undefined ? undefined : definition.columns[kind.groups];
  const by = column === undefined ? undefined : { column, say: (key: string) => say.label(column, key) };
  return { table: data, structure: structureOf(data, table.rows, by) };
}
