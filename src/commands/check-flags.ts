import { parseArgs } from 'node:util';
import { suggestion } from '../story/nearest.ts';

const options = { format: { type: 'string', default: 'text' }, against: { type: 'string' } } as const;

/** What `npm run check` is asked for, or what is wrong with the asking. */
export type CheckFlags = { format: string; against?: string } | { what: string; fix: string };

/** Reads its flags; one that there is not stops the command, for what was meant is not known. */
export function checkFlags(args: readonly string[]): CheckFlags {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: { format: string; against?: string } = { format: options.format.default };
  for (const token of tokens) {
    const known = token.kind === 'option' && Object.hasOwn(options, token.name);
    // What follows without a sign between is the next flag, and no value.
    if (known && token.value && (token.inlineValue || !token.value.startsWith('-'))) {
      values[token.name as keyof typeof options] = token.value;
      continue;
    }
    const what =
      token.kind === 'option'
        ? `${known ? 'Nothing follows' : 'There is no flag'} --${token.name}`
        : `"${token.kind === 'positional' ? token.value : '--'}" belongs to no flag`;
    const fix =
      token.kind === 'option' && !known
        ? suggestion(token.name, Object.keys(options), 'flags')
        : 'Write --format json, --format github, or --against and where the published facts are';
    return { what, fix };
  }
  return values;
}
