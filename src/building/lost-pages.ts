import { existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the answer to lost addresses of each language where hosts look for it: `nl/404.html`. Astro knows the name for the root of a site
 * only, and makes a page `nl/404/` below it.
 */
export function lostPages(): AstroIntegration {
  return {
    name: 'tienvoud-lost-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of readdirSync(root)) {
          const made = join(root, name, '404');
          if (!existsSync(join(made, 'index.html'))) continue;
          renameSync(join(made, 'index.html'), join(root, name, '404.html'));
          rmdirSync(made);
        }
      },
    },
  };
}
