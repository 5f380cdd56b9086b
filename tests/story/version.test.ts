import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leavesOf, sentencesOf, versionOf } from '../../src/story/version.ts';

const word = fc.stringMatching(/^[a-zà-ÿ]{1,9}$/);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom('.', '?', '!', '.”', '.<Cite id="a" />'))
  .map(([words, end]) => `${words.join(' ')}${end}`);
const text = fc.array(sentence, { minLength: 1, maxLength: 6 });
const blank = fc.constantFrom(' ', '\n', '\r\n', '\n\n', '  ', '\t', '\n  ', ' {/* a remark. Two. */} ');
const version = (written: string): string => versionOf(sentencesOf(written));

it('how lines are broken, and remarks, make no other version', () => {
  fc.assert(
    fc.property(text, fc.infiniteStream(blank), (sentences, blanks) => {
      const plain = sentences.join(' ');
      // Spaces inside a component may be broken too.
      const broken = plain.replaceAll(/ (?![^<>]*>)/g, () => String(blanks.next().value));
      expect(version(`\n${broken}\n`)).toBe(version(plain));
    }),
  );
});

it('a sentence that is changed, added, taken out or moved makes another version', () => {
  fc.assert(
    fc.property(text, fc.nat(), sentence, fc.constantFrom('change', 'add', 'take', 'move'), (all, at, other, how) => {
      const place = at % all.length;
      const after = [...all];
      if (how === 'change') after[place] = `${other} `;
      if (how === 'add') after.splice(place, 0, other);
      if (how === 'take') after.splice(place, 1);
      if (how === 'move') after.push(...after.splice(place, 1));
      fc.pre(after.join(' ').trim() !== all.join(' ') && after.length > 0);
      expect(version(after.join(' '))).not.toBe(version(all.join(' ')));
    }),
  );
});

it('tells sentences apart, with the marks of their claims', () => {
  expect(
    sentencesOf(
      '### Then {#then}\n\nIt grew.<Cite id="a b" /> Was that all?\nNo: “not yet.” It cost 3.5 million <Fact id="c" />. {/* so far */}\n',
    ),
  ).toEqual([
    '### Then {#then}',
    'It grew.<Cite id="a b" />',
    'Was that all?',
    'No: “not yet.”',
    'It cost 3.5 million <Fact id="c" />.',
  ]);
});

it('another fact is another version', () => {
  expect(version('It is <Fact id="a" />.')).not.toBe(version('It is <Fact id="b" />.'));
});

it('the order of keys makes no other version, their words do', () => {
  const first = leavesOf({ headline: 'A  b', steps: { x: { alt: 'c' } }, notes: ['d', 'e'] });
  expect(first).toEqual(['headline: A b', 'notes.0: d', 'notes.1: e', 'steps.x.alt: c']);
  expect(leavesOf({ notes: ['d', 'e'], steps: { x: { alt: 'c' } }, headline: 'A\nb' })).toEqual(first);
  expect(leavesOf({ notes: ['e', 'd'], steps: { x: { alt: 'c' } }, headline: 'A b' })).not.toEqual(first);
});
