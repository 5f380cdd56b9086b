import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Makes a folder anew beside the old one and puts it in its place only when it is whole: whatever goes wrong, the last
 * good one is still there.
 *
 * @param target the folder to replace
 * @param make fills the folder it is given
 */
export async function replaceFolder(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const [next, old] = [`${target}.next`, `${target}.old`];
  // An earlier run may have been cut off between the two renames.
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  try {
    await make(next);
    if (existsSync(target)) renameSync(target, old);
    renameSync(next, target);
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    throw error;
  } finally {
    rmSync(next, { recursive: true, force: true });
    if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  }
}
