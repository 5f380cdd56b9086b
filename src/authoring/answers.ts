import { suggestion } from '../story/nearest.ts';
import { idsIn, type Complaint, type Question, type Setting, type Thing } from './thing.ts';

/** A command line taken apart: `chapter after-the-storm --after 03-later --dry-run`. */
export interface CommandLine {
  thing?: string;
  name?: string;
  flags: ReadonlyMap<string, string>;
  /** Only say what would be written. */
  dry: boolean;
  help: boolean;
  complaints: Complaint[];
}

/** Takes a command line apart; what its flags mean is for the thing. */
export function commandLine(args: readonly string[]): CommandLine {
  const flags = new Map<string, string>();
  const words: string[] = [];
  const complaints: Complaint[] = [];
  let [dry, help] = [false, false];
  for (let index = 0; index < args.length; index++) {
    const [, name, value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(args[index] ?? '') ?? [];
    if (name === undefined) words.push(args[index] ?? '');
    else if (name === 'dry-run') dry = true;
    else if (name === 'help') help = true;
    else {
      const next = value ?? args[index + 1];
      if (next === undefined || (value === undefined && next.startsWith('--')))
        complaints.push({ what: `--${name} has no value`, fix: `Write --${name} and what it is after it` });
      else {
        if (value === undefined) index++;
        if (flags.has(name)) complaints.push({ what: `--${name} is given twice`, fix: 'Keep one' });
        flags.set(name, next);
      }
    }
  }
  const [thing, name, extra] = words;
  if (extra !== undefined)
    complaints.push({ what: `"${extra}" is a word too many`, fix: 'Put text with spaces between quotation marks' });
  return {
    ...(thing === undefined ? {} : { thing }),
    ...(name === undefined ? {} : { name }),
    flags,
    dry,
    help,
    complaints,
  };
}

/** What is wrong with an answer. */
export function answerFlaws(question: Question, value: string, setting: Setting): Complaint[] {
  const among = question.among?.(setting);
  const known = among
    ? (question.many ? idsIn(value) : [value])
        .filter((one) => !among.values.includes(one))
        .map((one) => ({
          what: `There is no ${one === '' ? 'empty' : `"${one}"`} among the ${among.noun}`,
          fix: suggestion(one, among.values, among.noun),
        }))
    : [];
  const own = question.flaw?.(value, setting);
  return own ? [...known, own] : known;
}

/** What the flags of a command line answer, what is wrong with them, and what nobody has answered. */
export interface Answered {
  answers: Record<string, string>;
  complaints: Complaint[];
  /** Flags without which the thing cannot be made. */
  missing: string[];
}

/** Holds flags against the questions of a thing, all at once. */
export function answered(
  thing: Thing,
  setting: Omit<Setting, 'answers'>,
  flags: ReadonlyMap<string, string>,
): Answered {
  const answers: Record<string, string> = {};
  const complaints: Complaint[] = [];
  const missing: string[] = [];
  for (const flag of flags.keys())
    if (!(flag in thing.questions))
      complaints.push({
        what: `There is no flag --${flag} here`,
        fix: suggestion(flag, [...Object.keys(thing.questions), 'dry-run'], 'flags'),
      });
  for (const [flag, question] of Object.entries(thing.questions)) {
    const own = { ...setting, answers };
    const given = flags.get(flag);
    if (question.applies?.(own) === false) {
      if (given !== undefined && Object.keys(thing.questions).every((one) => one === flag || !missing.includes(one)))
        complaints.push({ what: `--${flag} has no place here`, fix: 'Take it out' });
      continue;
    }
    if (given === undefined) {
      const usual = question.usual?.(own);
      if (usual === undefined) missing.push(flag);
      else answers[flag] = usual;
      continue;
    }
    const flaws = given === '' && question.usual?.(own) === '' ? [] : answerFlaws(question, given, own);
    complaints.push(...flaws);
    if (flaws.length === 0) answers[flag] = given;
  }
  return { answers, complaints, missing };
}

/** How a thing is asked for, with every flag it takes. */
export function usage(name: string, thing: Thing): string {
  const flags = Object.entries(thing.questions);
  const width = Math.max(...flags.map(([flag, { as }]) => flag.length + as.length), 0);
  return [
    `npm run new -- ${name} ${thing.name.as}${flags.length > 0 ? ' [flags]' : ''}`,
    ...flags.map(([flag, { ask, as }]) => `  --${flag} ${as}${' '.repeat(width - flag.length - as.length)}  ${ask}`),
    `  --dry-run${' '.repeat(Math.max(width - 6, 0))}  Only say what would be written`,
  ].join('\n');
}
