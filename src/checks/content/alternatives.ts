import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Signs an alternative text needs to say anything, and those after which a listener has lost the thread. */
const shortest = 30;
const longest = 420;

/** Words of a text in small letters, without what stands between them. */
const bare = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Words that say that there is a picture, which the reader has been told already. */
const openings = /^\s*(<|!\[|https?:)/;

/** Every step has an alternative text of a sensible length that is more than the headline or the caption over again. */
const alternatives: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions)
    for (const [id, { headline, steps, shown }] of edition.charts) {
      const file = `${root}/locales/${name}/charts/${id}.yaml`;
      const seen = new Map<string, string>();
      for (const [step, { alt, caption }] of Object.entries(steps)) {
        const say = (what: string, fix: string): void =>
          void problems.push({ file, ...locate(file, ['steps', step, 'alt']), what, fix, about: `chart:${id}` });
        const own = `The alternative text of the step "${step}"`;
        // A blank is filled with a few signs.
        const length = alt.replace(/\{\{[^{}]*\}\}/g, '00 00').length;
        const said = bare(alt);
        const twin = seen.get(said);
        if (said === bare(headline) || said === bare(shown) || said === bare(caption))
          say(
            `${own} is the headline or the caption over again`,
            'Say what the drawing shows: its form, its largest and its smallest',
          );
        else if (twin !== undefined) say(`${own} is that of the step "${twin}"`, 'Say what is different in this step');
        else if (length < shortest)
          say(
            `${own} is ${String(length)} signs long, too short to say what there is to see`,
            `Give it ${String(shortest)} to ${String(longest)} signs`,
          );
        else if (length > longest)
          say(
            `${own} is ${String(length)} signs long, too long to listen to`,
            `Keep it to ${String(longest)} signs; the table beside the drawing has every value`,
          );
        else if (openings.test(alt)) say(`${own} begins with markup`, 'Write plain sentences');
        seen.set(said, step);
      }
    }
  return problems;
};

export default alternatives;
