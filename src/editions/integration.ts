import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languagesIn, storyFolder, storyId } from '../story/files.ts';
import { putCopies } from './copies.ts';
import { shelf } from './shelf.ts';

/** Adds to a finished site the copies of the story that can be taken along, and their sizes to the links that lead to them. */
export function editions(): AstroIntegration {
  let base = '/';
  return {
    name: 'tienvoud-editions',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = storyFolder();
        await putCopies({ folder: fileURLToPath(dir), base, story: storyId(folder), shelf }, languagesIn(folder).tags);
      },
    },
  };
}
