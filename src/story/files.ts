import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import type { Flaw } from '../tables/flaw.ts';
import { decode, mostBytes } from './decode.ts';
import type { Files } from './read.ts';

/** The folder of the story that is told: `STORY`, or `content`. */
export function storyFolder(): string {
  return resolve(process.env['STORY'] ?? 'content');
}

/** What editors' programs and systems leave behind is none of the story's business. */
const left = /(^|\/)(\.|~|Thumbs\.db$|desktop\.ini$)|~$/;

/** Files that hold text; any other is not read, and told by its name. */
const readable = /\.(yaml|csv|txt|mdx|json)$/;

/** A file's text, or why it has none. */
function textOf(file: string): { text: string } | { flaw: Flaw } {
  const flaw = (what: string, fix: string): { flaw: Flaw } => ({ flaw: { line: 1, column: 1, what, fix } });
  try {
    const { size } = statSync(file);
    if (size > mostBytes)
      return flaw(
        `The file is larger than ${String(mostBytes / 1_000_000)} MB, and is not read`,
        'Keep what the story needs of it',
      );
    return decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ELOOP')
      return flaw('The file is a link that leads nowhere', 'Put the file itself in its place');
    if (code === 'EACCES' || code === 'EPERM') return flaw('The file may not be read', 'Give leave to read it');
    return flaw(`The file cannot be read (${code})`, 'Put the file there anew');
  }
}

/** Every text of a story, read from its folder. */
export function filesIn(folder: string): Files {
  const texts = new Map<string, string>();
  const flaws = new Map<string, Flaw>();
  const shown = relative(process.cwd(), folder).split(sep).join('/');
  const root = shown === '' || shown.startsWith('..') ? basename(folder) : shown;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    const flaw = { line: 1, column: 1, what: `There is no folder ${folder}`, fix: 'Name that of the story in STORY' };
    return { root, texts: new Map([['story.yaml', '']]), flaws: new Map([['story.yaml', flaw]]) };
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (left.test(path)) continue;
    const read = readable.test(path) ? textOf(join(folder, path)) : { text: '' };
    texts.set(path, 'text' in read ? read.text : '');
    if ('flaw' in read) flaws.set(path, read.flaw);
  }
  return {
    root,
    texts: new Map([...texts].sort()),
    flaws,
  };
}

/** The languages of a story, as the address map of a site wants them. */
export interface Languages {
  /** Folder of the language the story was first written in. */
  original: string;
  /** Tag of each language by its folder. */
  tags: Record<string, string>;
}

function fieldOf(file: string, field: string): string | undefined {
  try {
    const value: unknown = (parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    // A file that is missing or cannot be read is told by the checks, with its place.
    return undefined;
  }
}

/** Id of the story in a folder. */
export function storyId(folder: string): string {
  return fieldOf(join(folder, 'story.yaml'), 'id') ?? 'story';
}

/** The languages are the folders in `locales/`. */
export function languagesIn(folder: string): Languages {
  const locales = join(folder, 'locales');
  const names = existsSync(locales)
    ? readdirSync(locales, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    : [];
  return {
    original: fieldOf(join(folder, 'story.yaml'), 'language') ?? names[0] ?? '',
    tags: Object.fromEntries(names.map((name) => [name, fieldOf(join(locales, name, 'locale.yaml'), 'tag') ?? name])),
  };
}
