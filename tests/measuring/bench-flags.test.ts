import { describe, expect, it } from 'vitest';
import { benchFlags } from '../../src/measuring/bench-flags.ts';
import { advice } from '../../src/story/problem.ts';

const older = ['--site', 'old/dist', '--as', '1d80482', '--made', '2026-11-25'];

describe('flags of the benchmark', () => {
  it.each([
    [[], { keep: false }],
    [['--keep'], { keep: true }],
    [older, { keep: false, older: { site: 'old/dist', as: '1d80482', made: '2026-11-25' } }],
    [
      ['--site=--dist', ...older.slice(2), '--keep'],
      { keep: true, older: { site: '--dist', as: '1d80482', made: '2026-11-25' } },
    ],
  ])('%j', (args, flags) => {
    expect(benchFlags(args)).toEqual(flags);
  });

  it.each([
    [['--kepe'], 'There is no flag --kepe. Did you mean "keep"?'],
    [['--runs', '3'], 'There is no flag --runs. The flags are: as, keep, made, site.'],
    [['keep'], '"keep" belongs to no flag. Write --keep, or --keep --site <folder> --as <commit> --made <day>.'],
    [
      ['--keep=yes'],
      '--keep takes no value, and "yes" follows it. Write --keep, or --keep --site <folder> --as <commit> --made <day>.',
    ],
    [
      ['--site', '--keep'],
      'Nothing follows --site. Write --keep, or --keep --site <folder> --as <commit> --made <day>.',
    ],
    [
      ['--site', 'old'],
      'Nothing says --as and --made. Write --keep, or --keep --site <folder> --as <commit> --made <day>.',
    ],
    [
      ['--site', 'old', '--as', '0.9', '--made', '2026-11-25'],
      '"0.9" after --as is not a commit. Write the first seven of its letters and digits, or more.',
    ],
    [
      ['--site', 'old', '--as', '1d80482', '--made', '2026-02-30'],
      '"2026-02-30" after --made is not a day. Write it as 2026-11-25.',
    ],
  ])('%j is told', (args, said) => {
    const flags = benchFlags(args);
    expect('what' in flags ? advice(flags) : flags).toBe(said);
  });
});
