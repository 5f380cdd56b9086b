import type { ChartDefinition } from '../geometry/chart.ts';
import { sayChart } from '../i18n/chart-say.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import { fill } from '../i18n/fill.ts';
import { dateForms, quantityForms, type Quantity, type Say } from '../i18n/say.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { evaluator, type Value } from '../ledger/evaluate.ts';
import { boundSchema, type Bound, type Fact, type Unit } from '../ledger/fact.ts';
import { unitOf } from '../ledger/vocabulary.ts';
import { rowOf } from '../tables/csv.ts';
import { suggestion } from './nearest.ts';
import type { Table } from './settings.ts';
import { cellOf } from './values.ts';

/** A reference to something that is not there, or a form it cannot be said in. */
export class Unsayable extends Error {
  /** What to do about it. */
  fix: string;
  constructor(what: string, fix: string) {
    super(what);
    this.fix = fix;
  }
}

const isOneOf = <T extends string>(all: readonly T[], form: string): form is T =>
  (all as readonly string[]).includes(form);

/** How the facts and tables of a story are said in one language. */
export interface Telling {
  /** A fact in one of its forms; the usual one where the form is empty. */
  fact(id: string, form?: string): string;
  /** One cell of a table. */
  cell(table: string, row: string, column: string, form?: string): string;
  /** A text with its blanks filled; `cell:` blanks are about the table named. */
  filled(text: string, table?: string): string;
  /** What a chart says. */
  chart(definition: Pick<ChartDefinition, 'table' | 'columns'>, words: Pick<ChartWords, 'labels' | 'words'>): Say;
}

/** A cell is said with the decimals it was written with: a 9.1 that is said as 9 would be another number. */
const decimalsOf = (value: Value): number | undefined =>
  typeof value === 'number' ? String(value).split('.')[1]?.length : undefined;

/**
 * Everything the story can say in the language of the speaker. A blank that nothing fills is told by throwing, or, where `open` says
 * so, left as it was written.
 */
export function telling(
  story: { facts: ReadonlyMap<string, Fact>; tables: ReadonlyMap<string, Table> },
  speaker: Speaker,
  open = false,
): Telling {
  const valueOf = evaluator(story.facts, (place) => cellOf(story, place));

  const said = (
    name: string,
    value: Value,
    unit: Unit | undefined,
    bound: Bound | undefined,
    digits: number | undefined,
    form: string,
  ): string => {
    if (typeof value === 'string') {
      if (form === '') return speaker.date(value, 'date');
      if (!isOneOf(dateForms, form))
        throw new Unsayable(`${name} is a day and cannot be said as "${form}"`, suggestion(form, dateForms, 'forms'));
      return speaker.date(value, form);
    }
    const quantity: Quantity = { value, unit: unit ?? 'units', bound, digits };
    if (form === '') return speaker.quantity(quantity, 'prose');
    if (!isOneOf(quantityForms, form))
      throw new Unsayable(
        `${name} is a number and cannot be said as "${form}"`,
        suggestion(form, quantityForms, 'forms'),
      );
    return speaker.quantity(quantity, form);
  };

  const fact: Telling['fact'] = (id, form = '') => {
    const entry = story.facts.get(id);
    if (!entry) throw new Unsayable(`There is no fact "${id}"`, suggestion(id, story.facts.keys(), 'facts'));
    const value = valueOf(id);
    if (value === undefined)
      throw new Unsayable(
        `The fact "${id}" is a claim without a figure`,
        'Cite it with <Cite>, or name a fact that has a figure',
      );
    return said(`The fact "${id}"`, value, entry.unit, entry.bound, entry.digits, form);
  };

  const cell: Telling['cell'] = (name, key, column, form = '') => {
    const table = story.tables.get(name);
    if (!table) throw new Unsayable(`There is no table "${name}"`, suggestion(name, story.tables.keys(), 'tables'));
    const row = rowOf(table.rows, key);
    if (!row)
      throw new Unsayable(
        `The table "${name}" has no row "${key}"`,
        suggestion(
          key,
          table.rows.map((one) => String(Object.values(one)[0])),
          'rows',
        ),
      );
    const has = Object.hasOwn(row, column);
    const value = has ? row[column] : undefined;
    const definition = has ? table.definition.columns[column] : undefined;
    if (value === undefined || !definition)
      throw new Unsayable(
        `The table "${name}" has no column "${column}"`,
        suggestion(column, Object.keys(table.definition.columns), 'columns'),
      );
    if (value === null)
      throw new Unsayable(
        `The cell "${key}/${column}" of the table "${name}" is empty`,
        'Name a cell that holds something',
      );
    const unit = unitOf(row['unit'] ?? definition.unit);
    const bound = boundSchema.safeParse(row['bound']).data;
    return said(`The cell "${key}/${column}"`, value, unit, bound, decimalsOf(value), form);
  };

  const filled: Telling['filled'] = (text, table) =>
    fill(text, (reference, form) => {
      try {
        if (!reference.startsWith('cell:')) return fact(reference, form);
        const [row = '', column = ''] = reference.slice('cell:'.length).split('/');
        return cell(table ?? '', row, column, form);
      } catch (error) {
        if (open) return `{{${reference}${form === '' ? '' : `, ${form}`}}}`;
        throw error;
      }
    });

  return {
    fact,
    cell,
    filled,
    chart: (definition, words) =>
      sayChart(speaker, words, definition.columns, (text) => filled(text, definition.table)),
  };
}
