import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/tables/columns.ts';
import { readTable, rowOf } from '../../src/tables/csv.ts';
import { isDay } from '../../src/tables/day.ts';

const columns: Columns = {
  id: { type: 'key', meaning: 'own key' },
  day: { type: 'day', meaning: 'a day', optional: true },
  value: { type: 'number', unit: 'attempts', meaning: 'a number' },
};

const flaws = (text: string, of: Columns = columns): string[] =>
  readTable(text, of).flaws.map(({ line, column, what, fix }) => `${String(line)}:${String(column)} ${what}. ${fix}.`);

describe('readTable', () => {
  it('makes each cell what its column says', () => {
    expect(readTable('id,day,value\na,2021-03-11,700\nb,,-5.5\n', columns)).toEqual({
      rows: [
        { id: 'a', day: '2021-03-11', value: 700 },
        { id: 'b', day: null, value: -5.5 },
      ],
      flaws: [],
    });
  });

  it('tells each wrong cell at once, by line and column', () => {
    expect(flaws('id,day,value\na,11-03-2021,700\nB!,2021-02-30,1.234,5\nc,2021-03-12,12%\n')).toEqual([
      '2:3 The cell "11-03-2021" in the column "day" is not a day. Write 2021-03-11, 2021-03 or 2021.',
      '3:21 The row has 4 cells and the header 3. Give every row a cell for every column; put text with a comma between double quotation marks.',
      '4:14 The cell "12%" in the column "value" is not a number. Write digits with a decimal point and no thousands separator, like 7200 or 5.5.',
    ]);
  });

  it('tells of one slip made in every row no more often than anybody reads', () => {
    const rows = 'a;2021-03-11;700\n'.repeat(200);
    const told = flaws(`id,day,value\n${rows}`);
    expect(told).toHaveLength(31);
    expect(told.at(-1)).toBe(
      '32:17 There are 170 more things wrong from here on. Mend those above first: they may all be one.',
    );
  });

  it.each([
    ['a,90,5,,yes', '2:3 The row has 5 cells and the header 4, most likely by a decimal comma. Write 90.5.'],
    [
      'a,-90,5,2,5,yes',
      '2:3 The row has 6 cells and the header 4, most likely by a decimal comma. Write -90.5 and 2.5.',
    ],
    [
      'a,90,5,2,7,8',
      '2:10 The row has 6 cells and the header 4. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ],
    ['a,1,2,3,yes', '2:3 The row has 5 cells and the header 4, most likely by a decimal comma. Write 1.2 or 2.3.'],
    [
      'a,7,200,,yes',
      '2:3 The row has 5 cells and the header 4, most likely by a decimal comma. Write 7.200, or 7200 if the comma is for thousands.',
    ],
    [
      'a,x,5,2,yes',
      '2:9 The row has 5 cells and the header 4. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ],
    [
      'a,2,3,yes,well',
      '2:11 The row has 5 cells and the header 4. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ],
    [
      'a,"90","5",2,yes',
      '2:14 The row has 5 cells and the header 4. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ],
  ])('a comma too many: %s', (row, flaw) => {
    const two: Columns = {
      id: { type: 'key', meaning: 'own key' },
      share: { type: 'number', unit: 'percent', meaning: 'a number' },
      count: { type: 'number', unit: 'attempts', optional: true, meaning: 'another' },
      sure: { type: 'key', values: ['yes', 'no'], meaning: 'a word' },
    };
    expect(flaws(`id,share,count,sure\n${row}\n`, two)).toEqual([flaw]);
  });

  it('a row of many commas is looked through in no time', () => {
    const wide: Record<string, Columns[string]> = { id: { type: 'key', meaning: 'own key' } };
    for (let index = 0; index < 40; index++) wide[`n${String(index)}`] = { type: 'number', meaning: 'one' };
    wide['sure'] = { type: 'key', values: ['yes'], meaning: 'a word' };
    const row = `a,${Array.from({ length: 60 }, () => '1').join(',')},no`;
    expect(flaws(`${Object.keys(wide).join(',')}\n${row}\n`, wide)).toEqual([
      '2:85 The row has 62 cells and the header 42. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ]);
  });

  it.each([
    [
      'id;day;value\na;;7',
      '1:1 The columns are not separated by commas. Save the table with commas between its cells.',
    ],
    ['id,date,value\na,,7', '1:4 The header has "date" where "day" belongs. Make the first line: id,day,value.'],
    ['id,day\na,', '1:7 The column "value" is missing from the header. Make the first line: id,day,value.'],
    [
      'id,day,value,more\na,,7,8',
      '1:14 The header has "more" as a column too many. Make the first line: id,day,value.',
    ],
    [
      'id,day,value\na,,\n',
      '2:4 A cell in the column "value" is empty. Fill it in, or give the column "optional: true".',
    ],
    ['id,day,value\na,,7\na,,8\n', '3:1 The key "a" stands on line 2 too. Give each row a key of its own.'],
    ['id,day,value\na,,7\n\nb,,8\n', '3:1 The line is empty. Take it out: every line is a row.'],
    [
      'id,day,value\n"a,,7\n',
      '2:1 A quotation mark is not closed on its line. Close it; a cell cannot run over two lines.',
    ],
    ['id,day,value\n', '1:1 The table has no rows. Add at least one under the header.'],
    [
      'id,day,value\na,,0x10\n',
      '2:4 The cell "0x10" in the column "value" is not a number. Write digits with a decimal point and no thousands separator, like 7200 or 5.5.',
    ],
  ])('says what is wrong with %j', (text, message) => {
    expect(flaws(text)).toEqual([message]);
  });

  it('names the values a key may have', () => {
    const bound: Columns = { id: { type: 'key', meaning: 'own', values: ['exact', 'about'] } };
    expect(flaws('id\nabout\nroughly\n', bound)).toEqual([
      '3:1 The cell "roughly" in the column "id" is not one of its values. Use one of: exact, about.',
    ]);
  });

  it('gives rows or located flaws, and never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { rows, flaws: found } = readTable(`id,day,value\n${text}`, columns);
        const lines = text.split(/\r?\n/).length + 1;
        for (const flaw of found) {
          expect(flaw.line).toBeGreaterThanOrEqual(1);
          expect(flaw.line).toBeLessThanOrEqual(lines);
          expect(flaw.column).toBeGreaterThanOrEqual(1);
        }
        expect(rows.length + found.length).toBeGreaterThan(0);
        for (const row of rows) expect(typeof row['value']).toBe('number');
      }),
    );
  });

  it('reads back what it is given, quoted text with commas included', () => {
    const text: Columns = {
      id: { type: 'key', meaning: 'own' },
      name: { type: 'text', meaning: 'any' },
      value: { type: 'number', meaning: 'n' },
    };
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((one) => one.trim() !== '' && !/[\r\n\u2028\u2029]/.test(one));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), name, fc.integer()), {
          minLength: 1,
          selector: ([id]) => id,
        }),
        (rows) => {
          const csv = rows
            .map(([id, one, value]) => `${id},"${one.replaceAll('"', '""')}",${String(value)}`)
            .join('\n');
          const read = readTable(`id,name,value\n${csv}\n`, text);
          expect(read.flaws).toEqual([]);
          expect(read.rows).toEqual(
            rows.map(([id, one, value]) => ({ id, name: one, value: value === 0 ? 0 : value })),
          );
        },
      ),
    );
  });
});

describe('isDay', () => {
  it.each(['2021', '2021-03', '2021-03-11', '2024-02-29'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each(['2021-02-29', '2021-13', '21-03-11', '2021-3-1', 'maart', ''])('refuses %j', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('rowOf', () => {
  it('finds a row by its first column', () => {
    expect(
      rowOf(
        [
          { id: 'a', value: 1 },
          { id: 'b', value: 2 },
        ],
        'b',
      ),
    ).toEqual({ id: 'b', value: 2 });
    expect(rowOf([{ id: 'a' }], 'c')).toBeUndefined();
  });
});
