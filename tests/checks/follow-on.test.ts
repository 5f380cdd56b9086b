import { expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { printed } from '../../src/story/problem.ts';
import { tiny } from '../fixtures/tiny.ts';

const said = async (path: string, from: string, to: string): Promise<string[]> => {
  const change = (text: string): string => {
    if (!text.includes(from)) throw new Error(`the tiny story does not say ${from}`);
    return text.replace(from, to);
  };
  return (await checkFiles(tiny({ [path]: change }))).problems.filter(({ warning }) => !warning).map(printed);
};

it('no chart is told to lack a fact where the ledger itself cannot be read', async () => {
  const found = await said('facts.yaml', 'status: established', 'status: confirmed');
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('is "confirmed", which it cannot be');
});
