import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is to be made, or to change from what was read. */
export interface Put {
  path: string;
  text: string;
  /** What the file holds now; left out for one that must not be there. */
  before?: string;
}

/** Writes one file and returns how to undo it. */
function put(folder: string, { path, text, before }: Put): () => void {
  const file = join(folder, path);
  if (before === undefined) {
    // The uppermost of the folders that were made, if any was.
    const made = mkdirSync(dirname(file), { recursive: true });
    const undo = (): void => {
      rmSync(file, { force: true });
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
    };
    try {
      // Fails where somebody has made the file meanwhile: nothing is overwritten.
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
      throw error;
    }
    return undo;
  }
  if (readFileSync(file, 'utf8') !== before) throw new Error(`${path} has changed meanwhile`);
  // Beside it first, so that the file is at no moment half of what it was. Names with a dot are no part of a story.
  const beside = join(dirname(file), `.${String(process.pid)}.new`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return () => {
    writeFileSync(file, before);
  };
}

/** Paths of new files that are there already. */
export function alreadyThere(folder: string, files: readonly Put[]): string[] {
  return files.flatMap(({ path, before }) => (before === undefined && existsSync(join(folder, path)) ? path : []));
}

/** Writes files into a folder, all or none: where one cannot be written, those before it are taken back, and it throws why. */
export function putFiles(folder: string, files: readonly Put[]): void {
  const undos: (() => void)[] = [];
  try {
    for (const file of files) undos.push(put(folder, file));
  } catch (error) {
    for (const undo of undos.reverse()) undo();
    throw error;
  }
}
