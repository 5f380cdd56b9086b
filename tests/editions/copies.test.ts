import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putCopies, shelved, stillEdition, type Site } from '../../src/editions/copies.ts';

let home = '';
let site: Site = { folder: '', base: '/', story: 'tiny', shelf: '' };
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tienvoud-'));
  site = { ...site, folder: join(home, 'dist'), shelf: join(home, 'editions') };
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

function build(text: string): void {
  const copies = ['pdf', 'html'].map((type) => `<li data-copy="${type}"><a href="/en/tiny-en.${type}">%size%</a></li>`);
  write(
    'dist/en/index.html',
    `<link rel="canonical" href="https://news.example/en/"><meta http-equiv="content-security-policy" content="">
    <script type="module" src="/_astro/a.js"></script><p>${text}</p>
    <aside class="endnotes copies"><ul>${copies.join('')}</ul></aside>`,
  );
  write('dist/_astro/a.js', 'import("./b.js")');
  write('dist/_astro/b.js', 'document.title="alive"');
}
const page = (): string => readFileSync(join(home, 'dist/en/index.html'), 'utf8');

it('makes one file of every story, its script in it, and says how large it is', async () => {
  build('a');
  await putCopies(site, { en: 'en-GB' });
  const file = readFileSync(join(home, 'dist/en/tiny-en.html'), 'utf8');
  expect(file).toContain('alive');
  expect(file).not.toMatch(/import\(|class="[^"]*copies/);
  expect(page()).toMatch(/<li><a href="\/en\/tiny-en\.html">\d+ kB<\/a><\/li>/);
});

it('offers an edition for paper only where it was made of what is built', async () => {
  build('a');
  const made = shelved(site, 'en', stillEdition(site, 'en'));
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(made, 'PDF');
  await putCopies(site, { en: 'en-GB' });
  expect(page()).toContain('tiny-en.pdf');
  expect(readFileSync(join(home, 'dist/en/tiny-en.pdf'), 'utf8')).toBe('PDF');

  rmSync(join(home, 'dist'), { recursive: true });
  build('b');
  await putCopies(site, { en: 'en-GB' });
  expect(page()).not.toContain('tiny-en.pdf');
  expect(existsSync(join(home, 'dist/en/tiny-en.pdf'))).toBe(false);
});
