import type { Rolldown } from 'vite';
import { reach } from '../packages/reached.ts';

/** A script with all it imports, at once or later, as one text. */
export interface Bundle {
  code: string;
  /** Absolute paths of the files it was made of. */
  files: readonly string[];
}

/**
 * Makes one text of a script and all it imports, minified; throws where it would be more than one.
 *
 * @param format of a module, or of a classic script, which runs where no module may be had
 */
export async function bundle(input: string, format: 'es' | 'iife'): Promise<Bundle> {
  const { build } = await import('vite');
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input, output: { format, codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk, more] = [made].flat().flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || more) throw new Error(`${input} did not become one script.`);
  // Whatever becomes one script is for readers.
  reach(chunk.moduleIds);
  return { code: chunk.code.trim(), files: chunk.moduleIds };
}
