/** `npm run loader -- 1.0.1`: keeps the loader as it is now as a numbered copy, which from then on never changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from './compiled.ts';

const list = 'src/embed/releases.json';
const version = process.argv[2] ?? '';

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const released = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
const newest = Object.keys(released).reduce(
  (one, other) => (one.localeCompare(other, 'en', { numeric: true }) < 0 ? other : one),
  '',
);
// All numbers begin with 1: what would break a snippet pasted once needs another address, not another number.
if (!/^1\.\d+\.\d+$/.test(version))
  fail(`"${version}" is no number for a loader. Give one that begins with 1, such as 1.0.1.`);
if (newest && newest.localeCompare(version, 'en', { numeric: true }) >= 0)
  fail(`${version} does not come after ${newest}, and what was published never changes. Give a higher number.`);

const { code } = await compile('src/embed/loader.ts');
const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
if (newest && released[newest] === integrity)
  fail(`The loader is still that of ${newest}. There is nothing to release.`);

const file = `public/embed/v${version}.js`;
mkdirSync('public/embed', { recursive: true });
writeFileSync(file, code);
writeFileSync(list, `${JSON.stringify({ ...released, [version]: integrity }, undefined, 2)}\n`);
console.log(`Wrote ${file}: ${integrity}`);
