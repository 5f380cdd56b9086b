/** Finds the faces in which embeds are set and measured, or gets them. Runs on plain Node. */
import { spawnSync } from 'node:child_process';
import { aptGet } from './debian.mjs';

/** Each face, and those with letters of the same widths that stand in for it. */
const alike = { Arial: /Arial|Arimo|Liberation Sans/, 'Times New Roman': /Times New Roman|Tinos|Liberation Serif/ };

/** Which family Linux takes for a name; empty where nothing answers. */
const matched = (face) => spawnSync('fc-match', ['--format=%{family}', face], { encoding: 'utf8' }).stdout ?? '';

/**
 * Whether this system has them; others than Linux always do.
 *
 * @param {(face: string) => string} match
 */
export function facesHere(match = matched) {
  if (match === matched && process.platform !== 'linux') return true;
  return Object.entries(alike).every(([face, names]) => names.test(match(face)));
}

/** What comes of their not being here and not to be had, in a sentence; undefined where they are here. */
export function missingFaces() {
  if (facesHere() || (aptGet('fontconfig', 'fonts-liberation') && facesHere())) return undefined;
  return 'Neither Arial and Times nor Liberation are to be had here: charts in frames are not as high as was measured. Install fonts-liberation.';
}
