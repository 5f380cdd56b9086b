import { existsSync, readFileSync } from 'node:fs';
import { speedSchema, type SpeedRun } from '../story/speed.ts';

/** The history in a file, oldest first; none where there is no file yet, or why it is none. */
export function keptRuns(file: string): { runs: SpeedRun[] } | { what: string; fix: string } {
  if (!existsSync(file)) return { runs: [] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    value = undefined;
  }
  const read = speedSchema.safeParse(value);
  return read.success
    ? { runs: read.data.runs }
    : { what: `What ${file} holds is not what was measured of a site`, fix: 'Run "npm run check", which says where' };
}
