import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { storyFolder, storyId } from '../story/files.ts';

/**
 * Folder of what is made of a story before its pages are built, style sheets and faces: one for each story, so that two built at once
 * do not spoil each other's. Style sheets and pages call it `@story`.
 */
export function madeFolder(folder = storyFolder()): string {
  const place = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 8);
  return join('node_modules/.cache/tienvoud/stories', `${storyId(folder)}-${place}`);
}
