import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { inTurn } from './in-turn.ts';

/**
 * Builds another story in this checkout, whose letters this one has too.
 *
 * @param story its folder
 * @param out folder of its site
 * @throws Error with what the build said where it fails
 */
export async function buildStory(story: string, out: string): Promise<void> {
  const { status, stderr } = await inTurn(() =>
    spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out], {
      encoding: 'utf8',
      env: { ...process.env, STORY: story },
    }),
  );
  if (status !== 0) throw new Error(stderr);
}
