import problems from 'tienvoud:problems';
import type { ChartDefinition } from '../geometry/chart.ts';
import type { Kind } from '../geometry/kind.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import { statuses, type Status } from '../ledger/status.ts';
import type { Table } from '../story/settings.ts';
import type { ToldCorrection } from '../story/correcting.ts';
import type { Told } from './edition.ts';
import { inWords, type InWords } from './in-words.ts';
import { kinds } from './kinds.ts';

/** All that a figure of a chart is made of, wherever it stands. */
export interface FigureParts {
  definition: ChartDefinition;
  table: Table;
  words: ChartWords;
  kind: Kind;
  /** The finding. */
  headline: string;
  /** How sure its values are, each status once. */
  statuses: readonly Status[];
  alternatives: InWords;
  /** What was changed in it after publication, the newest first. */
  corrections: readonly ToldCorrection[];
  /** A text of the chart's words with its facts and cells filled in. */
  filled: (text: string) => string;
}

/** Files on which a chart rests, whatever the language. */
export function filesOf(told: Told, id: string): string[] {
  const table = told.charts.get(id)?.table;
  return [`charts/${id}.yaml`, ...(table === undefined ? [] : [`data/${table}.yaml`, `data/${table}.csv`])];
}

/** While editing: whether something is wrong with a chart itself, or with a file on which it rests in every language. */
function isBroken(told: Told, id: string): boolean {
  const files = filesOf(told, id);
  return problems.some(
    ({ about, file }) =>
      about === `chart:${id}` || (files.some((one) => file.endsWith(one)) && !file.includes('/locales/')),
  );
}

/** The parts of a chart's figure; undefined where the chart cannot be shown, or while editing something is wrong with it. */
export function figureParts(told: Told, id: string): FigureParts | undefined {
  if (isBroken(told, id)) return undefined;
  const definition = told.charts.get(id);
  const table = definition && told.tables.get(definition.table);
  const words = told.chartWords.get(id);
  const kind = definition && kinds.get(definition.kind);
  const alternatives = inWords(told, id);
  if (!definition || !table || !words || !kind || !alternatives) return undefined;
  const filled = (text: string): string => told.telling.filled(text, definition.table);
  const said = new Set(table.rows.map((row) => row['status']));
  const listed = statuses.filter((status) => said.has(status));
  return {
    definition,
    table,
    words,
    kind,
    headline: filled(words.headline),
    statuses: listed.length > 0 ? listed : [table.definition.status],
    alternatives,
    corrections: told.corrections.filter(({ reach }) => reach.charts.has(id)),
    filled,
  };
}
