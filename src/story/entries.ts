import { relative } from 'node:path';
import { driftOf } from './drift.ts';
import type { Edition, Prose, Story } from './story.ts';

/** One thing of a collection, as pages ask for it. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** For prose: text and file, so that Astro can compile it. */
  prose?: Prose<unknown>;
}

/** Path of a text from the project, as Astro wants it; messages show it from the story's folder. */
export function pathOf({ file }: Pick<Prose<unknown>, 'file'>, folder: string): string {
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

/** What each collection holds of a story, by the collection's name. */
export const entries = {
  settings: ({ settings }: Story) => (settings ? [{ id: 'story', data: { ...settings } }] : []),
  sources: ({ sources }: Story) => each(sources),
  facts: ({ facts }: Story) => each(facts),
  tables: ({ tables }: Story) => each(tables),
  charts: ({ charts }: Story) => each(charts),
  heights: ({ heights }: Story) => each(heights),
  proof: ({ proof }: Story) => (proof ? [{ id: 'proof', data: { ...proof } }] : []),
  // A collection has no order of its own, and a version may have no number.
  speed: ({ speed }: Story) => speed.map((run, index) => ({ id: String(index).padStart(4, '0'), data: { ...run } })),
  locales: (story: Story) => ofEditions(story, ({ locale }) => one(locale)),
  interfaces: (story: Story) => ofEditions(story, (edition) => one(edition.interface)),
  storyWords: (story: Story) => ofEditions(story, ({ words }) => one(words)),
  glossaries: (story: Story) => ofEditions(story, ({ glossary }) => one(glossary)),
  chartWords: (story: Story) => ofEditions(story, ({ charts }) => each(charts)),
  chapters: (story: Story) => ofEditions(story, ({ chapters }) => prose(chapters)),
  drift: (story: Story) =>
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
  corrections: ({ corrections }: Story) => each(corrections),
  correctionWords: (story: Story) => ofEditions(story, ({ corrections }) => each(corrections)),
  pages: (story: Story) => ofEditions(story, ({ pages }) => prose(pages)),
} satisfies Record<string, (story: Story) => Entry[]>;
