import { advice } from '../story/problem.ts';
import { answerFlaws } from './answers.ts';
import type { Setting, Thing } from './thing.ts';

/** Somebody at a keyboard. */
export interface Person {
  /** The answer to a question, as it was typed. */
  answer: (question: string) => Promise<string>;
  say: (text: string) => void;
}

/** The name of a thing, asked until it is one. */
export async function askName(thing: Thing, setting: Setting, person: Person): Promise<string> {
  for (;;) {
    const name = (await person.answer(`${thing.name.ask}: `)).trim();
    const flaw = thing.name.flaw(name, setting);
    if (!flaw) return name;
    person.say(advice(flaw));
  }
}

/** What flags leave open, asked one by one; an answer that is wrong is asked again. */
export async function askRest(
  thing: Thing,
  setting: Omit<Setting, 'answers'>,
  given: ReadonlyMap<string, string>,
  person: Person,
): Promise<Map<string, string>> {
  const flags = new Map(given);
  const answers: Record<string, string> = {};
  for (const [flag, question] of Object.entries(thing.questions)) {
    const own = { ...setting, answers };
    if (question.applies?.(own) === false) continue;
    const usual = question.usual?.(own);
    const open = !flags.has(flag) && question.quiet !== true;
    if (open) {
      const among = question.among?.(own);
      const choices = among && among.values.length <= 24 ? ` (${among.values.join(', ')})` : '';
      const hint = usual === undefined ? '' : usual === '' ? ' [none]' : ` [${usual}]`;
      for (;;) {
        const typed = (await person.answer(`${question.ask}${choices}${hint}: `)).trim();
        const value = typed === '' && usual !== undefined ? usual : typed;
        const flaws =
          value === '' ? (usual === '' ? [] : [{ what: 'It cannot be empty', fix: 'Answer the question' }]) : [];
        if (value !== '') flaws.push(...answerFlaws(question, value, own));
        if (flaws.length === 0) {
          flags.set(flag, value);
          break;
        }
        for (const flaw of flaws) person.say(advice(flaw));
      }
    }
    answers[flag] = flags.get(flag) ?? usual ?? '';
  }
  return flags;
}
