import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../hosts/built-site.ts';
import { metaPolicy } from '../hosts/meta-policy.ts';

/**
 * Reads what it matters of a finished site how it is sent.
 *
 * @param folder of the site
 * @param base where its addresses begin
 */
export function readSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    // Files that are for the host itself, and are sent to nobody.
    .filter((file) => !/^[._]/.test(file) || file.startsWith('_astro/'))
    .sort();
  const policies = new Map<string, string>();
  for (const file of files) {
    const policy = file.endsWith('.html') ? metaPolicy(readFileSync(join(folder, file), 'utf8')) : undefined;
    if (policy !== undefined) policies.set(file, policy);
  }
  return { base, files, policies };
}
