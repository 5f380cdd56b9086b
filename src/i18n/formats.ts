import type { DateForm } from './say.ts';

/** Making a formatter costs a thousand times what using it does, and a story uses a few of them for thousands of values. */
function kept<Made>(make: (tag: string, options: Intl.NumberFormatOptions & Intl.DateTimeFormatOptions) => Made) {
  const made = new Map<string, Made>();
  return (tag: string, options: Intl.NumberFormatOptions & Intl.DateTimeFormatOptions): Made => {
    const key = `${tag} ${JSON.stringify(options)}`;
    let one = made.get(key);
    if (one === undefined) made.set(key, (one = make(tag, options)));
    return one;
  };
}

const numberFormat = kept((tag, options) => new Intl.NumberFormat(tag, options));
const dateFormat = kept((tag, options) => new Intl.DateTimeFormat(tag, options));

/** Thousands separators stand in charts and tables for every number of four digits; prose in the story does the same. */
export function writeNumber(tag: string, value: number, digits = 0): string {
  return numberFormat(tag, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value);
}

/** A percentage as charts write it, the sign where the language puts it: 23%. */
export function writePercent(tag: string, value: number, digits = 0): string {
  return numberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value / 100);
}

/**
 * How large a file is, in megabytes with one decimal, or where that would be nothing in kilobytes: 1.2 MB, 86 kB. In one unit where
 * sizes are held against each other.
 */
export function writeSize(
  tag: string,
  bytes: number,
  unit: 'megabyte' | 'kilobyte' = bytes >= 100_000 ? 'megabyte' : 'kilobyte',
): string {
  const large = unit === 'megabyte';
  return numberFormat(tag, { style: 'unit', unit, maximumFractionDigits: large ? 1 : 0 }).format(
    bytes / (large ? 1_000_000 : 1000),
  );
}

/**
 * How long something takes, given in milliseconds: in seconds with one decimal from one second on, below that in milliseconds. The unit
 * stands a space from its number, in every language and on the same line.
 */
export function writeTime(tag: string, milliseconds: number): string {
  const long = milliseconds >= 1000;
  return numberFormat(tag, {
    style: 'unit',
    unit: long ? 'second' : 'millisecond',
    unitDisplay: 'narrow',
    maximumFractionDigits: long ? 1 : 0,
  })
    .format(long ? milliseconds / 1000 : milliseconds)
    .replace(/(?<=\d)\s*(?=\p{L})/u, '\u00a0');
}

const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** A month cannot be said as a day, nor a year as a month. */
function formFor(day: string, form: DateForm): Intl.DateTimeFormatOptions {
  if (day.length === 4) return forms.year;
  if (day.length === 7 && form !== 'year') return form === 'short' ? { month: 'short', year: 'numeric' } : forms.month;
  return forms[form];
}

/** A day without an hour: read as midnight in UTC and written in UTC, it is the same day everywhere. */
function moment(day: string): Date {
  return new Date(`${day.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
}

/** Short months stand without the full stop that the data of some engines adds; a full stop after a number is the language's own. */
function plain(text: string): string {
  return text.replace(/(?<=\p{L})\./gu, '').replace(/\bSept\b/, 'Sep');
}

/** A day, month or year in the language's own order. */
export function writeDate(tag: string, day: string, form: DateForm): string {
  const text = dateFormat(tag, { ...formFor(day, form), timeZone: 'UTC' }).format(moment(day));
  return form === 'short' ? plain(text) : text;
}

/** Two days as one range, sharing month and year where the language does: 26–28 februari. */
export function writeRange(tag: string, from: string, to: string, form: DateForm): string {
  if (from === to) return writeDate(tag, from, form);
  const shorter = from.length < to.length ? from : to;
  const format = dateFormat(tag, { ...formFor(shorter, form), timeZone: 'UTC' });
  const text = format
    .formatRangeToParts(moment(from), moment(to))
    .map((part) => part.value)
    .join('')
    // Engines differ in the space around the dash; typography does not: none between two numbers, one between two dates.
    .replace(/(?<!\s)\s*[–-]\s*/, from.slice(0, 7) === to.slice(0, 7) ? '–' : ' – ');
  return form === 'short' ? plain(text) : text;
}

/** Things in a row, with the language's word before the last. */
export function writeList(tag: string, items: readonly string[]): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);
}
