import { z } from 'astro/zod';
import { dayOr, daySchema } from './source.ts';
import { statusSchema } from './status.ts';
import { bounds } from './vocabulary.ts';

export { bounds, type Bound, type Unit } from './vocabulary.ts';

/** What a figure counts: a key under `unit` in the languages' `interface.yaml`. */
export const unitSchema = z.string().min(1);

/** How the true value lies to the figure. */
export const boundSchema = z.enum(bounds);

const factId = z.string().regex(/^[a-z0-9-]+$/);

/** A value that follows from other facts, so that nobody types a number that can be worked out. */
export const computationSchema = z.union([
  /** First divided by second. */
  z.strictObject({ ratio: z.tuple([factId, factId]) }),
  /** Whole days from the first date to the second. */
  z.strictObject({ days: z.tuple([factId, factId]) }),
  /** 100 less all of these percentages. */
  z.strictObject({ remainder: z.array(factId).min(1) }),
  /** All of these together. */
  z.strictObject({ sum: z.array(factId).min(1) }),
  /** Hours in which a quantity doubles when it grows steadily between two dated facts: hours × ln 2 ÷ ln(second ÷ first). */
  z.strictObject({ doubling: z.tuple([factId, factId]) }),
]);

export type Computation = z.infer<typeof computationSchema>;

const noFigure =
  'is neither a number nor a day: write it in digits and without quotation marks, as 50000, or as 2021-03-11';

/** A day `2021-03-11`, a month `2021-03` or a year `2021`, where a figure may stand too. */
export const valueDaySchema = dayOr(noFigure);

/** A figure, or a day. */
export const figureSchema = z.union([z.number(), valueDaySchema], { error: noFigure });

/** One entry of `content/facts.yaml`: a figure, a date, or a claim without a figure. */
export const factSchema = z.strictObject({
  /** The figure, or the day where `unit` is `date`. Left out for a claim without a figure, or where `cell` or `compute` gives it. */
  value: figureSchema.optional(),
  /** Where the figure stands in a table instead: `table/row key/column`. */
  cell: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9_-]+$/, 'is not a place in a table: write table/row/column')
    .optional(),
  /** How the figure follows from other facts instead. */
  compute: computationSchema.optional(),
  /** What the figure counts; needed wherever there is a figure. */
  unit: unitSchema.optional(),
  /** How the true value lies to the figure; exact where left out. */
  bound: boundSchema.optional(),
  /** Decimals shown; none where left out. */
  digits: z.number().int().min(0).max(3).optional(),
  /** Day the figure or claim is about; left out where no source tells. */
  date: daySchema.optional(),
  /** How sure it is. */
  status: statusSchema,
  /** Day its earliest source made it public; `unknown` where no source tells. */
  public_since: z.union([daySchema, z.literal('unknown')]),
  /** How sure it was before, the oldest first, where that has changed since it became public. */
  earlier: z
    .array(
      z.strictObject({
        /** First day on which the next status held. */
        until: daySchema,
        /** How sure it was until that day. */
        status: statusSchema,
      }),
    )
    .min(1)
    .optional(),
  /** Ids of the ledger's sources, the best first. */
  sources: z.array(z.string()).min(1),
});

export type Fact = z.infer<typeof factSchema>;

/** `content/facts.yaml`: every fact by its id. */
export const factsSchema = z.record(factId, factSchema);
