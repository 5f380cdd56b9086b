import { spawnSync } from 'node:child_process';

/** Builds the site where something has changed since it was built; ends the command where that fails. */
export function buildIfChanged(): void {
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--if-changed'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
