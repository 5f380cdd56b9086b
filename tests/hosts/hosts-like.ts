import type { Headers } from '../../src/hosts/headers.ts';

/** A rule of a `_headers` file: addresses, and what it says of them. */
interface Rule {
  pattern: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as Cloudflare does, which takes no rule after the hundredth and no longer line. */
export function rulesIn(text: string): readonly Rule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.length > 2000) throw new Error(`A line of ${String(line.length)} characters is not read.`);
    if (line.startsWith('/')) rules.push({ pattern: line, headers: [] });
    else if (line.includes(':'))
      rules.at(-1)?.headers.push([line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  }
  return rules;
}

const escaped = (text: string): string => text.replaceAll(/[/\\^$*+?.()|[\]{}]/g, '\\$&');

/** How hosts read the addresses of a rule, as their published code has it. */
export const readers: Readonly<Record<string, (pattern: string) => RegExp>> = {
  Cloudflare: (pattern) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map(escaped)
        .join('.*')
        .replaceAll(/:[A-Za-z]\w*/g, '[^/]+')}$`,
    ),
  Netlify: (pattern) => {
    const parts = pattern
      .split('/')
      .filter((part) => part !== '')
      .map((part) => {
        if (part.startsWith(':')) return '([^/]+)';
        if (part === '*') return '?(.*)';
        return part.includes('*') ? part.replaceAll('*', '(.*)') : escaped(part);
      });
    return new RegExp(`^/${parts.join('/')}/?$`, 'iu');
  },
};

/** What a host says of an address; two rules that say the same are joined, as they are there. */
export function saidOf(rules: readonly Rule[], address: string, read: (pattern: string) => RegExp): Headers {
  const said: Record<string, string> = {};
  for (const { pattern, headers } of rules)
    if (read(pattern).test(address))
      for (const [name, value] of headers) said[name] = said[name] === undefined ? value : `${said[name]}, ${value}`;
  return said;
}
