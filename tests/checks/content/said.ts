import { checkFiles } from '../../../src/checks/run.ts';
import { printed } from '../../../src/story/problem.ts';
import { tiny, type Change } from '../../fixtures/tiny.ts';

/** What one check finds in the tiny story, changed so; a warning is marked as the command marks it. */
export async function said(check: string, changes: Readonly<Record<string, Change>>): Promise<string[]> {
  return (await checkFiles(tiny(changes))).problems
    .filter((problem) => problem.check === check)
    .map((problem) => `${printed(problem)}${problem.warning ? ' [warning]' : ''}`);
}

/** A text with a part of it replaced; throws where it does not have that part, so that no test is about nothing. */
export const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`the tiny story does not say ${from}`);
    return text.replace(from, to);
  };

/** The record of the tiny story's translation as it stands in its folder: of the original before it is changed. */
export const asBefore = { 'locales/en/translated.yaml': (text: string): string => text };
