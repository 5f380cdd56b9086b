import { cpSync, rmSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

const within = 'node_modules/.cache/tienvoud/making';

/**
 * Makes a folder that may stand outside the project: while a site is made its folder must stand inside, for what makes it finds the
 * packages from there.
 *
 * @param folder where it is wanted
 * @param make fills the folder it is given
 */
export async function making(folder: string, make: (inside: string) => Promise<void>): Promise<void> {
  const path = relative(process.cwd(), resolve(folder));
  if (path !== '..' && !path.startsWith(`..${sep}`)) return make(folder);
  rmSync(within, { recursive: true, force: true });
  try {
    await make(within);
    cpSync(within, folder, { recursive: true });
  } finally {
    rmSync(within, { recursive: true, force: true });
  }
}
