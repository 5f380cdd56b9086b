import { describe, expect, it } from 'vitest';
import { orderOf, structureOf } from '../../src/alternatives/structure.ts';
import type { DataTable } from '../../src/alternatives/table.ts';

const table = (head: readonly string[], ...body: readonly (readonly string[])[]): DataTable => ({
  head: head.map((text) => ({ text, numeric: false })),
  body: body.map((cells) =>
    cells.map((text, place) => (head[place] === 'Source' ? { text, sources: [text] } : { text })),
  ),
});

const lanes = table(
  ['Event', 'Who', 'Day', 'Source'],
  ['Report', 'Press', '5 March', 'radio'],
  ['Patch', 'Microsoft', '2 March', 'blog'],
  ['Scoop', 'Press', '8 March', 'paper'],
);
const rows = [
  { key: 'report', lane: 'press' },
  { key: 'patch', lane: 'microsoft' },
  { key: 'scoop', lane: 'press' },
];
const by = { column: 'lane', say: (key: string) => ({ press: 'Press', microsoft: 'Microsoft' })[key] ?? key };

describe('structureOf', () => {
  it('puts marks in groups in the order in which the groups come, the group’s name said once', () => {
    expect(structureOf(lanes, rows, by)).toEqual([
      {
        name: 'Press',
        items: [
          { key: 'report', row: 0, text: 'Report: 5 March' },
          { key: 'scoop', row: 2, text: 'Scoop: 8 March' },
        ],
      },
      { name: 'Microsoft', items: [{ key: 'patch', row: 1, text: 'Patch: 2 March' }] },
    ]);
  });

  it('makes one group without a name where a chart has none', () => {
    expect(structureOf(lanes, rows, undefined)).toEqual([
      {
        name: '',
        items: [
          { key: 'report', row: 0, text: 'Report: Press' },
          { key: 'patch', row: 1, text: 'Patch: Microsoft' },
          { key: 'scoop', row: 2, text: 'Scoop: Press' },
        ],
      },
    ]);
  });

  it('says two cells at most, and leaves the rest to the table', () => {
    const wide = table(['A', 'B', 'C', 'D'], ['one', 'two', 'three', 'four']);
    expect(structureOf(wide, [{ key: 'a' }], undefined)[0]?.items[0]?.text).toBe('one: two');
  });

  it('says one cell by itself', () => {
    expect(structureOf(table(['A'], ['one']), [{ key: 'a' }], undefined)[0]?.items[0]?.text).toBe('one');
  });

  it('leaves out sources, wherever they stand', () => {
    const sourced = table(['Source', 'Sector', 'Share'], ['radio', 'Banks', '14%']);
    expect(structureOf(sourced, [{ key: 'a' }], undefined)[0]?.items[0]?.text).toBe('Banks: 14%');
  });

  it('keeps every row once, by the number it has in the table', () => {
    const items = structureOf(lanes, rows, by).flatMap((group) => group.items);
    expect(items.map(({ row }) => row).sort()).toEqual([0, 1, 2]);
    expect(items.every(({ key, row }) => rows[row]?.key === key)).toBe(true);
  });

  it('puts rows without a group together, under no name', () => {
    const groups = structureOf(
      table(['Event', 'Day'], ['Report', '5 March'], ['Patch', '2 March'], ['Rumour', '1 March']),
      [
        { key: 'report', lane: null },
        { key: 'patch', lane: 'microsoft' },
        { key: 'rumour', lane: null },
      ],
      by,
    );
    expect(groups.map(({ name, items }) => [name, ...items.map(({ key }) => key)])).toEqual([
      ['', 'report', 'rumour'],
      ['Microsoft', 'patch'],
    ]);
  });

  it('takes the row’s key from its first column, number or text', () => {
    expect(structureOf(table(['A'], ['one']), [{ rank: 3, name: 'x' }], undefined)[0]?.items[0]?.key).toBe('3');
  });

  it('is empty for a table without rows', () => {
    expect(structureOf(table(['A']), [], by)).toEqual([]);
  });
});

describe('orderOf', () => {
  it('is that of the list, group by group, in numbers of the rows', () => {
    expect(orderOf(structureOf(lanes, rows, by))).toEqual([0, 2, 1]);
  });
});
