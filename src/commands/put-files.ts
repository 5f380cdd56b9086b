import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is to be made, or to change from what was read. */
export interface Put {
  path: string;
  text: string;
  /** What the file holds now; left out for one that must not be there. */
  before?: string;
}

/** A file that cannot be written, told so that whoever reads it can mend it. */
export class Unwritable extends Error {
  /** Path of the file from the folder. */
  path: string;
  /** What to do about it. */
  fix: string;
  constructor(path: string, what: string, fix: string, cause: unknown) {
    super(`${path} ${what}`, { cause });
    this.path = path;
    this.fix = fix;
  }
}

/** What a system's refusal means, by its name for it. */
const refusals: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ['cannot be written: you may not write there', 'Give yourself leave to write in its folder'],
  EPERM: ['cannot be written: you may not write there', 'Give yourself leave to write in its folder'],
  EROFS: ['cannot be written: the disk can only be read', 'Work in a copy on another disk'],
  ENOSPC: ['cannot be written: the disk is full', 'Make room on it'],
  ENOTDIR: [
    'cannot be written: a file stands where its folder belongs',
    'Take that file away, or give it another name',
  ],
  EISDIR: ['cannot be written: a folder has its name', 'Give the folder another name'],
  EEXIST: ['cannot be written: something of its name is there', 'Nothing is overwritten: choose another name'],
  ENOENT: ['has gone meanwhile', 'Run the command again'],
};

function unwritable(path: string, error: unknown): Unwritable {
  if (error instanceof Unwritable) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  // A folder cannot be made where a file of its name is.
  const blocked = code === 'EEXIST' && error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  const [what, fix] = refusals[blocked ? 'ENOTDIR' : code] ?? [
    `cannot be written: ${reason}`,
    'Mend that, and run the command again',
  ];
  return new Unwritable(path, what, fix, error);
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
  if (readFileSync(file, 'utf8') !== before)
    throw new Unwritable(path, 'has changed meanwhile', 'Run the command again', undefined);
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

/** Writes files into a folder, all or none: where one cannot be written, those before it are taken back, and it throws `Unwritable`. */
export function putFiles(folder: string, files: readonly Put[]): void {
  const undos: (() => void)[] = [];
  for (const file of files)
    try {
      undos.push(put(folder, file));
    } catch (error) {
      for (const undo of undos.reverse()) undo();
      throw unwritable(file.path, error);
    }
}
