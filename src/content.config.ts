import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
import { driftOf } from './story/drift.ts';
import { filesIn, storyFolder } from './story/files.ts';
import { handedOver } from './story/hand-over.ts';
import { heightsSchema } from './story/heights.ts';
import { pageSchema, settingsSchema, tableSchema } from './story/settings.ts';
import type { Edition, Prose, Story } from './story/story.ts';

interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** For prose: text and file, so that Astro can compile it. */
  prose?: Prose<unknown>;
}

const folder = storyFolder();
let underway: Promise<Story> | undefined;

/** Changes that follow each other this closely, in milliseconds, are read as one. */
const breath = 20;

/**
 * One reading serves all collections: whoever asks before it begins shares it, and whoever asks later, after another change,
 * gets a fresh one. Before a build the checks have read the same story a moment ago, in the same process but another module
 * graph, and hand it over.
 */
function story(): Promise<Story> {
  const known = handedOver();
  if (known) return Promise.resolve(known);
  underway ??= setTimeout(breath).then(() => {
    underway = undefined;
    return read();
  });
  return underway;
}

/** The reader is loaded only when it is needed: while editing, and never for a build. */
async function read(): Promise<Story> {
  const { readStory } = await import('./story/read.ts');
  return readStory(filesIn(folder)).story;
}

/**
 * A collection filled by the story's own reader. Entries that cannot be read are left out here and told by the checks,
 * which stop a build and show in the page while editing; so a slip in one file never takes the whole site down.
 */
function from(name: string, entriesOf: (story: Story) => Entry[]): Loader {
  return {
    name: `tienvoud-${name}`,
    async load({ store, watcher }) {
      const fill = async (): Promise<void> => {
        const entries = entriesOf(await story());
        store.clear();
        for (const { id, data, prose } of entries) {
          const digest = createHash('sha256')
            .update(JSON.stringify([data, prose?.body]))
            .digest('hex');
          store.set({
            id,
            data,
            digest,
            ...(prose && { body: prose.body, filePath: pathOf(prose), deferredRender: true }),
          });
        }
      };
      await fill();
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(folder)) void fill();
      });
    },
  };
}

/** Astro wants the path from the project; messages show it from the story's folder. */
function pathOf({ file }: Prose<unknown>): string {
  const own = file.split('/').slice(file.split('/').indexOf('locales')).join('/');
  return relative(process.cwd(), `${folder}/${own}`);
}

const each = <T extends object>(map: ReadonlyMap<string, T>): Entry[] =>
  [...map].map(([id, data]) => ({ id, data: Object.fromEntries(Object.entries(data)) }));

/** Entries of every language, `nl/…`. */
function ofEditions(story: Story, pick: (edition: Edition, name: string) => Entry[]): Entry[] {
  return [...story.editions].flatMap(([name, edition]) =>
    pick(edition, name).map((entry) => ({ ...entry, id: entry.id === '' ? name : `${name}/${entry.id}` })),
  );
}

const one = (data: object | undefined): Entry[] => (data ? [{ id: '', data: { ...data } }] : []);

const prose = <T extends object>(map: ReadonlyMap<string, Prose<T>>): Entry[] =>
  [...map].map(([id, text]) => ({
    id,
    data: { ...text.front, words: text.outline.words, parts: text.outline.parts },
    prose: text,
  }));

/** What Astro keeps of a text besides its front matter. */
const outline = {
  /** Words of running text. */
  words: z.number(),
  /** Components it names, in order. */
  parts: z.array(z.object({ name: z.string(), attributes: z.record(z.string(), z.string()) })),
};

export const collections = {
  settings: defineCollection({
    loader: from('settings', ({ settings }) => (settings ? [{ id: 'story', data: { ...settings } }] : [])),
    schema: settingsSchema,
  }),
  sources: defineCollection({ loader: from('sources', ({ sources }) => each(sources)), schema: sourceSchema }),
  facts: defineCollection({ loader: from('facts', ({ facts }) => each(facts)), schema: factSchema }),
  tables: defineCollection({
    loader: from('tables', ({ tables }) => each(tables)),
    schema: z.object({
      definition: tableSchema,
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    }),
  }),
  charts: defineCollection({ loader: from('charts', ({ charts }) => each(charts)), schema: chartSchema }),
  heights: defineCollection({
    loader: from('heights', ({ heights }) => each(heights)),
    schema: heightsSchema.valueType,
  }),
  locales: defineCollection({
    loader: from('locales', (story) => ofEditions(story, ({ locale }) => one(locale))),
    schema: localeSchema,
  }),
  interfaces: defineCollection({
    loader: from('interfaces', (story) => ofEditions(story, (edition) => one(edition.interface))),
    schema: interfaceSchema,
  }),
  storyWords: defineCollection({
    loader: from('story-words', (story) => ofEditions(story, ({ words }) => one(words))),
    schema: storyWordsSchema,
  }),
  glossaries: defineCollection({
    loader: from('glossaries', (story) => ofEditions(story, ({ glossary }) => one(glossary))),
    schema: glossarySchema,
  }),
  chartWords: defineCollection({
    loader: from('chart-words', (story) => ofEditions(story, ({ charts }) => each(charts))),
    schema: chartWordsSchema,
  }),
  drift: defineCollection({
    loader: from('drift', (story) =>
      [...story.editions.keys()].map((id) => {
        const drift = driftOf(story, id);
        return {
          id,
          data: {
            stale: drift.flatMap(({ standing, original }) => (standing === 'stale' ? original.name : [])),
            untranslated: drift.flatMap(({ standing, original: { name, title } }) =>
              standing === 'untranslated' ? { name, title } : [],
            ),
          },
        };
      }),
    ),
    schema: z.object({
      /** Names of parts whose original has changed since they were translated. */
      stale: z.array(z.string()),
      /** Parts of the original that are not translated. */
      untranslated: z.array(z.object({ name: z.string(), title: z.string() })),
    }),
  }),
  corrections: defineCollection({
    loader: from('corrections', ({ corrections }) => each(corrections)),
    schema: correctionSchema,
  }),
  correctionWords: defineCollection({
    loader: from('correction-words', (story) => ofEditions(story, ({ corrections }) => each(corrections))),
    schema: correctionWordsSchema,
  }),
  chapters: defineCollection({
    loader: from('chapters', (story) => ofEditions(story, ({ chapters }) => prose(chapters))),
    schema: chapterSchema.extend(outline),
  }),
  pages: defineCollection({
    loader: from('pages', (story) => ofEditions(story, ({ pages }) => prose(pages))),
    schema: pageSchema.extend(outline),
  }),
};
