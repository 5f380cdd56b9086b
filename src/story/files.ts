import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
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
