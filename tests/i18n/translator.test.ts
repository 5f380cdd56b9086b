import { expect, it } from 'vitest';
import type { Interface } from '../../src/i18n/interface.ts';
import { translator } from '../../src/i18n/translator.ts';
import { readStory } from '../../src/story/read.ts';
import { tiny } from '../fixtures/tiny.ts';

it('what an editor writes is no sign for another phrase', () => {
  const words = readStory(tiny()).story.editions.get('nl')?.interface;
  if (!words) throw new Error('the tiny story has no words');
  const skip = 'Naar $t(site.about) en $t(nergens)';
  const changed: Interface = { ...words, site: { ...words.site, skip } };
  expect(translator('nl', changed)('site.skip')).toBe(skip);
});
