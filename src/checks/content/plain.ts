import type { Problem } from '../../story/problem.ts';
import { writingOf } from '../../story/writing.ts';
import type { Check } from '../check.ts';
import { typedNumbers } from '../typed-numbers.ts';

/** As much of a text as a message has room for, in letters. */
const room = 60;

/**
 * What is marked as none of the ledger's business is one number: of a sentence in which there are others, nobody would look at
 * those.
 */
const plain: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    if (!edition.locale) continue;
    const find = typedNumbers(edition.locale.tag);
    for (const { file, text, within, place } of writingOf(root, name, edition, locate)) {
      const marked = text.trim();
      if (!within.includes('Plain') || marked === '') continue;
      const [first, ...more] = find(marked);
      if (first?.found === marked && more.length === 0) continue;
      const said = marked.length > room ? `${marked.slice(0, room).trimEnd()}…` : marked;
      problems.push({
        file,
        ...place(text.indexOf(marked)),
        what: `<Plain> is put round "${said}", which is ${first ? 'more than a number' : 'no number'}`,
        fix: first
          ? 'Put it round the number alone; a name that a number is part of goes in words.txt'
          : 'Take its tags away, and leave the words',
      });
    }
  }
  return problems;
};

export default plain;
