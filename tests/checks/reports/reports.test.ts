import { describe, expect, it } from 'vitest';
import github from '../../../src/checks/reports/github.ts';
import json from '../../../src/checks/reports/json.ts';
import type { Findings } from '../../../src/checks/reports/report.ts';
import text from '../../../src/checks/reports/text.ts';
import type { Problem } from '../../../src/story/problem.ts';

const chart: Problem = {
  file: 'content/charts/growth.yaml',
  line: 1,
  column: 7,
  what: 'There is no kind of chart "grwth"',
  fix: 'Did you mean "growth"',
  check: 'charts',
};
const behind: Problem = {
  file: 'content/locales/en/a,b.mdx',
  line: 3,
  column: 1,
  what: '100 % is behind',
  fix: 'Translate it again',
  check: 'drift',
  warning: true,
};
const lines: Record<string, string> = { [chart.file]: 'kind: grwth' };
const findings = (problems: readonly Problem[], lineOf: Findings['lineOf'] = ({ file }) => lines[file]): Findings => ({
  problems,
  files: 23,
  lineOf,
});

describe('for people', () => {
  it('each problem stands with its line and a caret below the place', () => {
    expect(text(findings([chart, behind]))).toBe(
      [
        'content/charts/growth.yaml:1:7  There is no kind of chart "grwth". Did you mean "growth"?',
        '    kind: grwth',
        '          ^',
        'content/locales/en/a,b.mdx:3:1  100 % is behind. Translate it again. [warning]',
        '1 problem and 1 warning in 23 files.',
      ].join('\n'),
    );
  });

  it('a long line is cut, and the caret still stands below the place', () => {
    const long = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const [, line = '', caret = ''] = text(findings([{ ...chart, column: 301 }], () => long)).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 4)).toBe('HERE');
  });

  it('says so where nothing is wrong', () => {
    expect(text(findings([]))).toBe('No problems in 23 files.');
  });
});

it('for programs it is an array, with the severity of each', () => {
  expect(JSON.parse(json(findings([chart, behind])))).toEqual([
    {
      file: chart.file,
      line: 1,
      column: 7,
      severity: 'error',
      check: 'charts',
      what: 'There is no kind of chart "grwth".',
      fix: 'Did you mean "growth"?',
    },
    {
      file: behind.file,
      line: 3,
      column: 1,
      severity: 'warning',
      check: 'drift',
      what: '100 % is behind.',
      fix: 'Translate it again.',
    },
  ]);
});

it('for GitHub they are annotations, with what means something there written otherwise', () => {
  expect(github(findings([chart, behind]))).toBe(
    [
      '::error file=content/charts/growth.yaml,line=1,col=7,title=charts::There is no kind of chart "grwth". Did you mean "growth"?',
      '::warning file=content/locales/en/a%2Cb.mdx,line=3,col=1,title=drift::100 %25 is behind. Translate it again.',
    ].join('\n'),
  );
});
