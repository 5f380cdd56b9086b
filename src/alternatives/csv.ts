import type { Data, DataColumn, Datum } from './data.ts';

/**
 * How the CSV is written, the same in every language: RFC 4180 with commas, decimal points and days as 2021-03-11.
 *
 * A spreadsheet set to Dutch wants semicolons and decimal commas when a file is double-clicked; everything else (the
 * import of that same spreadsheet, Google Sheets, LibreOffice, R, Python, SQL) wants this or asks. One form that every
 * parser knows, and of which a number cannot change by the language of the page it was taken from, is worth more than a
 * double click. The byte-order mark is for the spreadsheet too: without it Excel reads é as two other letters, and whoever
 * decodes UTF-8 as the web does leaves it out.
 */
export const dialect = { delimiter: ',', quote: '"', newline: '\r\n', mark: '\uFEFF' } as const;

/** What stands between several names in one cell. */
export const listSeparator = '; ';

/** What a spreadsheet takes for a formula, with apostrophes before it or none. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet runs: where it begins as a formula does, an apostrophe stands before it. So does one more
 * where there were some already, so that taking one off always gives the text back.
 */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell for a machine that reads the words of the language: numbers and days as they are, all else in words.
 *
 * @returns the text as a parser gives it back
 */
export function cellText({ type }: Pick<DataColumn, 'type'>, { value, words }: Datum): string {
  if (value === null || words === null) return '';
  if (typeof value === 'number') return String(value);
  if (type === 'day' && typeof value === 'string') return value;
  // Several texts of one publisher are one name.
  return guarded(typeof words === 'string' ? words : [...new Set(words)].join(listSeparator));
}

/** Lines of cells as CSV, each cell exactly as it is given. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(quoted).join(dialect.delimiter) + dialect.newline).join('');
}

/** The data of a chart as the text of a CSV file, with a header in words of the language. */
export function csvOf({ columns, rows }: Data): string {
  return (
    dialect.mark +
    writeCsv([
      columns.map(({ title }) => guarded(title)),
      ...rows.map(({ cells }) =>
        columns.map((column, index) => cellText(column, cells[index] ?? { value: null, words: null })),
      ),
    ])
  );
}
