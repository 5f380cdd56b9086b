import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, redirectsFile } from '../hosts/headers-file.ts';
import { readSite } from './read-site.ts';

/**
 * The small files that hosts of static sites read, with the site itself: headers for Cloudflare Pages and Netlify, answers to lost
 * addresses for Netlify, and for GitHub Pages that files beginning with "_" are meant.
 */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'tienvoud-host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const site = readSite(root, base);
        const { text, notes } = headersFile(site);
        writeFileSync(join(root, '_headers'), text);
        writeFileSync(join(root, '_redirects'), redirectsFile(site));
        writeFileSync(join(root, '.nojekyll'), '');
        for (const note of notes) console.warn(note);
      },
    },
  };
}
