import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, cellText, dialect, guarded, writeCsv } from '../../src/alternatives/csv.ts';
import { readTable } from '../../src/tables/csv.ts';

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  // What CSV and spreadsheets read in their own way, more often than chance has it.
  fc.stringMatching(/^[=+\-@'",;\r\n\t a1]{0,8}$/),
);

describe('writeCsv', () => {
  it('is read back as it was, whatever stands in the cells', () => {
    const lines = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(anything, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(lines, (cells) => {
        // One empty cell alone on its line is an empty line, which CSV cannot tell from none.
        fc.pre(!cells.some((line) => line.length === 1 && line[0] === ''));
        expect(csvParseRows(writeCsv(cells))).toEqual(cells);
      }),
    );
  });

  it('is read by the story’s own reader of tables too', () => {
    const name = anything.filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(name, fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (text, value) => {
        // There is no nought below nought.
        const number = value.toFixed(2).replace(/^-0\.00$/, '0.00');
        const read = readTable(
          writeCsv([
            ['id', 'name', 'value'],
            ['a', text, number],
          ]),
          {
            id: { type: 'key', meaning: 'own' },
            name: { type: 'text', meaning: 'any' },
            value: { type: 'number', meaning: 'n' },
          },
        );
        expect(read).toEqual({ rows: [{ id: 'a', name: text, value: Number(number) }], flaws: [] });
      }),
    );
  });

  it('ends every line as RFC 4180 says, and quotes no more than it must', () => {
    expect(writeCsv([['a', 'b c', '1,5', 'say "no"', 'x;y', ' z']])).toBe('a,b c,"1,5","say ""no""",x;y," z"\r\n');
  });
});

describe('guarded', () => {
  it.each(['=1+1', '+31 20', '-5 degrees', '@here', '\t=1', '\r=1', '＝1+1'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  it.each(['1 = 1', '– none', "'s avonds", '', '5'])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('lets no text begin as a formula, and can always be taken off again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = guarded(text);
        expect(safe).not.toMatch(/^[=+\-@\t\r]/);
        expect(/^'+[=+\-@\t\r\n＝＋－＠]/.test(safe) ? safe.slice(1) : safe).toBe(text);
      }),
    );
  });
});

describe('cellText', () => {
  it('writes numbers and days for machines, and all else in words', () => {
    expect(cellText({ type: 'number' }, { value: -7200.5, words: '−7.200,5' })).toBe('-7200.5');
    expect(cellText({ type: 'day' }, { value: '2021-03', words: 'maart 2021' })).toBe('2021-03');
    expect(cellText({ type: 'key' }, { value: 'us', words: 'VS' })).toBe('VS');
    expect(cellText({ type: 'sources' }, { value: ['a', 'b', 'c'], words: ['NOS', 'NRC', 'NOS'] })).toBe('NOS; NRC');
    expect(cellText({ type: 'number' }, { value: null, words: null })).toBe('');
  });
});

it('csvOf begins with the mark by which a spreadsheet knows the letters, and a header that is no formula', () => {
  const column = { type: 'key', meaning: { text: 'm', language: 'en' }, optional: false } as const;
  const text = csvOf({
    columns: [
      { ...column, name: 'a', title: '=A' },
      { ...column, name: 'b', title: 'Één, twee' },
    ],
    rows: [
      {
        key: 'x',
        cells: [
          { value: 'x', words: '@x' },
          { value: 'y', words: 'Y' },
        ],
      },
    ],
  });
  expect(text).toBe(`${dialect.mark}'=A,"Één, twee"\r\n'@x,Y\r\n`);
});
