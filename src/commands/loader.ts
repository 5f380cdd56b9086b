/** `npm run loader -- 1.0.1`: keeps the loader as it is now as a numbered copy, which from then on never changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../editions/bundle.ts';
import { refusal, releasePath, releases } from '../embed/releases.ts';

const version = process.argv[2] ?? '';
const { code } = await bundle('src/embed/loader.ts', 'iife');
const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
const why = refusal(version, integrity);
if (why) {
  console.error(why);
  process.exit(1);
}
const file = join('public', releasePath(version));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, code);
const list = Object.fromEntries<string>(
  [...releases, { version, integrity }].map((one) => [one.version, one.integrity]),
);
writeFileSync('src/embed/releases.json', `${JSON.stringify(list, undefined, 2)}\n`);
console.log(`Wrote ${file}: ${integrity}`);
