import { readdirSync } from 'node:fs';
import type { Properties } from './property.ts';

const folder = new URL('parsers/', import.meta.url);

/** Names of what is fuzzed: the files of the folder. */
export const names: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

/** The properties of one. */
export async function propertiesOf(name: string): Promise<Properties> {
  return ((await import(new URL(`${name}.ts`, folder).href)) as { default: Properties }).default;
}
