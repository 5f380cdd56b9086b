import type { Kind } from '../geometry/kind.ts';
import { bounds } from '../ledger/fact.ts';
import { boundOf, statusOf } from '../ledger/vocabulary.ts';
import { marker } from '../story/unwritten.ts';
import type { Column } from '../tables/columns.ts';
import type { Cell } from '../tables/row.ts';

/** A table made for a chart, still to be filled in. */
export interface NewTable {
  /** Column of each channel. */
  channels: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, Column>>;
  /** The CSV: the example's rows with its keys, and every figure, day and status still to be written. */
  csv: string;
  /** Keys that stand in the columns of keys, by column. */
  keys: ReadonlyMap<string, readonly string[]>;
}

/** What columns mean that are the same in every table. */
const meanings: Readonly<Record<string, string>> = {
  status: 'How sure it is',
  bound: 'How the true value lies to the one given',
  unit: 'What it counts',
  public_since: 'Day it became public; empty where no source tells',
};

/** The day something became known has one column in every table, for all that a reader can go back to rests on it. */
const columnOf = (channel: string): string => (channel === 'known' ? 'public_since' : channel);

/** The channels of a kind that its example uses. */
function used(kind: Kind): string[] {
  return Object.entries(kind.channels).flatMap(([channel, { optional }]) =>
    !optional || kind.example.rows.some((row) => row[channel] !== undefined) ? channel : [],
  );
}

/** The channel whose keys are those of the rows, so that the table needs no other column for them. */
function ownKey(kind: Kind): string | undefined {
  return used(kind).find(
    (channel) =>
      kind.channels[channel]?.types.includes('key') && kind.example.rows.every((row) => row[channel] === row['key']),
  );
}

/** True where values count something that only the editor can say: numbers without a column for their unit. */
export function needsUnit(kind: Kind): boolean {
  const channels = used(kind);
  return !channels.includes('unit') && channels.some((channel) => kind.channels[channel]?.types[0] === 'number');
}

/** True where the table has a column of its own for the day each row became public. */
export function tellsSince(kind: Kind): boolean {
  return used(kind).some((channel) => columnOf(channel) === 'public_since');
}

/** A cell of the example as it begins in a table of one's own: keys as they are, and nothing that could pass for a fact. */
function cellFor(channel: string, type: Column['type'], cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (type !== 'key' || channel === 'unit' || statusOf(cell) !== undefined || boundOf(cell) !== undefined)
    return marker;
  return String(cell);
}

/**
 * A table for a chart of a kind, after its example.
 *
 * @param unit what numbers count; left out where a column says so
 * @param since true where each row says when it became public
 */
export function newTable(kind: Kind, unit: string | undefined, since: boolean): NewTable {
  const { rows } = kind.example;
  const first = ownKey(kind);
  const order = [...(first === undefined ? ['key'] : [first]), ...used(kind).filter((one) => one !== first)];
  const named = order.map((channel) => (channel === 'key' ? 'id' : columnOf(channel)));
  const columns: Record<string, Column> = {};
  const cells: string[][] = rows.map(() => []);
  const keys = new Map<string, string[]>();
  order.forEach((channel, index) => {
    const name = named[index] ?? channel;
    const type = channel === 'key' ? 'key' : (kind.channels[channel]?.types[0] ?? 'text');
    const optional = name === 'public_since' || rows.some((row) => (row[channel] ?? null) === null);
    columns[name] = {
      type,
      ...(type === 'number' && unit !== undefined ? { unit } : {}),
      ...(name === 'bound' ? { values: [...bounds] } : {}),
      ...(optional ? { optional } : {}),
      meaning: meanings[name] ?? marker,
    };
    const own = rows.map((row) => cellFor(channel, type, row[channel]));
    own.forEach((cell, row) => cells[row]?.push(cell));
    if (type === 'key')
      keys.set(
        name,
        [...new Set(own)].filter((key) => key !== '' && key !== marker),
      );
  });
  if (since && !('public_since' in columns)) {
    columns['public_since'] = { type: 'day', optional: true, meaning: meanings['public_since'] ?? marker };
    for (const row of cells) row.push(marker);
    named.push('public_since');
  }
  return {
    channels: Object.fromEntries(
      order.flatMap((channel, index) => (channel === 'key' ? [] : [[channel, named[index] ?? channel]])),
    ),
    columns,
    csv: `${[named, ...cells].map((row) => row.join(',')).join('\n')}\n`,
    keys,
  };
}
