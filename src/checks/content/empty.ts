import type { Problem } from '../../story/problem.ts';
import { writingOf } from '../../story/writing.ts';
import type { Check } from '../check.ts';

/** True where no sign is seen: spaces, and signs that only join or direct others. */
const isEmpty = (text: string): boolean => !/[^\p{Z}\p{C}]/u.test(text);

/** What is asked for in words says something: spaces between quotation marks would be a title nobody sees. */
const empty: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    for (const { file, path, text, place } of writingOf(root, name, edition, locate))
      // In prose a piece of text may be the space between two components.
      if (path.length > 0 && isEmpty(text))
        problems.push({ file, ...place(0), what: `"${path.join('.')}" says nothing`, fix: 'Write its words' });
    for (const { file, outline } of [...edition.chapters.values(), ...edition.pages.values()])
      for (const { id, title, line, column } of outline.headings)
        if (isEmpty(title) && !outline.parts.some((part) => part.line === line))
          problems.push({ file, line, column, what: `The heading "${id}" says nothing`, fix: 'Write its words' });
  }
  return problems;
};

export default empty;
