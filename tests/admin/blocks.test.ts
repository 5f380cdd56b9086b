import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, fromBlocks, toBlocks } from '../../src/admin/blocks.ts';
import { holds, parts } from '../../src/story/parts.ts';

describe('a chapter as blocks', () => {
  it('says of every component what stands in it', () => {
    expect(Object.keys(holds)).toEqual(Object.keys(parts));
  });

  it('lifts what has lines of its own out of the text, also where it stands in another', () => {
    expect(
      toBlocks(
        'Once <Fact id="a" />.\n\nTwice.\n\n<Chart id="c" />\n\n<Scrolly>\n\n<Step chart="c" step="s">\n\nText.\n\n<Number id="a" form="unit">of them</Number>\n\n</Step>\n\n</Scrolly>',
      ),
    ).toEqual([
      { type: 'text', text: 'Once <Fact id="a" />.\n\nTwice.' },
      { type: 'Chart', id: 'c' },
      {
        type: 'Scrolly',
        content: [
          {
            type: 'Step',
            chart: 'c',
            step: 's',
            content: [
              { type: 'text', text: 'Text.' },
              { type: 'Number', id: 'a', form: 'unit', text: 'of them' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['a component within a sentence', '<Fact id="a" /> came.'],
    ['one whose spaces would not come back', '<Chart  id="c"/>'],
    ['one that is not closed', '<Note>\n\nText.'],
    ['one without blank lines', '<Note>\nText.\n</Note>'],
    ['one that is not known', '<Else id="c" />'],
    ['an attribute that is not known', '<Chart id="c" wide="yes" />'],
    ['attributes in another order', '<Number form="unit" id="a">of them</Number>'],
  ])('leaves as text %s', (_what, text) => {
    expect(toBlocks(text)).toEqual([{ type: 'text', text }]);
  });

  it('lets steps stand in a scroll story and nowhere else', () => {
    expect(allowed('Scrolly')).toEqual(['Step']);
    expect(allowed()).not.toContain('Step');
    expect(allowed('Step')).not.toContain('Scrolly');
  });

  it('is the same text again, whatever was in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<Note>',
        '</Note>',
        '<Scrolly>',
        '</Scrolly>',
        '<Step chart="c" step="s">',
        '</Step>',
        '<Chart id="c" />',
        '<Number id="a">x</Number>',
        '<Quote id="a" who="B &quot;C&quot;">',
        '</Quote>',
        '<Guess />',
        '### H {#h}',
        '',
        '{/* no */}',
        '<Cite id="a  b" />',
        '<Correction id="a b">',
        '</Correction>',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('\n\n', '\n', '\n\n\n', ' ')), { maxLength: 14 }), (all) => {
        const text = all.flat().join('');
        expect(fromBlocks(toBlocks(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
