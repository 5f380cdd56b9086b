import { z } from 'astro/zod';
import type { Docs } from './doc-comments.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema with the comments in it as descriptions. */
function commented(schema: JsonSchema, docs: Docs | undefined): JsonSchema {
  if (!docs) return schema;
  const out: JsonSchema = { ...(docs.text === undefined ? {} : { description: docs.text }), ...schema };
  const properties = schema['properties'];
  if (isSchema(properties))
    out['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        isSchema(value) ? commented(value, docs.keys?.get(key)) : value,
      ]),
    );
  for (const key of ['items', 'additionalProperties']) {
    const value = schema[key];
    if (isSchema(value)) out[key] = commented(value, docs.each);
  }
  for (const key of ['anyOf', 'oneOf']) {
    const value = schema[key];
    if (Array.isArray(value))
      out[key] = value.map((one: unknown, index) => (isSchema(one) ? commented(one, docs.any?.[index]) : one));
  }
  return out;
}

/** A schema as JSON Schema, as an editor's file must be before anything is filled in, with the comments of its source. */
export function described(schema: z.ZodType, docs?: Docs): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return commented(plain, docs);
}
