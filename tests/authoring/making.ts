import { readdirSync, readFileSync } from 'node:fs';
import { answered } from '../../src/authoring/answers.ts';
import type { Complaint, Draft, Thing } from '../../src/authoring/thing.ts';
import { kindsInFolder } from '../../src/checks/kinds.ts';
import { checkFiles } from '../../src/checks/run.ts';
import { components } from '../../src/schemas/components.ts';
import { docComments } from '../../src/schemas/doc-comments.ts';
import { errorsOf, printed } from '../../src/story/problem.ts';
import { readStory, type Files } from '../../src/story/read.ts';

const source = (path: string): string => readFileSync(path, 'utf8');
const folder = new URL('../../src/authoring/things/', import.meta.url);

/** Every thing that can be made, by name. */
export const things = new Map(
  await Promise.all(
    readdirSync(folder).map(async (file): Promise<[string, Thing]> => [
      file.replace('.ts', ''),
      ((await import(new URL(file, folder).href)) as { default: Thing }).default,
    ]),
  ),
);

/** Kinds of charts. */
export const kinds = await kindsInFolder();

const fixed = { kinds, docs: docComments(source), components: components(source), today: '2021-03-21' };

/** What is made of a thing in a story, with what was answered. */
export function make(
  files: Files,
  thing: string,
  name: string,
  flags: Readonly<Record<string, string>> = {},
): { draft: Draft | Complaint[]; complaints: Complaint[]; missing: string[] } {
  const own = things.get(thing);
  if (!own) throw new Error(`no thing ${thing}`);
  const setting = { ...fixed, story: readStory(files).story, texts: files.texts, name };
  const { answers, complaints, missing } = answered(own, setting, new Map(Object.entries(flags)));
  const flaw = own.name.flaw(name, { ...setting, answers });
  const all = [...(flaw ? [flaw] : []), ...complaints];
  const draft = all.length > 0 || missing.length > 0 ? all : own.draft({ ...setting, answers });
  return { draft, complaints: all, missing };
}

/** The story with what was made; throws where something stood in the way. */
export function withMade(
  files: Files,
  ...asked: [string, string, Record<string, string>?]
): { files: Files; draft: Draft } {
  const { draft, missing } = make(files, ...asked);
  if (Array.isArray(draft)) throw new Error(JSON.stringify({ draft, missing }));
  const texts = new Map([...files.texts, ...draft.files, ...draft.edits]);
  return { files: { root: files.root, texts: new Map([...texts].sort()) }, draft };
}

/** What stops a build; that nobody cites a new source is for whoever goes on, and no error. */
export async function errors(files: Files): Promise<string[]> {
  return errorsOf((await checkFiles(files)).problems).map(printed);
}

/** An alternative text for any step: long enough, unlike the others, and with every status that a drawing may show. */
export const alternative = (index: number): string =>
  `${'I'.repeat(index + 1)} gemeld, vermoed, tegengesproken, reported, suspected, denied`;

/** The story with every place written that is still to be: what follows the marker, or a word by its place. */
export function filledIn(files: Files, draft: Draft, word: (path: string, key: string) => string): Files {
  const texts = new Map(files.texts);
  for (const path of draft.files.keys()) {
    const text = texts.get(path) ?? '';
    const lines = text.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').split('\n');
    let within = '';
    texts.set(
      path,
      lines
        .map((line, index) => {
          if (line.trimStart().startsWith('#')) return line;
          if (/^\S[^:]*:$/.test(line)) within = line.slice(0, -1);
          const key = /^\s*(?:- )?'?([\w-]+)'?:/.exec(line)?.[1] ?? line.split(',')[0] ?? '';
          return line
            .replaceAll(/TODO(?= )/g, '')
            .replaceAll('TODO', () => (key === 'alt' ? alternative(index) : word(`${path} ${within}`, key)));
        })
        .join('\n'),
    );
  }
  return { root: files.root, texts };
}
