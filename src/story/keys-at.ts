import { z } from 'astro/zod';

/** The schemas that may hold the value at a key of what a schema holds, in whatever it is wrapped. */
function within(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const own: unknown = Object.hasOwn(schema.shape, key) ? schema.shape[String(key)] : schema.def.catchall;
    return own instanceof z.ZodType ? [own] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return [];
}

/** A schema without what only says that it may be left out or is worked on further; each of a choice. */
function bare(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare);
  return [schema];
}

/** Names of the keys that a schema knows at a place in what it holds; none where any name may stand there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const here = path.reduce<z.core.$ZodType[]>(
    (schemas, key) => schemas.flatMap((one) => within(one, key)).flatMap(bare),
    bare(schema),
  );
  return [...new Set(here.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}
