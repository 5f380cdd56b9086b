import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasis, type Stretch } from '../../src/i18n/emphasis.ts';

const written = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, element }) => (element ? `<${element}>${text}</${element}>` : text)).join('');

describe('what stands out in a phrase', () => {
  it.each<[string, Stretch[]]>([
    ['', []],
    ['Elke stip', [{ text: 'Elke stip' }]],
    [
      'Zij zag <strong>700 op 11 maart</strong>, <em>meer dan 7.200</em>.',
      [
        { text: 'Zij zag ' },
        { text: '700 op 11 maart', element: 'strong' },
        { text: ', ' },
        { text: 'meer dan 7.200', element: 'em' },
        { text: '.' },
      ],
    ],
    ['<b>dik</b> & <em onclick=a>', [{ text: '<b>dik</b> & <em onclick=a>' }]],
    ['<em>nooit dicht', [{ text: '<em>nooit dicht' }]],
    ['<em>een <strong>twee</em></strong>', [{ text: 'een <strong>twee', element: 'em' }, { text: '</strong>' }]],
  ])('%j', (phrase, stretches) => {
    expect(emphasis(phrase)).toEqual(stretches);
  });

  it('loses nothing of any phrase', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('<em>', '</em>', '<strong>', '</strong>', '<b>', 'a', '\n', '<'))
          .map((all) => all.join('')),
        (phrase) => {
          expect(written(emphasis(phrase))).toBe(phrase);
        },
      ),
    );
  });
});
