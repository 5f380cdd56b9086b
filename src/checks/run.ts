import { readdirSync } from 'node:fs';
import { filesIn } from '../story/files.ts';
import { inShort } from './in-short.ts';
import { errorsOf, sorted, type Problem } from '../story/problem.ts';
import { readStory, type Files, type Memory } from '../story/read.ts';
import type { Published } from '../story/published.ts';
import type { Story } from '../story/story.ts';
import { visible } from '../tables/visible.ts';
import { unwrittenIn } from '../story/unwritten.ts';
import { against } from './against.ts';
import type { Check } from './check.ts';
import { kindsInFolder } from './kinds.ts';
import { spelling } from './spelling.ts';

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

/** Name of the check of what is still to be written. */
const unwritten = 'unwritten';

const place = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string =>
  `${file}:${String(line)}:${String(column)}`;

/** A story and everything that is wrong with it. */
export interface Verdict {
  story: Story;
  problems: Problem[];
  /** How many files were read. */
  files: number;
  /** Name of the content folder in messages. */
  root: string;
}

/** A check that broke down says so like any other problem: nothing it would have found is known, so it stops a build. */
function unforeseen(check: string, root: string, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return {
    file: `${root}/story.yaml`,
    line: 1,
    column: 1,
    what: `The check "${check}" broke down: ${reason}`,
    fix: 'Mend the other problems first; if it stays, show this line to whoever keeps the code',
    check,
  };
}

/** True for what is only missing because its file cannot be read: that is told where the file goes wrong. */
function follows({ file, what }: Problem, unread: ReadonlySet<string>, root: string): boolean {
  const source = /names a source "([^"]*)"/.exec(what)?.[1];
  if (source !== undefined) return unread.has(`sources/${source}.yaml`);
  if (/^(The step "[^"]*" cannot be drawn: )?There is no fact "/.test(what)) return unread.has('facts.yaml');
  const chart = /^There (?:is no|are words for a) chart "([^"]*)"/.exec(what)?.[1];
  if (chart !== undefined) return unread.has(`charts/${chart}.yaml`);
  const table = /^The step "[^"]*" cannot be drawn: there is no cell "([^"/]*)\//.exec(what)?.[1];
  if (table !== undefined) return ['csv', 'yaml'].some((kind) => unread.has(`data/${table}.${kind}`));
  const [, language = ''] = file.slice(root.length + 1).split('/');
  return what.startsWith('There is no term "') && unread.has(`locales/${language}/glossary.yaml`);
}

/**
 * Problems without what is said of translations that are behind where the file, or its original, has errors: mending those changes
 * the words again, and it would be told of words that are not yet what is meant.
 */
function withoutDriftBesideErrors(problems: readonly Problem[], root: string, original: string): Problem[] {
  const wrong = new Set(errorsOf(problems).map(({ file }) => file));
  const locales = `${root}/locales/`;
  const inOriginal = (file: string): string =>
    `${locales}${original}/${file.slice(locales.length).replace(/^[^/]+\//, '')}`;
  return problems.filter(({ check, file }) => check !== 'drift' || !(wrong.has(file) || wrong.has(inOriginal(file))));
}

/** What a story is checked for besides what every build is. */
export interface Asked {
  /** What was published; the story is then held against it. */
  published?: Published;
  /** Day on which it is held against it: 2027-03-12. */
  today?: string;
  /** What was read of files before, for whoever checks a story again and again. */
  memory?: Memory;
  /** Whether words are looked up in the dictionaries of their languages, which takes a second. */
  spelling?: boolean;
}

/** Reads a story's files and runs every check over them; all problems at once, in the order of the files. */
export async function checkFiles(files: Files, asked: Asked = {}): Promise<Verdict> {
  const { story, problems, locate } = readStory(files, asked.memory);
  const kinds = await kindsInFolder();
  const checked = { story, kinds, root: files.root, locate, texts: files.texts };
  const found = await Promise.all(
    [...(await checks()), ...(asked.spelling ? ([['spelling', spelling]] as const) : [])].map(
      async ([name, check]): Promise<Problem[]> => {
        try {
          return (await check(checked)).map((problem): Problem => ({ check: name, ...problem }));
        } catch (error) {
          return [unforeseen(name, files.root, error)];
        }
      },
    ),
  );
  const changed = asked.published && asked.today !== undefined ? against(asked.published, checked, asked.today) : [];
  // What is still to be written is told as that; what else is wrong at the place follows from it.
  const waiting = new Set(
    unwrittenIn(files.texts).flatMap(({ path, line, column, also }) =>
      [{ line, column }, ...also].map((spot) => place({ file: `${files.root}/${path}`, ...spot })),
    ),
  );
  const own = [...problems, ...found.flat(), ...changed].filter(
    (problem) =>
      !follows(problem, story.unread, files.root) && (problem.check === unwritten || !waiting.has(place(problem))),
  );
  const told = inShort(
    sorted(withoutDriftBesideErrors(own, files.root, story.settings?.language ?? '')),
    unwritten,
  ).map((problem): Problem => ({
    ...problem,
    what: visible(problem.what),
    fix: visible(problem.fix),
  }));
  return { story, problems: told, files: files.texts.size, root: files.root };
}

/** The same for a folder on disk. */
export async function checkStory(path: string, asked?: Asked): Promise<Verdict> {
  return checkFiles(filesIn(path), asked);
}
