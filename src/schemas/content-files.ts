import type { z } from 'astro/zod';
import { chartSchema } from '../geometry/chart.ts';
import { chartWordsSchema } from '../i18n/chart-words.ts';
import { correctionWordsSchema } from '../i18n/correction-words.ts';
import { interfaceSchema } from '../i18n/interface.ts';
import { glossarySchema, localeSchema, storyWordsSchema } from '../i18n/locale.ts';
import { correctionSchema } from '../ledger/correction.ts';
import { factsSchema } from '../ledger/fact.ts';
import { sourceSchema } from '../ledger/source.ts';
import { coloursSchema } from '../story/colours.ts';
import { settingsSchema, tableSchema } from '../story/settings.ts';
import { translatedSchema } from '../story/translated.ts';

/** Files of content that share a schema. */
export interface ContentFiles {
  /** Which files, from the folder of the story; `*` is any name without a slash. */
  glob: string;
  schema: z.ZodType;
  /** Where the schema is written, and as what: its comments are read there. */
  file: string;
  name: string;
}

/** What may stand in the YAML of a story, by the name its JSON Schema gets. */
export const contentFiles: Readonly<Record<string, ContentFiles>> = {
  story: { glob: 'story.yaml', schema: settingsSchema, file: 'src/story/settings.ts', name: 'settingsSchema' },
  facts: { glob: 'facts.yaml', schema: factsSchema, file: 'src/ledger/fact.ts', name: 'factsSchema' },
  source: { glob: 'sources/*.yaml', schema: sourceSchema, file: 'src/ledger/source.ts', name: 'sourceSchema' },
  table: { glob: 'data/*.yaml', schema: tableSchema, file: 'src/story/settings.ts', name: 'tableSchema' },
  chart: { glob: 'charts/*.yaml', schema: chartSchema, file: 'src/geometry/chart.ts', name: 'chartSchema' },
  correction: {
    glob: 'corrections/*.yaml',
    schema: correctionSchema,
    file: 'src/ledger/correction.ts',
    name: 'correctionSchema',
  },
  colours: { glob: 'colours.yaml', schema: coloursSchema, file: 'src/story/colours.ts', name: 'coloursSchema' },
  translated: {
    glob: 'locales/*/translated.yaml',
    schema: translatedSchema,
    file: 'src/story/translated.ts',
    name: 'translatedSchema',
  },
  locale: {
    glob: 'locales/*/locale.yaml',
    schema: localeSchema,
    file: 'src/i18n/locale.ts',
    name: 'localeSchema',
  },
  interface: {
    glob: 'locales/*/interface.yaml',
    schema: interfaceSchema,
    file: 'src/i18n/interface.ts',
    name: 'interfaceSchema',
  },
  'story-words': {
    glob: 'locales/*/story.yaml',
    schema: storyWordsSchema,
    file: 'src/i18n/locale.ts',
    name: 'storyWordsSchema',
  },
  glossary: {
    glob: 'locales/*/glossary.yaml',
    schema: glossarySchema,
    file: 'src/i18n/locale.ts',
    name: 'glossarySchema',
  },
  'chart-words': {
    glob: 'locales/*/charts/*.yaml',
    schema: chartWordsSchema,
    file: 'src/i18n/chart-words.ts',
    name: 'chartWordsSchema',
  },
  'correction-words': {
    glob: 'locales/*/corrections/*.yaml',
    schema: correctionWordsSchema,
    file: 'src/i18n/correction-words.ts',
    name: 'correctionWordsSchema',
  },
};
