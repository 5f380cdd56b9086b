import type { Kind } from '../geometry/kind.ts';
import { boundOf, statusOf } from '../ledger/vocabulary.ts';
import { described, type JsonSchema } from '../schemas/described.ts';
import { marker } from '../story/unwritten.ts';
import type { Row } from '../tables/row.ts';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value);

/** What a channel holds, each value once, in the order of the rows. */
function distinct(rows: readonly Row[], channel: string): string[] {
  return [...new Set(rows.map((row) => row[channel]).filter((cell) => typeof cell === 'string'))];
}

const object = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {};

/** Of several schemas the one that a value is of: where it has what each says must be so. */
function branchOf(schema: JsonSchema, value: unknown): JsonSchema {
  const branches = [schema['oneOf'], schema['anyOf']]
    .flat()
    .filter((one) => one !== undefined)
    .map(object);
  return (
    branches.find((one) =>
      Object.entries(object(one['properties'])).every(([key, own]) => {
        const fixed = object(own)['const'];
        return fixed === undefined || object(value)[key] === fixed;
      }),
    ) ?? schema
  );
}

/** What the settings of a kind's example become in a chart of one's own. */
export interface Transfer {
  /** What the values count; undefined where nobody said. */
  unit: string | undefined;
  /** Rows of the table there is, by channel; undefined where the table is as new as the chart, and has the example's keys. */
  rows: readonly Row[] | undefined;
}

/**
 * Settings of a kind's example, as a chart of one's own begins with them: what must be set and what chooses between ways of drawing.
 * Keys of rows become those of the table; days and how sure something is are nobody's but the editor's.
 */
function transferred(
  schema: JsonSchema,
  value: unknown,
  example: readonly Row[],
  { unit, rows }: Transfer,
  days: readonly string[],
): unknown {
  const own = branchOf(schema, value);
  const again = (of: unknown, part: unknown): unknown => transferred(object(of), part, example, { unit, rows }, days);
  const channels = ['key', ...Object.keys(example[0] ?? {})];
  /** A channel's keys in the example, and those that stand for them. */
  const like = (has: (keys: readonly string[]) => boolean): { from: string[]; to: string[] } | undefined => {
    const channel = channels.find((one) => has(distinct(example, one)));
    if (channel === undefined) return undefined;
    const from = distinct(example, channel);
    return { from, to: rows ? distinct(rows, channel) : from };
  };
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one === 'string');
    const whole = like(
      (keys) => texts.length > 0 && keys.length === texts.length && texts.every((one) => keys.includes(one)),
    );
    return whole ? whole.to : value.map((one: unknown) => again(own['items'], one));
  }
  if (typeof value === 'object' && value !== null) {
    const required = (own['required'] ?? []) as readonly string[];
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
        // What is counted is not the example's to say.
        if (key === 'unit') return [[key, unit ?? marker]];
        const rule = object(object(own['properties'])[key]);
        const chooses = rule['enum'] !== undefined && statusOf(part) === undefined;
        return required.includes(key) || chooses ? [[key, again(rule, part)]] : [];
      }),
    );
  }
  if (typeof value !== 'string' || own['const'] !== undefined) return value;
  const choices = own['enum'];
  if (Array.isArray(choices)) {
    // How sure something is is not the example's to say; how it is drawn is.
    return choices.every((one) => statusOf(one) !== undefined || boundOf(one) !== undefined) ? marker : value;
  }
  if (isDay(value)) {
    const shown = rows?.flatMap((row) => Object.values(row).filter(isDay)).sort() ?? [];
    // The first day of an example stands for the first of the table, and all later ones for the last.
    return (value === days[0] ? shown[0] : shown.at(-1)) ?? marker;
  }
  const keys = like((all) => all.includes(value));
  if (!keys) return value;
  const at = keys.from.indexOf(value);
  return (at === keys.from.length - 1 ? keys.to.at(-1) : keys.to[Math.min(at, keys.to.length - 1)]) ?? marker;
}

function daysIn(value: unknown): string[] {
  if (isDay(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn).sort() : [];
}

/** Options of a new chart of a kind. */
export function optionsFor(kind: Kind, transfer: Transfer): object {
  return object(transferred(described(kind.options), kind.example.options, kind.example.rows, transfer, []));
}

/** The state of one step of a new chart, after a state of the kind's example. */
export function stateFor(kind: Kind, name: string, transfer: Transfer): object {
  const value = kind.example.states[name];
  return object(transferred(described(kind.state), value, kind.example.rows, transfer, daysIn(value)));
}
