import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStory, type Files } from '../../src/story/read.ts';
import { seenIn } from '../../src/story/seen.ts';
import { tiny } from '../fixtures/tiny.ts';

const seen = (files: Files, name = 'nl'): string | undefined => seenIn(readStory(files).story, name);
const whole = tiny();
const was = seen(whole);
const chapter = 'locales/nl/chapters/01-begin.mdx';

it('sees the tiny story', () => {
  expect(was).toMatch(/^[0-9a-f]{16}$/);
  expect(seen(whole, 'en')).not.toBe(was);
});

it('does not see the order of files', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...whole.texts], { minLength: whole.texts.size }), (texts) => {
      expect(seen({ root: 'content', texts: new Map(texts) })).toBe(was);
    }),
    { numRuns: 25 },
  );
});

it('does not see comments and empty lines in YAML', () => {
  const paths = [...whole.texts.keys()].filter((path) => path.endsWith('.yaml'));
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.stringMatching(/^[a-z ]{0,20}$/), fc.nat(3), (path, words, lines) => {
      const change = (text: string): string => `# ${words}\n${'\n'.repeat(lines)}${text}\n# ${words}\n`;
      expect(seen(tiny({ [path]: change }))).toBe(was);
    }),
    { numRuns: 50 },
  );
});

it('does not see comments, line ends and more space between words in a chapter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(' ', '  ', '\n', ' {/* a note */}'),
      fc.constantFrom('waren', 'hielp', 'het er'),
      (space, word) => {
        const change = (text: string): string =>
          text.replace(` ${word}`, `${space}${space === ' {/* a note */}' ? ' ' : ''}${word}`);
        expect(seen(tiny({ [chapter]: change }))).toBe(was);
      },
    ),
    { numRuns: 30 },
  );
});

it('sees every change of a word of a chapter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      expect(seen(tiny({ [chapter]: (text) => text.replace('Later waren', `Later ${word} waren`) }))).not.toBe(was);
    }),
    { numRuns: 30 },
  );
});

it('sees every change of a figure, whatever tells it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }).filter((value) => value !== 7200),
      (value) => {
        expect(seen(tiny({ 'data/growth.csv': (text) => text.replace('7200', String(value)) }))).not.toBe(was);
      },
    ),
    { numRuns: 30 },
  );
});

it('sees how sure a claim is, and not a fact that nobody tells', () => {
  expect(seen(tiny({ 'facts.yaml': (text) => text.replace('status: reported', 'status: suspected') }))).not.toBe(was);
  const fact =
    '\nnew:\n  value: 3\n  unit: days\n  status: established\n  public_since: 2021-03-16\n  sources: [paper]\n';
  expect(seen(tiny({ 'facts.yaml': (text) => text + fact }))).toBe(was);
});

it('sees one language and not the other', () => {
  const changed = tiny({ 'locales/en/story.yaml': (text) => text.replace('title: Tiny', 'title: Small') });
  expect(seen(changed)).toBe(was);
  expect(seen(changed, 'en')).not.toBe(seen(whole, 'en'));
});
