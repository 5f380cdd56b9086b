import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';
import { textsIn } from '../../story/texts.ts';

/** Braces in twos stand round blanks and nowhere else: a blank that is not closed is filled by nobody, and readers would see it. */
const blanks: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, { interface: phrases, words, glossary, charts }] of story.editions)
    for (const [path, tree, about] of [
      ['interface', phrases],
      ['story', words],
      ['glossary', glossary],
      ...[...charts].map(([id, own]) => [`charts/${id}`, own, `chart:${id}`] as const),
    ] as const) {
      const file = `${root}/locales/${name}/${path}.yaml`;
      for (const [at, text] of textsIn(tree)) {
        const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
        const broken = /\{\{|\}\}/.exec(rest);
        if (broken)
          problems.push({
            file,
            ...locate(file, at),
            what: `"${at.join('.')}" has a blank that is not whole, at "${rest.slice(broken.index, broken.index + 20)}"`,
            fix: 'Write two braces side by side before it and after it: {{name}}',
            ...(about === undefined ? {} : { about }),
          });
      }
    }
  return problems;
};

export default blanks;
