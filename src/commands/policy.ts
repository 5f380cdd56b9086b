import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const inline = /<(style|script)\b[^>]*>([^]*?)<\/\1>/g;
const hash = / '(sha256-[^']+)'/g;

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A page whose policy names no script or style but those that stand in it. Nothing is added that the policy did not allow. */
export function ownPolicy(page: string): string {
  const own = new Set([...page.matchAll(inline)].map(([, , text = '']) => digest(text)));
  return page.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replaceAll(hash, (whole, one: string) => (own.has(one) ? whole : '')),
  );
}

/**
 * Astro writes one policy for all pages: with the inline styles of every page, files that 'self' allows already, and scripts
 * of its own that no page here has. Eleven hashes where one is needed are half a kilobyte that cannot be compressed.
 */
export function ownPolicies(): AstroIntegration {
  return {
    name: 'tienvoud-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const path = join(root, name);
          writeFileSync(path, ownPolicy(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
