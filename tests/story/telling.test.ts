import { expect, it } from 'vitest';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import { telling } from '../../src/story/telling.ts';

const { story } = readStory(filesIn('content'));
const said = (language: string, text: string): string | undefined => {
  const tongue = tongueOf(story.editions.get(language) ?? {});
  return tongue && telling(story, tongue.speaker).filled(text, 'attack-chain');
};

it('says a cell with the decimals it was written with', () => {
  expect(said('en', '{{cell:cve-26855/score, bare}}')).toBe('9.1');
  expect(said('nl', '{{cell:cve-26855/score, bare}}')).toBe('9,1');
});
