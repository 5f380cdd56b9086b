import { describe, expect, it } from 'vitest';
import { inShort, mostTold } from '../../src/checks/in-short.ts';
import { errorsOf, type Problem } from '../../src/story/problem.ts';

const warnings = (count: number, file = 'a.mdx'): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    file,
    line: index + 1,
    column: 1,
    what: 'Odd',
    fix: 'Look',
    warning: true,
  }));

describe('problems of one file', () => {
  it('are all told where they are few, and so are those of the file beside it', () => {
    const all = [...warnings(mostTold), ...warnings(mostTold, 'b.mdx')];
    expect(inShort(all, 'unwritten')).toEqual(all);
  });

  it('that only warn stop nothing, however many there are', () => {
    const told = inShort(warnings(mostTold + 3), 'unwritten');
    expect(told).toHaveLength(mostTold + 1);
    expect(told.at(-1)).toEqual({
      file: 'a.mdx',
      line: mostTold + 1,
      column: 1,
      what: 'The file has 3 more problems from here on',
      fix: 'Mend the others first',
      warning: true,
    });
    expect(errorsOf(told)).toEqual([]);
  });

  it('that are errors are told before what only warns', () => {
    const error: Problem = { file: 'a.mdx', line: 500, column: 1, what: 'Wrong', fix: 'Mend it' };
    expect(inShort([...warnings(mostTold + 3), error], 'unwritten')).toContain(error);
  });

  it('stop a build where one that is not told is an error', () => {
    const errors = warnings(mostTold + 2).map(({ file, line, column, what, fix }) => ({
      file,
      line,
      column,
      what,
      fix,
    }));
    const told = inShort(errors, 'unwritten');
    expect(errorsOf(told)).toHaveLength(mostTold + 1);
  });

  it('that are work to be done are a list, and told whole', () => {
    const work = warnings(mostTold * 2).map((one) => ({ ...one, check: 'unwritten' }));
    expect(inShort(work, 'unwritten')).toEqual(work);
  });
});
