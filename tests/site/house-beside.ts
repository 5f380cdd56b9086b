import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command of the house answered. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A copy of the whole house with a content of its own. */
export interface House {
  folder: string;
  /** Runs one of `src/commands/` in it, by name and with arguments. */
  run: (command: string, ...args: string[]) => Answer;
  /** Takes it away. */
  leave: () => void;
}

/** What a build keeps for the next one, in node_modules/: two houses must not share it, for their faces have other letters. */
const kept = ['.cache', '.astro', '.vite'];

/** Files and folders that make a house, without its content. */
const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A house beside this one, in a temporary folder, with the packages of this one: what is built there touches nothing here, and is
 * built as on a fresh clone.
 *
 * @param content the story's folder, which is copied
 * @param around variables of the environment that are otherwise there
 */
export function houseBeside(content: string, around: NodeJS.ProcessEnv = {}): House {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-house-'));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  cpSync(content, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!kept.includes(name))
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  const env = { ...process.env, ...around };
  for (const name of ['STORY', 'SITE_URL']) Reflect.deleteProperty(env, name);
  return {
    folder,
    run: (command, ...args) =>
      spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], { cwd: folder, encoding: 'utf8', env }),
    leave: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
