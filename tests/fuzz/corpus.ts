import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Inputs that once broke something: `corpus/<parser>/<property>/<name>.json`. */
export const corpus = 'tests/fuzz/corpus';

/** Where the inputs of one property are kept. */
const folderOf = (parser: string, property: string): string => join(corpus, parser, property);

/** Files of the inputs that are kept for a property, in their order. */
export function keptFor(parser: string, property: string): string[] {
  const folder = folderOf(parser, property);
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
}

/** The input in a file. */
export function readKept(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}

/** Keeps an input; its file is named after what is in it, so that the same is kept once. */
export function keep(parser: string, property: string, input: unknown): string {
  const text = `${JSON.stringify(input, null, 2)}\n`;
  const file = join(folderOf(parser, property), `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Parser and property whose input a file holds. */
export function ownerOf(file: string): { parser: string; property: string } {
  const folder = dirname(file);
  return { parser: basename(dirname(folder)), property: basename(folder) };
}

/** All parsers and properties for which something is kept. */
export function owners(): { parser: string; property: string }[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ownerOf(join(corpus, name)));
}
