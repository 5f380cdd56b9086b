import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { bundle } from '../editions/bundle.ts';

const query = '?compiled';

/**
 * `import code from './some.ts?compiled'`: a script with all it imports as one text, for pages and files that hold a script
 * inside and may ask for nothing. It is a classic script: inside a host's sandbox a module may not be had.
 */
export function compiled(): Plugin {
  return {
    name: 'tienvoud-compiled',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith(query) && importer ? resolve(dirname(importer.replace(/\?.*$/, '')), source) : undefined,
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const { code, files } = await bundle(id.slice(0, -query.length), 'iife');
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}
