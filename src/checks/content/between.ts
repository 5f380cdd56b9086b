import { holds } from '../../story/parts.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Components that hold words have some, and what stands between the tags of the others would reach no reader. */
const between: Check = ({ story }) => {
  const problems: Problem[] = [];
  for (const edition of story.editions.values())
    for (const { file, outline } of [...edition.chapters.values(), ...edition.pages.values()])
      for (const { name, filled, line, column } of outline.parts) {
        const held = Object.hasOwn(holds, name) ? holds[name] : undefined;
        const bare = held === 'nothing' || held === 'sign';
        // Too few steps are told by the check "steps".
        if (held === undefined || held === 'steps' || filled !== bare) continue;
        problems.push({
          file,
          line,
          column,
          what: bare
            ? `What stands between <${name}> and </${name}> is shown to nobody`
            : `There is nothing between <${name}> and </${name}>`,
          fix: bare ? `End the tag with "/>", and put the words before or after it` : 'Write the words, or take it out',
        });
      }
  return problems;
};

export default between;
