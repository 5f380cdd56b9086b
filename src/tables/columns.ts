import { z } from 'astro/zod';

/**
 * What stands in a column:
 * - `key`: an id in small letters, digits and hyphens; its word comes from the chart's labels
 * - `number`: decimal point, no thousands separator
 * - `day`: 2021-03-11, 2021-03 or 2021
 * - `ids`: one or more ids with spaces between
 * - `text`: a name that is the same in every language, such as CVE-2021-26855
 */
export const columnTypes = ['key', 'number', 'day', 'ids', 'text'] as const;

export type ColumnType = (typeof columnTypes)[number];

/** One column of a table. */
export const columnSchema = z.strictObject({
  /** What stands in its cells. */
  type: z.enum(columnTypes),
  /** For numbers: what they count, a key under `unit` in the languages' `interface.yaml`. */
  unit: z.string().optional(),
  /** For keys: the values allowed; any where left out. */
  values: z.array(z.string()).min(1).optional(),
  /** What the ids point at: entries of the ledger, which must exist. */
  refers: z.enum(['sources', 'facts']).optional(),
  /** True where a cell may be empty: not known, or does not apply. */
  optional: z.boolean().optional(),
  /** What the column means, for whoever edits the table; readers see the chart's own words. */
  meaning: z.string().min(1),
});

export type Column = z.infer<typeof columnSchema>;

/** The columns of a table by name, in the order of the CSV's header; the first is the row's key. */
export const columnsSchema = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), columnSchema);

export type Columns = z.infer<typeof columnsSchema>;
