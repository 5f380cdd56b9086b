import { blanksOf, withoutBlanks } from '../../i18n/fill.ts';
import { driftOf } from '../../story/drift.ts';
import type { Problem } from '../../story/problem.ts';
import { textsIn } from '../../story/texts.ts';
import type { Check } from '../check.ts';

const named = (text: string): string[] => [...new Set(blanksOf(text).map(({ reference }) => reference))].sort();

/** What a text of a chart or of the story fills in of the ledger and of tables, it fills in in every language. */
const filled: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const language = story.settings?.language ?? '';
  const original = story.editions.get(language);
  for (const [name, edition] of story.editions) {
    if (!original || edition === original) continue;
    // Where the original has changed since, that may be all it is.
    const stale = driftOf(story, name).filter(({ standing }) => standing === 'stale');
    const pairs: { path: string; here: unknown; there: unknown; about?: string }[] = [
      { path: 'story.yaml', here: edition.words, there: original.words },
      ...[...edition.charts].map(([id, here]) => ({
        path: `charts/${id}.yaml`,
        here,
        there: original.charts.get(id),
        about: `chart:${id}`,
      })),
    ];
    for (const { path, here, there, about } of pairs) {
      const models = new Map([...textsIn(there)].map(([at, text]) => [at.join('\n'), text]));
      const file = `${root}/locales/${name}/${path}`;
      const behind = stale.some(({ own, original: part }) => file.endsWith((own ?? part).path));
      for (const [at, text] of textsIn(here)) {
        const model = models.get(at.join('\n'));
        // A blank that is not whole is told as that.
        if (model === undefined || [text, model].some((one) => /\{\{|\}\}/.test(withoutBlanks(one)))) continue;
        const [mine, theirs] = [named(text), named(model)];
        const say = (what: string, fix: string): void =>
          void problems.push({
            file,
            ...locate(file, at),
            what,
            fix,
            ...(about === undefined ? {} : { about }),
            ...(behind && { warning: true }),
          });
        const missing = theirs.find((one) => !mine.includes(one));
        const extra = mine.find((one) => !theirs.includes(one));
        if (missing !== undefined)
          say(
            `"${at.join('.')}" does not fill in {{${missing}}}, as it does in "${language}"`,
            'Write it where the text says it, or take it out in every language',
          );
        else if (extra !== undefined)
          say(
            `"${at.join('.')}" fills in {{${extra}}}, which it does not in "${language}"`,
            `Take it out, or write it in "${language}" too`,
          );
      }
    }
  }
  return problems;
};

export default filled;
