import { z } from 'astro/zod';
import type { Field } from '@sveltia/cms';
import { idField, valueField, type Shape } from './shape.ts';

/** What is used of a JSON Schema, with the words that the content's own schemas have for a text of the wrong form. */
interface Schema {
  type?: string;
  enum?: (string | number)[];
  const?: string | number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxLength?: number;
  anyOf?: Schema[];
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: Schema | false;
  /** What the key means, where the schema says so. */
  description?: string;
  complaint?: string;
}

/** What a form must know besides the schema. */
export interface Context {
  /** Ids from which keys of a name choose: `sources`, `kind`. */
  choices: Readonly<Record<string, readonly string[]>>;
  /** Keys that a group of a name has besides those of its schema, all of one form: the units of a story. */
  more: Readonly<Record<string, readonly string[]>>;
  /** Names of keys whose text takes more than a line. */
  long: ReadonlySet<string>;
  /** True where every language has a form of its own. */
  translated: boolean;
}

/** The fields of a form, and how its value and that of the file stand to each other. */
export interface Form {
  fields: Field[];
  shape: Shape;
}

interface One {
  field: Field;
  shape: Shape;
}

const plain: Shape = { as: 'plain' };

/** The schema as JSON Schema, with the words of its own checks. */
function jsonSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      for (const check of zodSchema._zod.def.checks ?? []) {
        const { def } = check._zod;
        const words = def.check === 'string_format' ? def.error?.({} as never) : undefined;
        if (typeof words === 'string') made['complaint'] = words;
      }
    },
  }) as Schema;
}

const label = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll(/[_-]/g, ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A form for a schema of a group of keys, or of a map at the top of a file. */
export function formOf(schema: z.ZodType, context: Context): Form {
  const json = jsonSchema(schema);
  if (json.properties) return groupOf(json, context);
  const { field, shape } = fieldOf('entries', json, true, context);
  return { fields: [field], shape };
}

function groupOf(schema: Schema, context: Context): { fields: Field[]; shape: Extract<Shape, { as: 'group' }> } {
  const needed = schema.required ?? [];
  const made = Object.entries(schema.properties ?? {}).map(([name, own]): [string, One] => [
    name,
    fieldOf(name, own, needed.includes(name), context),
  ]);
  return {
    fields: made.map(([, { field }]) => field),
    shape: { as: 'group', keys: Object.fromEntries(made.map(([name, { shape }]) => [name, shape])), needed },
  };
}

/** One pattern for a text that may have several forms; none where one of them has none. */
function patternOf(variants: readonly Schema[]): string | undefined {
  const patterns = variants.map(
    (one) => one.pattern ?? (one.const === undefined ? undefined : `^${String(one.const)}$`),
  );
  return patterns.every((one) => one !== undefined) ? patterns.map((one) => `(?:${one})`).join('|') : undefined;
}

function fieldOf(name: string, schema: Schema, required: boolean, context: Context): One {
  const own = {
    name,
    label: label(name),
    required,
    ...(context.translated ? { i18n: true } : {}),
    ...(schema.description ? { hint: schema.description } : {}),
  };
  const choices = context.choices[name];
  if (choices && schema.type === 'array')
    return {
      field: { ...own, widget: 'select', multiple: true, options: [...choices], ...(required ? { min: 1 } : {}) },
      shape: { as: 'list', item: plain },
    };
  if (choices) return { field: { ...own, widget: 'select', options: [...choices] }, shape: plain };
  if (schema.enum) return { field: { ...own, widget: 'select', options: schema.enum }, shape: plain };
  if (schema.anyOf) {
    const variants = schema.anyOf;
    const words = variants.find(({ complaint }) => complaint)?.complaint;
    const pattern = patternOf(variants.filter(({ type }) => type !== 'number'));
    const check = pattern && words ? { pattern: [pattern, capital(words)] as [string, string] } : {};
    if (variants.every(({ type }) => type === 'string'))
      return { field: { ...own, widget: 'string', use_emoji_autocomplete: false, ...check }, shape: plain };
    if (variants.every(({ type }) => type === 'string' || type === 'number'))
      return { field: { ...own, widget: 'string', use_emoji_autocomplete: false }, shape: { as: 'scalar' } };
  }
  switch (schema.type) {
    case 'string': {
      const { pattern, maxLength } = schema;
      const text = {
        ...own,
        use_emoji_autocomplete: false,
        ...(pattern && schema.format !== 'uri'
          ? { pattern: [pattern, capital(schema.complaint ?? pattern)] as [string, string] }
          : {}),
        ...(maxLength ? { maxlength: maxLength } : {}),
      };
      if (context.long.has(name)) return { field: { ...text, widget: 'text' }, shape: plain };
      return {
        field: { ...text, widget: 'string', ...(schema.format === 'uri' ? { type: 'url' as const } : {}) },
        shape: plain,
      };
    }
    case 'number':
    case 'integer': {
      const { minimum: min, maximum: max } = schema;
      return {
        field: {
          ...own,
          widget: 'number',
          value_type: schema.type === 'integer' ? 'int' : 'float',
          ...(min === undefined || min < -1e9 ? {} : { min }),
          ...(max === undefined || max > 1e9 ? {} : { max }),
        },
        shape: plain,
      };
    }
    case 'boolean':
      return { field: { ...own, widget: 'boolean' }, shape: plain };
    case 'array': {
      if (!schema.items) break;
      const least = schema.minItems ? { min: schema.minItems } : {};
      if (schema.items.properties) {
        const { fields, shape } = groupOf(schema.items, context);
        return {
          field: { ...own, widget: 'list', collapsed: true, fields, ...least },
          shape: { as: 'list', item: shape },
        };
      }
      const { field, shape } = fieldOf(name, schema.items, true, { ...context, choices: {} });
      return { field: { ...own, widget: 'list', field, ...least }, shape: { as: 'list', item: shape } };
    }
    case 'object': {
      if (schema.properties) {
        const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
        const further = context.more[name] ?? [];
        const properties = { ...Object.fromEntries(further.map((key) => [key, free])), ...schema.properties };
        const { fields, shape } = groupOf({ ...schema, properties }, context);
        return { field: { ...own, widget: 'object', collapsed: true, fields }, shape };
      }
      const item = schema.additionalProperties;
      if (!item || Object.keys(item).length === 0) break;
      const { propertyNames } = schema;
      const id = fieldOf(idField, { type: 'string', ...propertyNames }, true, context).field;
      const { fields, shape } = item.properties
        ? groupOf(item, context)
        : ((one: One) => ({ fields: [one.field], shape: one.shape }))(fieldOf(valueField, item, true, context));
      return {
        field: {
          ...own,
          widget: 'list',
          collapsed: true,
          fields: [id, ...fields],
          summary: item.properties
            ? `{{${idField}}}  {{${Object.keys(item.properties)[0] ?? idField}}}`
            : `{{${idField}}}: {{${valueField}}}`,
        },
        shape: { as: 'map', item: shape },
      };
    }
  }
  return {
    field: {
      ...own,
      widget: 'text',
      use_emoji_autocomplete: false,
      hint: [schema.description, 'As YAML'].filter(Boolean).join(' '),
    },
    shape: { as: 'yaml' },
  };
}
