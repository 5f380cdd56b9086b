import { z } from 'astro/zod';

/** Which way the script of a language runs; undefined where this Node does not know, or the tag is none. */
function directionOf(tag: string): 'ltr' | 'rtl' | undefined {
  try {
    const locale = new Intl.Locale(tag) as {
      getTextInfo?: () => { direction?: string };
      textInfo?: { direction?: string };
    };
    const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
    return direction === 'ltr' || direction === 'rtl' ? direction : undefined;
  } catch {
    return undefined;
  }
}

/** `content/locales/<locale>/locale.yaml`: what the language is. The folder's name stands in addresses. */
export const localeSchema = z
  .strictObject({
    /** BCP 47 tag by which numbers and dates are written and pages are marked: `nl`, `en-GB`. */
    tag: z.string().refine((tag) => {
      try {
        // A well-formed tag of no language, such as "english", would be written as the machine's own.
        return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
      } catch {
        return false;
      }
    }, 'is not the tag of a language whose numbers and days are known: write nl or en-GB'),
    /** The language's own name, as its speakers write it. */
    name: z.string().min(1),
    /** Direction of its script. */
    direction: z.enum(['ltr', 'rtl']),
    /** Quotation marks: those of a quotation, and those of one within it. Where left out nobody looks at them. */
    quotes: z.tuple([z.string(), z.string(), z.string(), z.string()]).optional(),
  })
  .check(({ value: { tag, direction }, issues }) => {
    const own = directionOf(tag);
    if (own !== undefined && own !== direction)
      issues.push({
        code: 'custom',
        input: direction,
        path: ['direction'],
        message: `is not how the script of "${tag}" runs: write ${own}`,
      });
  });

export type Locale = z.infer<typeof localeSchema>;

/** `content/locales/<locale>/story.yaml`: the story's own words that are not in a chapter. */
export const storyWordsSchema = z.strictObject({
  /** Title of the whole. */
  title: z.string().min(1),
  /** The sentences under the title that say what the story is about. */
  standfirst: z.string().min(1),
  /** For search results and shared links; at most 160 characters. */
  description: z.string().min(1).max(160),
  /** Who made it. */
  byline: z.string().min(1),
});

export type StoryWords = z.infer<typeof storyWordsSchema>;

/** `content/locales/<locale>/glossary.yaml`: terms by id. */
export const glossarySchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    /** The term as the language writes it. */
    term: z.string().min(1),
    /** What it means, in one or two plain sentences. */
    definition: z.string().min(1),
  }),
);

export type Glossary = z.infer<typeof glossarySchema>;

/** Front matter of a chapter. */
export const chapterSchema = z.strictObject({
  /** Title of the chapter. */
  title: z.string().min(1),
  /** One sentence under the title. */
  standfirst: z.string().min(1).optional(),
});

export type Chapter = z.infer<typeof chapterSchema>;
