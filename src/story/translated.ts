import { z } from 'astro/zod';

/**
 * `content/locales/<locale>/translated.yaml`: the version of its original each part was translated from, by the part's name
 * (`02-wie#momentopname`). Written by `npm run translated`, and kept beside the texts and not in them: charts, terms and the
 * story's own words have no front matter, and a translator's page is not the place for digests.
 */
export const translatedSchema = z.record(
  z.string(),
  z.string().regex(/^[0-9a-f]{6}(?: [0-9a-f]{6})*$/, 'is not a version: run "npm run translated" to have it written'),
);

export type Translated = z.infer<typeof translatedSchema>;
