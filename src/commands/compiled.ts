import { dirname, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const query = '?compiled';

/** A script with all it imports as one text. */
export interface Compiled {
  code: string;
  /** Absolute paths of the files it was made of. */
  files: readonly string[];
}

/** Makes a classic script of a file and all it imports, minified; throws where it would be more than one. */
export async function compile(file: string): Promise<Compiled> {
  const { build } = await import('vite');
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk, more] = [made].flat().flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || more) throw new Error(`${file} did not become one script.`);
  return { code: chunk.code.trim(), files: chunk.moduleIds };
}

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
      const { code, files } = await compile(id.slice(0, -query.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}
