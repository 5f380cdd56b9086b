import { createHash } from 'node:crypto';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { chartSchema } from './geometry/chart.ts';
import { chartWordsSchema } from './i18n/chart-words.ts';
import { correctionWordsSchema } from './i18n/correction-words.ts';
import { interfaceSchema } from './i18n/interface.ts';
import { chapterSchema, glossarySchema, localeSchema, storyWordsSchema } from './i18n/locale.ts';
import { correctionSchema } from './ledger/correction.ts';
import { factSchema } from './ledger/fact.ts';
import { sourceSchema } from './ledger/source.ts';
import { entries, pathOf, type Entry } from './story/entries.ts';
import { filesIn, storyFolder } from './story/files.ts';
import { handedOver } from './story/hand-over.ts';
import { heightsSchema } from './story/heights.ts';
import { proofSchema } from './story/proof.ts';
import { speedSchema } from './story/speed.ts';
import { pageSchema, settingsSchema, tableSchema } from './story/settings.ts';
import type { Story } from './story/story.ts';

const folder = storyFolder();
let reading: Promise<Story> | undefined;

/**
 * One reading serves all collections. Whoever builds or edits has read the story a moment ago, in the same process but another
 * module graph, and hands it over; only what looks at nothing but types reads it here.
 */
function story(): Promise<Story> {
  const known = handedOver();
  return known ? Promise.resolve(known) : (reading ??= read());
}

async function read(): Promise<Story> {
  const { readStory } = await import('./story/read.ts');
  return readStory(filesIn(folder)).story;
}

/**
 * A collection filled by the story's own reader. Entries that cannot be read are left out here and told by the checks,
 * which stop a build. While editing, pages ask the story itself (`components/content.ts`): what Astro keeps of a collection
 * it writes only when all has been quiet for half a second.
 */
function from(name: keyof typeof entries): Loader {
  return {
    name: `tienvoud-${name}`,
    async load({ store }) {
      const all: Entry[] = entries[name](await story());
      store.clear();
      for (const { id, data, prose } of all) {
        const digest = createHash('sha256')
          .update(JSON.stringify([data, prose?.body]))
          .digest('hex');
        store.set({
          id,
          data,
          digest,
          ...(prose && { body: prose.body, filePath: pathOf(prose, folder), deferredRender: true }),
        });
      }
    },
  };
}

/** What Astro keeps of a text besides its front matter. */
const outline = {
  /** Words of running text. */
  words: z.number(),
  /** Components it names, in order. */
  parts: z.array(z.object({ name: z.string(), attributes: z.record(z.string(), z.string()) })),
};

export const collections = {
  settings: defineCollection({
    loader: from('settings'),
    schema: settingsSchema,
  }),
  sources: defineCollection({ loader: from('sources'), schema: sourceSchema }),
  facts: defineCollection({ loader: from('facts'), schema: factSchema }),
  tables: defineCollection({
    loader: from('tables'),
    schema: z.object({
      definition: tableSchema,
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    }),
  }),
  charts: defineCollection({ loader: from('charts'), schema: chartSchema }),
  heights: defineCollection({
    loader: from('heights'),
    schema: heightsSchema.valueType,
  }),
  proof: defineCollection({ loader: from('proof'), schema: proofSchema }),
  speed: defineCollection({ loader: from('speed'), schema: speedSchema.shape.runs.element }),
  locales: defineCollection({
    loader: from('locales'),
    schema: localeSchema,
  }),
  interfaces: defineCollection({
    loader: from('interfaces'),
    schema: interfaceSchema,
  }),
  storyWords: defineCollection({
    loader: from('storyWords'),
    schema: storyWordsSchema,
  }),
  glossaries: defineCollection({
    loader: from('glossaries'),
    schema: glossarySchema,
  }),
  chartWords: defineCollection({
    loader: from('chartWords'),
    schema: chartWordsSchema,
  }),
  drift: defineCollection({
    loader: from('drift'),
    schema: z.object({
      /** Names of parts whose original has changed since they were translated. */
      stale: z.array(z.string()),
      /** Parts of the original that are not translated. */
      untranslated: z.array(z.object({ name: z.string(), title: z.string() })),
    }),
  }),
  corrections: defineCollection({
    loader: from('corrections'),
    schema: correctionSchema,
  }),
  correctionWords: defineCollection({
    loader: from('correctionWords'),
    schema: correctionWordsSchema,
  }),
  chapters: defineCollection({
    loader: from('chapters'),
    schema: chapterSchema.extend(outline),
  }),
  pages: defineCollection({
    loader: from('pages'),
    schema: pageSchema.extend(outline),
  }),
};
