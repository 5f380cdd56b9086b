import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { guarded, writeCsv } from '../../../src/alternatives/csv.ts';
import { columnTypes, type Columns } from '../../../src/tables/columns.ts';
import { cellsOf, readTable } from '../../../src/tables/csv.ts';
import { dayFix, isDay } from '../../../src/tables/day.ts';
import { grown, madeOf, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const column = fc.record(
  {
    type: fc.constantFrom(...columnTypes),
    optional: fc.boolean(),
    values: fc.array(fc.constantFrom('a', 'b', 'constructor'), { minLength: 1, maxLength: 3 }),
    meaning: fc.constant('what it is'),
  },
  { requiredKeys: ['type', 'meaning'] },
);
const columns = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/), column), {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((all): Columns => Object.fromEntries(all));
const cells = madeOf(
  ['a', 'b', ',', ',', '\n', '\n', '"', '""', '7200', '-5.5', '2021-03-11', '2021', 'a b', ';', '\t'],
  30,
);

/** The table that is read: rows of what the columns say, or flaws at their places. */
function reads(of: Columns, content: string): void {
  const csv = `${Object.keys(of).join(',')}\n${content}`;
  const { rows, flaws } = readTable(csv, of);
  told(flaws, csv);
  ok(rows.length + flaws.length > 0, 'nothing comes of it');
  ok(rows.length < csv.split(/\r\n|\r|\n/).length, 'there are more rows than lines');
  for (const row of rows) {
    deepStrictEqual(Object.keys(row).sort(), Object.keys(of).sort());
    for (const [name, { type, optional }] of Object.entries(of)) {
      const cell = row[name];
      if (cell === null) ok(optional, `the cell "${name}" is empty`);
      else if (type === 'number') ok(Number.isFinite(cell), `the cell "${name}" is no number`);
      else ok(typeof cell === 'string' && cell.trim() !== '', `the cell "${name}" is no text`);
      if (type === 'day' && cell !== null) ok(isDay(String(cell)), `the cell "${name}" is no day`);
    }
  }
}

const days = fc.oneof(text(12), fc.stringMatching(/^[0-9]{0,5}-?[0-9]{0,3}-?[0-9]{0,3}(\.[0-9]{0,3})?$/));

const csv: Properties = {
  'rows-or-flaws': property(fc.record({ columns, content: fc.oneof(cells, text(80)) }), (one) => {
    reads(one.columns, one.content);
  }),
  'any-text': property(fc.record({ columns, content: fc.oneof(cells, text(80)) }), (one) => {
    const { flaws, rows } = readTable(one.content, one.columns);
    told(flaws, one.content);
    ok(rows.length === 0 || flaws.length >= 0);
  }),
  'long-text': property(
    fc.record({ columns, content: grown(['a', ',', '\n', '"', 'a,\n']) }),
    (one) => {
      reads(one.columns, textOf(one.content));
    },
    20,
  ),
  cells: property(text(60), (line) => {
    for (const { column: at } of cellsOf(line)) ok(at >= 1 && at <= line.length + 1, `a cell begins at ${String(at)}`);
  }),
  days: property(
    days,
    (day) => {
      const fix = dayFix(day);
      ok(fix !== '' && fix.length < 200 && !/NaN|Invalid/.test(fix), fix);
      if (isDay(day)) strictEqual(new Date(day).toISOString().slice(0, day.length), day);
    },
    500,
  ),
  /** What is written is read back, and a spreadsheet runs none of it. */
  'there-and-back': property(
    fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), text(30)), {
      minLength: 1,
      maxLength: 5,
      selector: ([id]) => id,
    }),
    (rows) => {
      // A cell of a story stands on one line, is not empty, and bears a key that programs do not keep for themselves.
      const good = rows.filter(
        ([id, one]) => one.trim() !== '' && !/[\r\n]/.test(one) && !(id in Object.prototype) && id !== 'prototype',
      );
      if (good.length === 0) return;
      const safe = good.map(([id, one]) => [id, guarded(one)]);
      const read = readTable(writeCsv([['id', 'name'], ...safe]), {
        id: { type: 'key', meaning: 'own' },
        name: { type: 'text', meaning: 'any' },
      });
      deepStrictEqual(read, { rows: safe.map(([id, name]) => ({ id, name })), flaws: [] });
      for (const [, name = ''] of safe) ok(!/^[=+\-@\t]/.test(name), `a spreadsheet would run ${name}`);
    },
  ),
};

export default csv;
