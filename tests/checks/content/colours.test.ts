import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themes } from '../../../src/checks/content/colours.ts';
import { checkFiles } from '../../../src/checks/run.ts';
import { printed } from '../../../src/story/problem.ts';
import { token } from '../../../src/styles/tokens.ts';
import { tiny } from '../../fixtures/tiny.ts';

async function said(colours: string): Promise<string[]> {
  return (await checkFiles(tiny({ 'colours.yaml': colours }))).problems.map(printed);
}

it('colours that can be read and told apart are no problem', async () => {
  expect(await said(readFileSync('tests/fixtures/stories/cranes/colours.yaml', 'utf8'))).toEqual([]);
});

it('says of a colour that it is too faint, where, and by how much', async () => {
  expect(await said("accent: { light: '#9ad29f', light-strong: '#1a6622', dark: '#36de49' }\n")).toContain(
    'content/colours.yaml:1:11  The colour "accent" is too faint in the theme light: its contrast is 1.42, and 4.5 is needed. Make it darker.',
  );
});

it('says of two colours that they cannot be told apart', async () => {
  expect(await said("lake: { light: '#16191f', dark: '#f2ede2' }\n")).toContain(
    'content/colours.yaml:1:1  The colours "ink" and "lake" cannot be told apart in the theme light: they are 0.000 apart, and 0.08 is needed. Make one of them lighter or darker, or of another hue.',
  );
});

it('says of what is no colour that it is none', async () => {
  expect(await said("lake: { light: blue, dark: '#f2ede2' }\n")).toEqual([
    'content/colours.yaml:1:9  "lake.light" is not a colour. Write #c23400, with small letters.',
  ]);
});

it('holds colours against the grounds that pages have', () => {
  for (const scheme of ['light', 'dark'] as const) {
    expect(themes[scheme].grounds).toEqual([token('ground', scheme), token('raised', scheme)]);
    expect(themes[scheme].marks).toEqual({ ink: token('ink', scheme), quiet: token('quiet', scheme) });
  }
});
