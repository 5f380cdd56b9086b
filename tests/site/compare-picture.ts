import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { difference, pixelsOf } from '../pictures/pixels.ts';

/** Compares with the kept picture; a different one is put beside it as `.changed.png`, to be looked at and take its place. */
export function comparePicture(name: string, png: Buffer): void {
  const folder = new URL('pictures/', import.meta.url);
  const [kept, changed] = [new URL(`${name}.png`, folder), new URL(`${name}.changed.png`, folder)];
  rmSync(changed, { force: true });
  const [now, before] = [pixelsOf(png), existsSync(kept) ? pixelsOf(readFileSync(kept)) : undefined];
  const same = now.width === before?.width && now.height === before.height && difference(now, before) < 0.01;
  if (!same) writeFileSync(changed, png);
  expect(same, `compare tests/site/pictures/${name}.changed.png with ${name}.png`).toBe(true);
}
