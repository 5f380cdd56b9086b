import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameAt, readLockfile, type Lockfile } from './lockfile.ts';
import type { Notice } from './notices.ts';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The lockfile of this project. */
export const lockfile = (): Lockfile => readLockfile(readFileSync(join(home, 'package-lock.json'), 'utf8'));

/**
 * Reads what packages say of who made them and what may be done with them; throws where one says nothing.
 *
 * @param places folders of packages, `node_modules/d3-selection`
 */
export function noticesOf(places: readonly string[], packages = lockfile()): Notice[] {
  return places.map((place) => {
    const locked = packages[place];
    const files = readdirSync(join(home, place)).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name));
    if (!locked || files.length === 0)
      throw new Error(
        `${place} is sent to readers, and has no licence that could go along: ` +
          `${locked ? 'there is no such file in it' : 'package-lock.json does not name it'}. Use another package.`,
      );
    return {
      name: nameAt(place, locked),
      version: locked.version,
      licence: locked.license ?? '',
      text: files
        .sort()
        .map((name) =>
          readFileSync(join(home, place, name), 'utf8')
            .replaceAll('\r\n', '\n')
            .trim(),
        )
        .join('\n\n'),
    };
  });
}
