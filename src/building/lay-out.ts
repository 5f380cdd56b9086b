import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressed } from './compressed.ts';

const kept = 'node_modules/.cache/tienvoud/compressed';

/** The same file in another place: no second copy where the disk can do without. */
function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/**
 * Lays a site out as a server has it: each file where its address says, with compressed copies beside it that are as old as it is, for
 * a server tells browsers by size and age whether a file has changed.
 *
 * @param from folder of the finished site
 * @param files paths in it
 * @param to folder to fill; what an address begins with becomes folders in it
 * @param base where addresses begin
 * @returns how many compressed copies there are
 */
export async function layOut(from: string, files: readonly string[], to: string, base: string): Promise<number> {
  let copies = 0;
  await Promise.all(
    files.map(async (file) => {
      const [source, target] = [join(from, file), join(to, base, file)];
      place(source, target);
      for (const [ending, bytes] of await compressed(file, readFileSync(source), kept)) {
        const { atime, mtime } = statSync(source);
        writeFileSync(`${target}.${ending}`, bytes);
        utimesSync(`${target}.${ending}`, atime, mtime);
        copies += 1;
      }
    }),
  );
  return copies;
}
