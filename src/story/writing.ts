import type { Path } from './yaml.ts';
import type { Edition, Locate } from './story.ts';
import { textsIn } from './texts.ts';

/** A piece of one language's own writing, and where it stands. */
export interface Passage {
  file: string;
  text: string;
  /** The way to it in its file: keys in YAML; empty in MDX. */
  path: readonly string[];
  /** Place of a sign of the text, counted from 0; of the text as a whole where YAML has folded it. */
  place: (index: number) => { line: number; column: number };
  /** Names of the components around it, for prose. */
  within: readonly string[];
}

/** Everything that is written in one language: prose, titles, words of charts, terms, interface, in the order of the files. */
export function* writingOf(
  root: string,
  name: string,
  { interface: phrases, words, glossary, charts, corrections, chapters, pages }: Edition,
  locate: Locate,
): Generator<Passage> {
  const folder = `${root}/locales/${name}`;
  const yaml = function* (file: string, value: unknown): Generator<Passage> {
    for (const [path, text] of textsIn(value))
      yield { file, text, path, place: () => locate(file, path satisfies Path), within: [] };
  };
  for (const [id, own] of charts) yield* yaml(`${folder}/charts/${id}.yaml`, own);
  for (const [id, own] of corrections) yield* yaml(`${folder}/corrections/${id}.yaml`, own);
  yield* yaml(`${folder}/glossary.yaml`, glossary);
  yield* yaml(`${folder}/interface.yaml`, phrases);
  yield* yaml(`${folder}/story.yaml`, words);
  for (const { file, front, outline } of [...chapters.values(), ...pages.values()]) {
    yield* [...textsIn(front)].map(([path, text]): Passage => ({
      file,
      text,
      path,
      place: () => ({ line: 2, column: 1 }),
      within: [],
    }));
    for (const { value, line, column, within } of outline.texts)
      yield {
        file,
        text: value,
        path: [],
        within,
        place: (index) => {
          const before = value.slice(0, index).split('\n');
          return before.length === 1
            ? { line, column: column + index }
            : { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
        },
      };
  }
}
