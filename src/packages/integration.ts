import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { licencesPath, sbomPath } from '../i18n/addresses.ts';
import { noticesText } from './notices.ts';
import { lockfile, noticesOf } from './notices-of.ts';
import { reach, reached } from './reached.ts';
import { sbom } from './sbom.ts';

/** Notes what the scripts of pages are made of. */
const scripts: Plugin = {
  name: 'tienvoud-packages',
  apply: 'build',
  generateBundle(_options, made) {
    if (this.environment.name !== 'client') return;
    for (const output of Object.values(made)) if (output.type === 'chunk') reach(output.moduleIds);
  },
};

/** Puts two files into a finished site: the licences of what reaches readers, and the list of all parts it was made with. */
export function packages(): AstroIntegration {
  return {
    name: 'tienvoud-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [scripts] } });
      },
      'astro:build:done': ({ dir }) => {
        const all = lockfile();
        const places = reached();
        writeFileSync(fileURLToPath(new URL(licencesPath, dir)), noticesText(noticesOf(places, all)));
        writeFileSync(fileURLToPath(new URL(sbomPath, dir)), sbom(all, places));
      },
    },
  };
}
