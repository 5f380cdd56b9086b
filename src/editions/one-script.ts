import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Site } from './copies.ts';

/** All script of a page of a finished site as one text: what it names, and whatever that imports, at once or later. */
export async function oneScript(html: string, { folder, base }: Pick<Site, 'folder' | 'base'>): Promise<string> {
  const named = [...html.matchAll(/<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/g)].map(([, path = '']) => path);
  const [entry] = named;
  if (entry === undefined || named.length > 1)
    throw new Error(
      `The page names ${String(named.length)} scripts; the one-file edition is made for one that asks for the rest.`,
    );
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(folder, entry.slice(base.length)),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk, more] = [made].flat().flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || more) throw new Error('The script of the one-file edition did not become one file.');
  return chunk.code;
}
