import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type APIRequestContext } from '@playwright/test';

/** A copy of the tiny story with a server on it, as `npm run dev` starts it. */
export interface EditedStory {
  /** Where a file of the story is. */
  path: (name: string) => string;
  /** Changes a file of the story, as an editor's program would. */
  edit: (name: string, from: string, to: string) => void;
  /** Ends the server and takes the copy away. */
  end: () => void;
}

const turn = 'node_modules/.cache/tienvoud/starting';

/** Waits until no other server is starting: Astro writes the same files for each when it begins. */
async function myTurn(): Promise<void> {
  mkdirSync(dirname(turn), { recursive: true });
  // One left behind by a run that was cut off is nobody's.
  if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > 90_000) rmdirSync(turn);
  await expect
    .poll(
      () => {
        try {
          mkdirSync(turn);
          return true;
        } catch {
          return false;
        }
      },
      { timeout: 80_000 },
    )
    .toBe(true);
}

/** Starts it on a port and waits until its story can be had. */
export async function editedStory(request: APIRequestContext, port: number): Promise<EditedStory> {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-editing-'));
  const path = (name: string): string => join(folder, 'tiny', name);
  cpSync('tests/fixtures/tiny', path(''), { recursive: true });
  await myTurn();
  const server = spawn('npm', ['run', '--silent', 'dev'], {
    // What somebody's shell, or a tool that built something, may have left behind: editing goes on all the same.
    env: { ...process.env, NODE_ENV: 'production', PROD: '1', PORT: String(port), STORY: path('') },
    stdio: 'ignore',
    detached: true,
  });
  const end = (): void => {
    if (server.pid !== undefined) process.kill(-server.pid);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await expect
      .poll(
        () =>
          request.get(`http://localhost:${String(port)}/nl/`).then(
            (answer) => answer.status(),
            () => 0,
          ),
        { timeout: 90_000 },
      )
      .toBe(200);
  } catch (error) {
    end();
    throw error;
  } finally {
    rmdirSync(turn);
  }
  return {
    path,
    edit: (name, from, to) => {
      const text = readFileSync(path(name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path(name), text.replace(from, to));
    },
    end,
  };
}
