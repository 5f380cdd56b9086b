import type { Bound, Unit } from '../ledger/fact.ts';
import type { Status } from '../ledger/status.ts';

/**
 * How a date is said: `date` 11 March 2021, `day` 11 March, `short` 11 Mar, `weekday` Thursday 11 March, `month` March 2021, `year` 2021.
 * A month or year given as such stays one, whatever is asked.
 */
export const dateForms = ['date', 'day', 'short', 'weekday', 'month', 'year'] as const;

export type DateForm = (typeof dateForms)[number];

/**
 * How a quantity is said:
 * - `prose`: as in a sentence, bound in words, percentages written out: meer dan 7.200, bijna 90 procent
 * - `bare`: the same without the bound: 7.200, 90 procent
 * - `unit`: as prose, with its unit: ongeveer 80 bedrijven
 * - `chart`: as short as it goes: 7.200+, 23%
 * - `words`: small whole numbers in words: vijf
 */
export const quantityForms = ['prose', 'bare', 'unit', 'chart', 'words'] as const;

export type QuantityForm = (typeof quantityForms)[number];

/** A value with what it counts and how exact it is. */
export interface Quantity {
  value: number;
  unit: Unit;
  bound?: Bound | undefined;
  /** Decimals shown. */
  digits?: number | undefined;
}

/** What a language says in a drawing or a table: numbers, dates and words arrive through this and nothing else. */
export interface Say {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** A quantity in the language's way; `chart` where no form is given. */
  quantity(quantity: Quantity, form?: QuantityForm): string;
  /** A day, month or year as the language writes it; `day` where no form is given. */
  date(day: string, form?: DateForm): string;
  /** Two days as one range, as short as the language allows: 26–28 februari. */
  range(from: string, to: string, form?: DateForm): string;
  /** Things in a row: a, b en c. */
  list(items: readonly string[]): string;
  /** The word for a key of a channel, from the chart's labels; throws where the chart has none. */
  label(channel: string, key: string): string;
  /** One of the chart's other words, with its facts filled in; throws where the chart has none. */
  word(name: string): string;
  /** The word for a status. */
  status(status: Status): string;
}
