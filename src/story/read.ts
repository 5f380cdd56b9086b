import type { z } from 'astro/zod';
import { chartSchema } from '../geometry/chart.ts';
import { chartWordsSchema } from '../i18n/chart-words.ts';
import { correctionWordsSchema } from '../i18n/correction-words.ts';
import { interfaceSchema } from '../i18n/interface.ts';
import { chapterSchema, glossarySchema, localeSchema, storyWordsSchema } from '../i18n/locale.ts';
import { correctionSchema, isCorrectionName } from '../ledger/correction.ts';
import { factsSchema } from '../ledger/fact.ts';
import { sourceSchema } from '../ledger/source.ts';
import { readTable } from '../tables/csv.ts';
import type { Flaw } from '../tables/flaw.ts';
import { reserved } from '../tables/reserved.ts';
import { readChapter } from './chapter.ts';
import { coloursSchema } from './colours.ts';
import { heightsSchema } from './heights.ts';
import { proofSchema } from './proof.ts';
import { speedSchema } from './speed.ts';
import type { Problem } from './problem.ts';
import { namesIn } from './names.ts';
import { pageSchema, settingsSchema, tableSchema } from './settings.ts';
import type { Edition, Locate, Prose, Story } from './story.ts';
import { translatedSchema } from './translated.ts';
import { strangeSigns } from './signs.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The story's files by path from the content folder, and the name under which that folder is shown. */
export interface Files {
  /** Name of the folder in messages: `content`. */
  root: string;
  texts: ReadonlyMap<string, string>;
  /** Files that are there and could not be read as text; their texts are empty. */
  flaws?: ReadonlyMap<string, Flaw>;
}

/** A story read: what could be used of it, what is wrong with the rest, and where things stand. */
export interface Reading {
  story: Story;
  problems: Problem[];
  locate: Locate;
}

/** A name as an address can have it. */
function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9_]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') || 'name';
}

/** Endings that programs give to what belongs here under another. */
const endings: Readonly<Record<string, string>> = {
  yml: 'Let its name end in .yaml',
  md: 'Let its name end in .mdx',
  doc: 'Save its text as .mdx, and take this file away',
  docx: 'Save its text as .mdx, and take this file away',
  xls: 'Save its table as CSV with commas, in UTF-8, and take this file away',
  xlsx: 'Save its table as CSV with commas, in UTF-8, and take this file away',
  ods: 'Save its table as CSV with commas, in UTF-8, and take this file away',
  tsv: 'Save its table as CSV with commas, in UTF-8, and take this file away',
};

function otherEnding(path: string): string | undefined {
  const ending = path.split('.').at(-1) ?? '';
  if (/^(YAML|CSV|MDX)$/i.test(ending) && ending !== ending.toLowerCase())
    return `Write the end of its name in small letters: .${ending.toLowerCase()}`;
  return Object.hasOwn(endings, ending.toLowerCase()) ? endings[ending.toLowerCase()] : undefined;
}

/** What was read of files before, by path: a file that has not changed is not read again. */
export type Memory = Map<string, { text: string; read: unknown }>;

/**
 * Reads every file of a story by itself. What files say of each other is for the checks.
 *
 * @param memory where what is read is kept for the next time, by who reads a story again and again
 */
