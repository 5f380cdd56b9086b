import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

const turn = 'node_modules/.cache/tienvoud/build-turn';

/** Milliseconds after which a turn is nobody's any more: one of a run that was cut off. */
const longest = 100_000;

/** Takes turns with other workers at what is built in this checkout: Astro keeps what it has bundled in one place for each. */
export async function inTurn<T>(build: () => T): Promise<T> {
  mkdirSync(dirname(turn), { recursive: true });
  for (;;) {
    try {
      mkdirSync(turn);
      break;
    } catch {
      if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > longest) rmdirSync(turn);
      await rest(200);
    }
  }
  try {
    return build();
  } finally {
    rmdirSync(turn);
  }
}
