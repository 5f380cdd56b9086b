import { z } from 'astro/zod';

/** Text that may hold facts as `{{fact-id}}` or `{{fact-id, form}}`, filled in at build. */
const text = z.string().min(1);

/** `content/locales/<locale>/charts/<chart>.yaml`: all words of one chart in one language. */
export const chartWordsSchema = z.strictObject({
  /** What the chart found, in one sentence. */
  headline: text,
  /** What is drawn: quantity, unit, place, period; where marks stand for a number, which. */
  shown: text,
  /** The finding and its main values in full sentences, for whoever does not see the drawing. */
  summary: text,
  /** One entry for each step of the chart. */
  steps: z.record(
    z.string(),
    z.strictObject({
      /** The step in a word or two, for the control that switches between steps; needed where a chart has several. */
      name: text.optional(),
      /** The line above the still: what this step shows that the one before did not. */
      caption: text,
      /** What the still looks like and says, for screen readers; not the caption again. */
      alt: text,
    }),
  ),
  /** Names of the table's columns as readers see them. */
  columns: z.record(z.string(), text),
  /** Words for the keys that stand in the table's columns, by column and key. */
  labels: z.record(z.string(), z.record(z.string(), text)).default({}),
  /** Annotations and other words the kind asks for, by name. */
  words: z.record(z.string(), text).default({}),
  /** What a reader must know to read the figures rightly; shown under the drawing. */
  notes: z.array(text).default([]),
});

export type ChartWords = z.infer<typeof chartWordsSchema>;
