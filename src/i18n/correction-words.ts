import { z } from 'astro/zod';

/**
 * `content/locales/<locale>/corrections/<date>-<slug>.yaml`: what a correction says. `{{people}}` is what a fact is after the
 * correction, `{{was:people}}` what was published before; `{{cell:table/row/column}}` and `{{was:table/row/column}}` likewise.
 */
export const correctionWordsSchema = z.strictObject({
  /** What we wrote, in a sentence. */
  wrote: z.string().min(1),
  /** What it is, and where it helps how the mistake came about. */
  is: z.string().min(1),
});

export type CorrectionWords = z.infer<typeof correctionWordsSchema>;
