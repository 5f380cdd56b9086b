import { z } from 'astro/zod';
import { dayForm, isDay } from '../tables/day.ts';

const notDay = 'is not a day: write 2021-03-11, 2021-03 or 2021';

/** A day, and what is said of a text that is none: what it is not, and after a colon what to write. */
export const dayOr = (message: string) =>
  z
    .string()
    .regex(dayForm, message)
    .refine((text) => !dayForm.test(text) || isDay(text), message);

/** A day `2021-03-11`, a month `2021-03` or a year `2021`: no more precise than the source is. */
export const daySchema = dayOr(notDay);

/** One entry of the ledger of sources: `content/sources/<id>.yaml`. */
export const sourceSchema = z.strictObject({
  /** Who published it, as readers know it. */
  publisher: z.string().min(1),
  /** Title as printed, in the language of the publication. */
  title: z.string().min(1),
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/ }),
  /** A kept copy elsewhere, where one is known. */
  archived: z.url({ protocol: /^https?$/ }).optional(),
  /** When it was published; left out where the page shows no date. */
  date: daySchema.optional(),
  /** Day on which we read it. */
  read: daySchema,
  /** Language it is written in, as a BCP 47 tag. */
  language: z.string().min(2),
  /** True where the text was read through a copy, a syndicated version or a summary, not on the publisher's own page. */
  copy: z.boolean().optional(),
});

export type Source = z.infer<typeof sourceSchema>;