export function readStory({ root, texts, flaws = new Map() }: Files, memory?: Memory): Reading {
  /** A path always has the same schema, so that what was read of its text holds. */
  const once = <T>(path: string, text: string, read: () => T): T => {
    const known = memory?.get(path);
    if (known?.text === text) return known.read as T;
    const fresh = read();
    memory?.set(path, { text, read: fresh });
    return fresh;
  };
  const story: Story = {
    sources: new Map(),
    facts: new Map(),
    tables: new Map(),
    charts: new Map(),
    corrections: new Map(),
    heights: new Map(),
    speed: [],
    editions: new Map(),
    unread: new Set(),
  };
  const problems: Problem[] = [];
  for (const [path, flaw] of flaws) {
    problems.push({ file: `${root}/${path}`, ...flaw, fatal: true });
    story.unread.add(path);
  }
  for (const [path, text] of texts)
    for (const flaw of strangeSigns(text)) problems.push({ file: `${root}/${path}`, ...flaw });
  const located = new Map<string, YamlFile<unknown>['locate']>();

  const yaml = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const text = texts.get(path);
    if (text === undefined || flaws.has(path)) return undefined;
    const file = `${root}/${path}`;
    const read = once(path, text, () => readYaml(file, text, schema));
    located.set(file, read.locate);
    problems.push(...read.problems);
    if (read.value === undefined) story.unread.add(path);
    return read.value;
  };
  const prose = <T>(path: string, text: string, schema: z.ZodType<T>): Prose<T> | undefined => {
    if (flaws.has(path)) return undefined;
    const file = `${root}/${path}`;
    const { front, outline, body, problems: found } = once(path, text, () => readChapter(file, text, schema));
    problems.push(...found);
    if (front && outline) return { file, front, outline, body };
    story.unread.add(path);
    return undefined;
  };
  const edition = (name: string): Edition => {
    let found = story.editions.get(name);
    if (!found)
      story.editions.set(
        name,
        (found = { names: [], charts: new Map(), corrections: new Map(), chapters: new Map(), pages: new Map() }),
      );
    return found;
  };
  const put = <T>(into: Map<string, T>, id: string, value: T | undefined): void => {
    if (value !== undefined) into.set(id, value);
  };
  const unknown = (path: string, fix: string): void =>
    void problems.push({
      file: `${root}/${path}`,
      line: 1,
      column: 1,
      what: 'No file of this name belongs here',
      fix: otherEnding(path) ?? fix,
    });
  const required = (path: string, what: string): void => {
    if (!texts.has(path))
      problems.push({
        file: `${root}/${path}`,
        line: 1,
        column: 1,
        what: `The file is missing: ${what}`,
        fix: 'Add it, after the example of another story or language',
      });
  };

  const settings = yaml('story.yaml', settingsSchema);
  if (settings) story.settings = settings;
  required('story.yaml', 'it says what the story is and in which order its chapters stand');
  for (const [id, fact] of Object.entries(yaml('facts.yaml', factsSchema) ?? {})) story.facts.set(id, fact);
  required('facts.yaml', 'it holds every figure and date of the prose');
  const colours = yaml('colours.yaml', coloursSchema);
  if (colours) story.colours = colours;
  // JSON is YAML, and so its problems have lines too.
  for (const [id, own] of Object.entries(yaml('heights.json', heightsSchema) ?? {})) story.heights.set(id, own);
  const proof = yaml('proof.json', proofSchema);
  if (proof) story.proof = proof;
  story.speed = yaml('speed.json', speedSchema)?.runs ?? [];

  for (const [path, text] of texts) {
    const [folder = '', second = '', third = '', fourth = ''] = path.split('/');
    const name = (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/, '');
    const ending = path.split('.').at(-1);
    if (['story.yaml', 'facts.yaml', 'colours.yaml', 'heights.json', 'proof.json', 'speed.json'].includes(path))
      continue;
    // A file further down would take the place of one of the same name where it belongs.
    const deep =
      path.split('/').length >
      (folder === 'locales' ? (['charts', 'chapters', 'corrections'].includes(third) ? 4 : 3) : 2);
    if (deep) {
      unknown(path, 'Put it directly in the folder it belongs in');
      continue;
    }
    if (path.includes('/') && reserved(name) && /^(yaml|csv|mdx)$/.test(ending ?? '')) {
      problems.push({
        file: `${root}/${path}`,
        line: 1,
        column: 1,
        what: `"${name}" is a name that programs keep for themselves`,
        fix: 'Choose another',
      });
      continue;
    }
    if (path.includes('/') && !/^[a-z0-9][a-z0-9_-]*$/.test(name) && /^(yaml|csv|mdx)$/.test(ending ?? '')) {
      problems.push({
        file: `${root}/${path}`,
        line: 1,
        column: 1,
        what: `"${name}" cannot be the name of a file: it stands in addresses`,
        fix: `Use small letters, digits and hyphens: ${slug(name)}.${ending ?? ''}`,
      });
      continue;
    }
    if (folder === 'sources' && ending === 'yaml') put(story.sources, name, yaml(path, sourceSchema));
    else if (folder === 'charts' && ending === 'yaml') put(story.charts, name, yaml(path, chartSchema));
    else if (folder === 'corrections' && ending === 'yaml') {
      if (isCorrectionName(name)) put(story.corrections, name, yaml(path, correctionSchema));
      else unknown(path, 'Name a correction after its day and what it is about: 2027-03-12-first-count.yaml');
    } else if (folder === 'data' && ending === 'yaml') {
      const definition = yaml(path, tableSchema);
      const csv = `data/${name}.csv`;
      required(csv, 'it holds the rows of the table');
      const rows = texts.get(csv);
      if (!definition || rows === undefined || flaws.has(csv)) continue;
      const read = readTable(rows, definition.columns);
      problems.push(...read.flaws.map((flaw) => ({ file: `${root}/${csv}`, ...flaw, fatal: true })));
      if (read.flaws.length === 0) story.tables.set(name, { definition, rows: read.rows });
      else story.unread.add(csv);
    } else if (folder === 'data' && ending === 'csv')
      required(`data/${name}.yaml`, 'it says what the columns of the table are');
    else if (folder === 'locales') {
      const own = edition(second);
      if (third === 'locale.yaml') own.locale = yaml(path, localeSchema);
      else if (third === 'interface.yaml') own.interface = yaml(path, interfaceSchema);
      else if (third === 'story.yaml') own.words = yaml(path, storyWordsSchema);
      else if (third === 'glossary.yaml') own.glossary = yaml(path, glossarySchema);
      else if (third === 'words.txt') own.names = namesIn(text);
      else if (third === 'translated.yaml') own.translated = yaml(path, translatedSchema);
      else if (third === 'charts' && ending === 'yaml') put(own.charts, name, yaml(path, chartWordsSchema));
      else if (third === 'corrections' && ending === 'yaml')
        put(own.corrections, name, yaml(path, correctionWordsSchema));
      else if (third === 'chapters' && ending === 'mdx') put(own.chapters, name, prose(path, text, chapterSchema));
      else if (fourth === '' && ending === 'mdx') put(own.pages, name, prose(path, text, pageSchema));
      else
        unknown(
          path,
          'A language holds locale.yaml, interface.yaml, story.yaml, glossary.yaml, translated.yaml, words.txt, pages in MDX, charts/, chapters/ and corrections/',
        );
    } else
      unknown(path, 'The folder holds story.yaml, facts.yaml, sources/, data/, charts/, corrections/ and locales/');
  }
  for (const name of story.editions.keys())
    for (const [file, what] of [
      ['locale.yaml', 'it says what the language is'],
      ['interface.yaml', 'it holds the words of the interface'],
      ['story.yaml', 'it holds the title and the standfirst'],
      ['glossary.yaml', 'it holds the terms'],
    ] as const)
      required(`locales/${name}/${file}`, what);

  return {
    story,
    problems,
    locate: (file, path) => located.get(file)?.(path) ?? { line: 1, column: 1 },
  };
}
