import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import type { Files } from './read.ts';

/** The folder of the story that is told: `STORY`, or `content`. */
export function storyFolder(): string {
  return resolve(process.env['STORY'] ?? 'content');
}

/** What editors' programs leave behind is none of the story's business. */
const left = /(^|\/)(\.|~)|~$/;

/** Every text of a story, read from its folder. */
export function filesIn(folder: string): Files {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!left.test(path)) texts.set(path, readFileSync(join(folder, path), 'utf8'));
  }
  const shown = relative(process.cwd(), folder).split(sep).join('/');
  return { root: shown === '' || shown.startsWith('..') ? basename(folder) : shown, texts: new Map([...texts].sort()) };
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
