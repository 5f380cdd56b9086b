import type { field } from '../svg/field.ts';
import type { Told } from './edition.ts';

/** The story's first and last figure, as the first screen and the guess tell them. */
export interface Opening {
  /** The dots of the first screen, those of the first day and those added by the last, for a high window and for a broad one. */
  fields: { name: 'high' | 'broad'; dots: Parameters<typeof field>[0]; columns: number }[];
  /** Dots of the first day. */
  first: number;
  /** All dots together. */
  total: number;
  /** Values for the interface's phrases. */
  said: Record<'first' | 'first_day' | 'first_date' | 'last' | 'last_day' | 'last_date' | 'factor', string>;
}

/** Dots in a row: a hundred are as easily counted as the number itself; more of them lie low in a broad window. */
const shapes = [
  { name: 'high', columns: 100 },
  { name: 'broad', columns: 180 },
] as const;

/** Reads the opening chart's table: its first row is the beginning, its last the end. */
export function openingOf({ settings, charts, tables, telling, speaker }: Told): Opening | undefined {
  const chart = charts.get(settings.opening);
  const rows = chart && tables.get(chart.table)?.rows;
  const [first, last] = [rows?.[0], rows?.at(-1)];
  const [day, value] = [chart?.columns['day'], chart?.columns['value']];
  if (!chart || !first || !last || day === undefined || value === undefined) return undefined;
  const [from, to] = [Number(first[value]), Number(last[value])];
  const say = (row: typeof first, column: string, form: string): string =>
    telling.cell(chart.table, String(Object.values(row)[0]), column, form);
  return {
    first: from,
    total: to,
    fields: shapes.map(({ name, columns }) => ({
      name,
      columns,
      dots: [
        // Where the last day's dots come, so that a field that is not full yet is a field.
        { role: 'room', from, count: to - from, columns },
        { role: 'ink', from: 0, count: from, columns },
        { role: 'accent', from, count: to - from, columns },
      ],
    })),
    said: {
      first: say(first, value, 'prose'),
      first_day: say(first, day, 'day'),
      first_date: say(first, day, 'date'),
      last: say(last, value, 'prose'),
      last_day: say(last, day, 'day'),
      last_date: say(last, day, 'date'),
      factor: speaker.quantity({ value: to / from, unit: 'times', digits: 1 }, 'unit'),
    },
  };
}
