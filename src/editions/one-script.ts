import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { Site } from './copies.ts';

/** All script of a page of a finished site as one text: what it names, and whatever that imports, at once or later. */
export async function oneScript(html: string, { folder, base }: Pick<Site, 'folder' | 'base'>): Promise<string> {
  const named = [...html.matchAll(/<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/g)].map(([, path = '']) => path);
  const [entry] = named;
  if (entry === undefined || named.length > 1)
    throw new Error(
      `The page names ${String(named.length)} scripts; the one-file edition is made for one that asks for the rest.`,
    );
  const { code } = await bundle(join(folder, entry.slice(base.length)), 'es');
  return code;
}
