import { parse, stringify } from 'yaml';

/**
 * How a value of a file and a value of a form stand to each other. A form has no maps with keys of the editor's own, nothing
 * that is a number or a text as it comes, and nothing without a schema: these become lists, words and pieces of YAML.
 */
export type Shape =
  /** The same in both; `lines` is one text of several lines. */
  | { as: 'plain' }
  /** In the form a text, in the file whatever YAML takes that text for: a number, a day. */
  | { as: 'scalar' }
  /** In the form a text that holds YAML. */
  | { as: 'yaml' }
  | { as: 'list'; item: Shape }
  /** `needed` keys are written also when empty, so that the check says so rather than the key vanish. */
  | { as: 'group'; keys: Record<string, Shape>; needed: readonly string[] }
  /** In the form a list whose items have their key in `id`, and beside it what a group holds, or else `value`. */
  | { as: 'map'; item: Shape };

/** Name of the form's field that holds the key of an item. */
export const idField = 'id';
/** Name of the form's field that holds an item which is no group. */
export const valueField = 'value';

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const groupOf = (value: unknown): Group => (isGroup(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What a form shows of a value of a file. */
export function toForm(shape: Shape, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  switch (shape.as) {
    case 'plain':
      return value;
    case 'scalar':
      return typeof value === 'number' ? String(value) : value;
    case 'yaml':
      return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
    case 'list':
      return listOf(value).map((item) => toForm(shape.item, item));
    case 'group':
      return Object.fromEntries(
        Object.entries(groupOf(value)).map(([key, item]) => [key, toForm(shape.keys[key] ?? { as: 'plain' }, item)]),
      );
    case 'map':
      return Object.entries(groupOf(value)).map(([key, item]) => {
        const form = toForm(shape.item, item);
        return shape.item.as === 'group'
          ? { [idField]: key, ...groupOf(form) }
          : { [idField]: key, [valueField]: form };
      });
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * What a file holds of the value of a form. The keys come in the order in which the file had them, for a form has an order of
 * its own; and a text that no longer can be read as YAML stays that text, which the check will find.
 *
 * @param old what the file held before
 */
export function fromForm(shape: Shape, form: unknown, old: unknown): unknown {
  switch (shape.as) {
    case 'plain':
      return form;
    case 'scalar':
    case 'yaml':
      if (typeof form !== 'string') return form;
      if (toForm(shape, old) === form) return old;
      try {
        return parse(form) as unknown;
      } catch {
        return form;
      }
    case 'list':
      return listOf(form).map((item, index) => fromForm(shape.item, item, listOf(old)[index]));
    case 'group': {
      const [given, was] = [groupOf(form), groupOf(old)];
      const keys = [...Object.keys(was), ...Object.keys(shape.keys).filter((key) => !(key in was))];
      return Object.fromEntries(
        keys.flatMap((key): [string, unknown][] => {
          const own = shape.keys[key];
          // What no form shows stays.
          if (!own) return [[key, was[key]]];
          const value = fromForm(own, given[key], was[key]);
          // An empty box of a form is false, and so is what a file does not say.
          if (value === false && !(key in was) && !shape.needed.includes(key)) return [];
          if (!isEmpty(value)) return [[key, value]];
          if (key in was && isEmpty(was[key])) return [[key, was[key]]];
          return shape.needed.includes(key) ? [[key, value ?? '']] : [];
        }),
      );
    }
    case 'map': {
      const was = groupOf(old);
      return Object.fromEntries(
        listOf(form).map((item): [string, unknown] => {
          const { [idField]: id, ...rest } = groupOf(item);
          const key = typeof id === 'string' ? id : '';
          return [key, fromForm(shape.item, shape.item.as === 'group' ? rest : rest[valueField], was[key])];
        }),
      );
    }
  }
}
