import { expect, it } from 'vitest';
import { isWhole } from '../../src/story/whole.ts';

it('a page is whole where nothing that it shows is untranslated', () => {
  expect(isWhole('', [])).toBe(true);
  expect(isWhole('', ['02-wie#momentopname'])).toBe(false);
  expect(isWhole('', ['about'])).toBe(true);
  expect(isWhole('about/', ['about'])).toBe(false);
  expect(isWhole('about/', ['glossary#patch'])).toBe(false);
  expect(isWhole('', ['glossary#patch'])).toBe(false);
  expect(isWhole('about/', ['02-wie#wie'])).toBe(true);
  expect(isWhole('charts/sectors/', ['02-wie#wie', 'about'])).toBe(true);
});
