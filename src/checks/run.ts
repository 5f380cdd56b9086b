import { readdirSync } from 'node:fs';
import { filesIn } from '../story/files.ts';
import { sorted, type Problem } from '../story/problem.ts';
import { readStory, type Files, type Memory } from '../story/read.ts';
import type { Story } from '../story/story.ts';
import type { Check } from './check.ts';
import { kindsInFolder } from './kinds.ts';

const folder = new URL('content/', import.meta.url);

/** The checks of content by name: the files of the folder `content/` beside this one. */
async function checks(): Promise<[string, Check][]> {
  const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    modules.map(async (name): Promise<[string, Check]> => [
      name.slice(0, -'.ts'.length),
      ((await import(new URL(name, folder).href)) as { default: Check }).default,
    ]),
  );
}

/** A story and everything that is wrong with it. */
export interface Verdict {
  story: Story;
  problems: Problem[];
  /** How many files were read. */
  files: number;
  /** Name of the content folder in messages. */
  root: string;
}

/** Reads a story's files and runs every check over them; all problems at once, in the order of the files. */
export async function checkFiles(files: Files, memory?: Memory): Promise<Verdict> {
  const { story, problems, locate } = readStory(files, memory);
  const kinds = await kindsInFolder();
  const checked = { story, kinds, root: files.root, locate, texts: files.texts };
  const found = await Promise.all(
    (await checks()).map(async ([name, check]) =>
      (await check(checked)).map((problem): Problem => ({ check: name, ...problem })),
    ),
  );
  return { story, problems: sorted([...problems, ...found.flat()]), files: files.texts.size, root: files.root };
}

/** The same for a folder on disk; with a memory, for whoever checks it again and again. */
export async function checkStory(path: string, memory?: Memory): Promise<Verdict> {
  return checkFiles(filesIn(path), memory);
}
