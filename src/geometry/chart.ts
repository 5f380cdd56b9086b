import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not an id: use small letters, digits and hyphens');

/** `content/charts/<chart>.yaml`: a chart without words. */
export const chartSchema = z.strictObject({
  /** Name of a file in `src/geometry/kinds/`. */
  kind: id,
  /** Name of a table in `content/data/`. */
  table: id,
  /** Which column of the table does what in the drawing, by the kind's channels. */
  columns: z.record(z.string(), z.string()),
  /** Settings of the whole chart; the kind says which there are. */
  options: z.record(z.string(), z.unknown()).default({}),
  /** The chart's states in reading order, at least one; each is drawn as a still and can be linked to. */
  steps: z
    .array(
      z.strictObject({
        /** Stable: it is part of an address. */
        id,
        /** What the kind draws in this step; the kind says which settings there are. */
        state: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1),
  /** The step that stands for the chart where there is room for one: in links, downloads and embeds. The first where left out. */
  cover: id.optional(),
});

export type ChartDefinition = z.infer<typeof chartSchema>;

/** Id of the step that stands for a chart. */
export function coverOf({ cover, steps }: Pick<ChartDefinition, 'cover' | 'steps'>): string {
  return cover ?? steps[0]?.id ?? '';
}
