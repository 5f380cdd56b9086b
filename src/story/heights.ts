import { z } from 'astro/zod';

const heights = z
  .array(z.tuple([z.number().int().positive(), z.number().int().positive()]))
  .min(1)
  .refine((pairs) => pairs.every(([from], index) => index === 0 || from > (pairs[index - 1]?.[0] ?? 0)), {
    message: 'is not in the order of its widths: run "npm run measure"',
  });

/**
 * `content/heights.json`: how high every embed is at each width, by language and chart (`nl/sectors`). Written by `npm run measure`
 * and by nobody else.
 */
export const heightsSchema = z.record(
  z.string(),
  z.strictObject({
    /** Digest of what was measured: of an embed that has changed since, the heights may not hold. */
    of: z.string(),
    /** Pairs of a width and the height that holds from there up to the next, CSS pixels. */
    on: heights,
    /** The same with the headline off. */
    off: heights,
  }),
);

export type MeasuredHeights = z.infer<typeof heightsSchema>[string];
