import { z } from 'astro/zod';
import { daySchema } from '../ledger/source.ts';
import { statusSchema } from '../ledger/status.ts';
import { columnsSchema } from '../tables/columns.ts';
import { isDay } from '../tables/day.ts';
import type { Row } from '../tables/row.ts';

const wholeDay = z.string().refine((text) => text.length === 10 && isDay(text), 'is not a whole day: write 2021-03-11');

/** `content/story.yaml`: what the story is, without words. */
export const settingsSchema = z.strictObject({
  /** Name of the story in addresses of its own and in files that leave the site. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not an id: use small letters, digits and hyphens'),
  /** Folder in `locales/` of the language the story was first written in. */
  language: z.string(),
  /** Day on which it was published. */
  published: daySchema,
  /** Day on which what a reader sees last changed. */
  modified: daySchema,
  /** First and last day that a reader can pick to read the story as it was known then: whole days. */
  past: z.strictObject({ from: wholeDay, to: wholeDay }),
  /** Chart whose last step stands on the first screen. */
  opening: z.string(),
  /** Chapters in reading order: the names of their files, the same in every language. */
  chapters: z.array(z.string()).min(1),
  /** Units of the story that measure, such as kilometres: these have decimals and may be less than nought. All others are counted whole. */
  measured: z.array(z.string()).min(1).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** `content/data/<table>.yaml`: what the columns of `<table>.csv` are, and where the values come from. */
export const tableSchema = z.strictObject({
  /** The columns by name, in the order of the CSV's header; the first is the row's key. */
  columns: columnsSchema,
  /** Ids of the ledger's sources from which the values come, the best first. */
  sources: z.array(z.string()).min(1),
  /** How sure the values are, unless a column named `status` says so row by row. */
  status: statusSchema,
  /** Day the values were made public; left out where a column `public_since` says so row by row. */
  public_since: z.union([daySchema, z.literal('unknown')]).optional(),
});

export type TableDefinition = z.infer<typeof tableSchema>;

/** A table with its rows. */
export interface Table {
  definition: TableDefinition;
  rows: readonly Row[];
}

/** Front matter of a page of its own, such as the one about method. */
export const pageSchema = z.strictObject({
  /** Title of the page. */
  title: z.string().min(1),
  /** For search results; at most 160 characters. */
  description: z.string().min(1).max(160).optional(),
});

export type Page = z.infer<typeof pageSchema>;
