import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { suggestion } from '../story/nearest.ts';

const options = {
  keep: { type: 'boolean' },
  site: { type: 'string' },
  as: { type: 'string' },
  made: { type: 'string' },
} as const;
const usage = 'Write --keep, or --keep --site <folder> --as <commit> --made <day>';

/** An older version, already built: where it stands, the commit it was built from, and the day that was made. */
export interface Older {
  site: string;
  as: string;
  made: string;
}

/** What `npm run bench` is asked for, or what is wrong with the asking. */
export type BenchFlags = { keep: boolean; older?: Older } | { what: string; fix: string };

/** Reads its flags; one that there is not stops the command, for what was meant is not known. */
export function benchFlags(args: readonly string[]): BenchFlags {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  let keep = false;
  const values: Partial<Older> = {};
  for (const token of tokens) {
    if (token.kind !== 'option')
      return { what: `"${token.kind === 'positional' ? token.value : '--'}" belongs to no flag`, fix: usage };
    const { name, value } = token;
    if (!Object.hasOwn(options, name))
      return { what: `There is no flag --${name}`, fix: suggestion(name, Object.keys(options), 'flags') };
    if (name === 'keep') {
      if (value !== undefined) return { what: `--keep takes no value, and "${value}" follows it`, fix: usage };
      keep = true;
    }
    // What follows without a sign between is the next flag, and no value.
    else if (value && (token.inlineValue || !value.startsWith('-'))) values[name as keyof Older] = value;
    else return { what: `Nothing follows --${name}`, fix: usage };
  }
  const { site, as, made } = values;
  if (site === undefined && as === undefined && made === undefined) return { keep };
  if (site === undefined || as === undefined || made === undefined)
    return {
      what: `Nothing says ${(['site', 'as', 'made'] as const)
        .filter((name) => values[name] === undefined)
        .map((name) => `--${name}`)
        .join(' and ')}`,
      fix: usage,
    };
  if (!/^[0-9a-f]{7,40}$/.test(as))
    return {
      what: `"${as}" after --as is not a commit`,
      fix: 'Write the first seven of its letters and digits, or more',
    };
  if (!z.iso.date().safeParse(made).success)
    return { what: `"${made}" after --made is not a day`, fix: 'Write it as 2026-11-25' };
  return { keep, older: { site, as, made } };
}
