import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isFrame } from '../i18n/addresses.ts';

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
 * The policy of a frame on other sites: what stands in it and nothing else, no file of its own site either. Inside a host's sandbox
 * 'self' means something else in each browser.
 */
export function framePolicy(page: string): string {
  return ownPolicy(page).replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_meta, open: string, policy: string) => {
      const kept = policy
        .split(';')
        .map((directive) => directive.trim().replaceAll(/ 'self'| data:/g, ''))
        // What names nothing is forbidden by the default already.
        .filter((directive) =>
          /^(default-src|base-uri|form-action|require-trusted-types-for|trusted-types) |-src .*'sha256-/.test(
            directive,
          ),
        );
      return `${open}${kept.join(';')}`;
    },
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
          const page = readFileSync(path, 'utf8');
          writeFileSync(path, isFrame(name.replaceAll('\\', '/')) ? framePolicy(page) : ownPolicy(page));
        }
      },
    },
  };
}
