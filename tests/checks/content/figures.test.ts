import { expect, it } from 'vitest';
import { checkFiles } from '../../../src/checks/run.ts';
import { filesIn } from '../../../src/story/files.ts';
import { printed } from '../../../src/story/problem.ts';
import { said } from './said.ts';

const path = 'data/sectors.csv';

/** What is said of the sectors with other shares. */
async function told(from: string, to: string): Promise<string[]> {
  const files = filesIn('content');
  const source = files.texts.get(path) ?? '';
  expect(source).toContain(from);
  const { problems } = await checkFiles({ ...files, texts: new Map(files.texts).set(path, source.replace(from, to)) });
  return problems.filter(({ check }) => check === 'figures').map(printed);
}

it('parts of a whole that come to it but for rounding have no problem', async () => {
  expect(await told('government,23', 'government,23')).toEqual([]);
  expect(await told('government,23', 'government,24')).toEqual([]);
});

it.each([
  ['more than the whole', 'government,33', 110],
  ['less, though one of them is what is left over', 'government,3', 80],
])('parts that come to %s are told, for a chart would show as many squares', async (_name, to, sum) => {
  expect(await told('government,23', to)).toEqual([
    `content/${path}:1:1  The column "share" comes to ${String(sum)} percent, but the chart "sectors" shows parts of 100. Mend the figure that is wrong, or what is left over.`,
  ]);
});

it('a fact with more digits than a number keeps is told, as a cell is', async () => {
  expect(
    await said('figures', {
      'facts.yaml': (text) =>
        `${text}\nmany:\n  value: 9007199254740993\n  unit: attempts\n  status: established\n  public_since: 2021-03-15\n  sources: [paper]\n`,
    }),
  ).toEqual([
    expect.stringContaining(
      '9007199254740992 attempts has more digits than a number keeps. Round it to 15 digits at most.',
    ),
  ]);
});
