import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { languagesIn } from '../story/files.ts';
import { coloursSchema, type Colours } from '../story/colours.ts';
import { inkSheets } from './inks.ts';
import { madeFolder } from './made.ts';

/** The colours a story gives; none where its file cannot be read, which the checks tell with its place. */
function coloursIn(folder: string): Colours | undefined {
  const file = join(folder, 'colours.yaml');
  if (!existsSync(file)) return undefined;
  try {
    return coloursSchema.safeParse(parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * A drawing runs from left to right in every language, as axes of time and number do; its words run as their own letters say. Only a
 * story with a language that runs the other way has to say so.
 */
const leftToRight = `@layer drawing {\n.drawing {\ndirection: ltr;\n}\n.drawing text {\nunicode-bidi: plaintext;\n}\n}\n`;

function hasRightToLeft(folder: string): boolean {
  return Object.keys(languagesIn(folder).tags).some((name) => {
    const file = join(folder, 'locales', name, 'locale.yaml');
    return existsSync(file) && /^direction:\s*rtl\b/m.test(readFileSync(file, 'utf8'));
  });
}

/** Writes a file unless it holds that already: what watches it would start anew. */
function keep(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** Writes the style sheets made of a story and returns the folder they are in, absolute. */
export function makeSheets(folder: string): string {
  const target = resolve(madeFolder(folder));
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(inkSheets(coloursIn(folder))))
    keep(join(target, name), name === 'roles.css' && hasRightToLeft(folder) ? text + leftToRight : text);
  return target;
}
