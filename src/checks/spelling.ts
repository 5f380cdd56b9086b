import { withoutBlanks } from '../i18n/fill.ts';
import { withoutNames } from '../story/names.ts';
import type { Problem } from '../story/problem.ts';
import { isUnwritten } from '../story/unwritten.ts';
import { writingOf } from '../story/writing.ts';
import type { Check } from './check.ts';
import { dictionaryOf } from './dictionaries.ts';

/** A word: letters, with apostrophes and hyphens inside. */
const word = /\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;

/** What dictionaries say of words: nothing of a right one, for another what may have been meant. By language, for as long as this runs. */
const known = new Map<string, Map<string, readonly string[] | undefined>>();

/** Looks words up that were not looked up before; undefined where there is no dictionary. */
async function lookUp(
  tag: string,
  words: ReadonlySet<string>,
): Promise<Map<string, readonly string[] | undefined> | undefined> {
  const dictionary = dictionaryOf(tag);
  if (!dictionary) return undefined;
  let seen = known.get(tag);
  if (!seen) known.set(tag, (seen = new Map<string, readonly string[] | undefined>()));
  const fresh = [...words].filter((one) => !seen.has(one));
  for (const one of fresh) seen.set(one, undefined);
  if (fresh.length === 0) return seen;
  const { spellCheckDocument } = await import('cspell-lib');
  // Dictionaries have the apostrophe of a typewriter.
  const text = fresh.map((one) => one.replaceAll('’', "'")).join('\n');
  const { issues } = await spellCheckDocument(
    { uri: 'text:words', text, languageId: 'plaintext', locale: tag },
    { generateSuggestions: true, noConfigSearch: true, numSuggestions: 1 },
    dictionary,
  );
  const lines = text.split('\n');
  let from = 0;
  const starts = lines.map((line) => {
    const start = from;
    from += line.length + 1;
    return start;
  });
  for (const { offset, suggestions = [] } of issues) {
    const at = starts.findLastIndex((start) => start <= offset);
    seen.set(fresh[at] ?? '', suggestions);
  }
  return seen;
}

/** Blanks are filled with what the language says, and addresses are no words. */
function withoutOthers(text: string): string {
  return withoutBlanks(text).replace(/https?:\S+|(?<!\S)\S+@\S+|`[^`]*`/g, (found) => '□'.repeat(found.length));
}

/** Every word that is written is in the dictionary of its language, or in its `words.txt`. */
export const spelling: Check = async ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    if (!edition.locale) continue;
    const { tag } = edition.locale;
    const passages = [...writingOf(root, name, edition, locate)]
      // What is still to be written is told as that, and what follows the mark is often another language's.
      .filter(({ text }) => !isUnwritten(text))
      .map((passage) => ({
        ...passage,
        words: [...withoutNames(withoutOthers(passage.text), edition.names).matchAll(word)],
      }));
    const seen = await lookUp(tag, new Set(passages.flatMap(({ words }) => words.map(([one]) => one))));
    if (!seen) {
      const file = `${root}/locales/${name}/locale.yaml`;
      problems.push({
        file,
        ...locate(file, ['tag']),
        what: `There is no dictionary of "${tag}", so nobody looks at its spelling`,
        fix: 'Add the package @cspell/dict-… of the language',
        warning: true,
      });
      continue;
    }
    const told = new Set<string>();
    for (const { file, words, place } of passages)
      for (const match of words) {
        const meant = seen.get(match[0]);
        // A word that is wrong everywhere is told once in a file.
        if (meant === undefined || told.has(`${file} ${match[0]}`)) continue;
        told.add(`${file} ${match[0]}`);
        problems.push({
          file,
          ...place(match.index),
          what: `"${match[0]}" is not in the dictionary of "${tag}"`,
          fix: `${meant[0] === undefined ? 'Mend it' : `Write "${meant[0]}"`}, or add the word to words.txt if it is right`,
          warning: true,
        });
      }
  }
  return problems;
};
