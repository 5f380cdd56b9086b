import { expect, it } from 'vitest';
import { problemsNow, setProblems } from '../../src/editing/problems-now.ts';

const problem = { file: 'content/facts.yaml', line: 1, column: 1, what: 'Wrong', fix: 'Mend it' };

it('shows errors to whoever reads a page, and warnings to whoever is at the desk', () => {
  const { errors, problems } = problemsNow();
  setProblems([problem, { ...problem, what: 'Behind', warning: true }]);
  expect(errors.map(({ what }) => what)).toEqual(['Wrong']);
  expect(problems.map(({ what }) => what)).toEqual(['Wrong', 'Behind']);
  setProblems([]);
  expect([...errors, ...problems]).toEqual([]);
});
