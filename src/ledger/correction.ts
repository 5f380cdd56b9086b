import { z } from 'astro/zod';
import { boundSchema, figureSchema, unitSchema } from './fact.ts';
import { statusSchema } from './status.ts';

/**
 * Why something published was changed.
 *
 * - `error`: what we wrote was wrong when we wrote it
 * - `update`: it was right then, and more has become known since
 */
export const correctionKinds = ['error', 'update'] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** What was published of a fact before: only what has changed. What it is now stands in the ledger. */
export const wasSchema = z
  .strictObject({
    /** The figure or day before; needed where the figure itself changed. */
    value: figureSchema.optional(),
    /** What it counted before. */
    unit: unitSchema.optional(),
    /** How the true value lay to it before; `exact` where the ledger had none. */
    bound: boundSchema.optional(),
    /** How sure it was before. */
    status: statusSchema.optional(),
  })
  .refine(
    (was) => Object.keys(was).length > 0,
    'says nothing of what was published: write value, unit, bound or status',
  );

export type Was = z.infer<typeof wasSchema>;

/** `content/corrections/<date>-<slug>.yaml`: one change of what was published. Its words stand in each language. */
export const correctionSchema = z
  .strictObject({
    /** Whether it mends an error or tells what has become known since. */
    kind: z.enum(correctionKinds),
    /** Facts that changed, by id, with what was published before. What is computed from them follows by itself. */
    facts: z.record(z.string(), wasSchema).default({}),
    /** Cells that changed, by table and `row/column`, with what was published before; empty (`null`) where nothing was. */
    tables: z
      .record(
        z.string(),
        z.record(
          z.string().regex(/^[^/]+\/[^/]+$/, 'is not a place in a table: write row/column'),
          z.union([z.number(), z.string(), z.null()]),
        ),
      )
      .default({}),
    /** Facts that were published and are told no more. */
    withdrawn: z.array(z.string()).default([]),
    /** Charts that were wrong in another way than by a fact or a cell: a label, a scale. */
    charts: z.array(z.string()).default([]),
  })
  .refine(
    ({ facts, tables, withdrawn, charts }) =>
      Object.keys(facts).length + Object.keys(tables).length + withdrawn.length + charts.length > 0,
    'corrects nothing: name facts, tables, withdrawn or charts',
  );

export type Correction = z.infer<typeof correctionSchema>;

/** The day of a correction, from the name of its file. */
export function correctionDay(id: string): string {
  return id.slice(0, '2027-03-12'.length);
}

/** Whether the name of a file is that of a correction: a day of the calendar, and what it is about. */
export function isCorrectionName(id: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/.test(id)) return false;
  const day = correctionDay(id);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}
