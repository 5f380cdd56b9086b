/**
 * `npm run editions`: the story on paper, a PDF for each language, made by a browser from the finished site; then a build that
 * puts them in. They wait in editions/ for every later build of the same story; one of another is not offered.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { shelved, stillEdition, type Site } from '../editions/copies.ts';
import { shelf } from '../editions/shelf.ts';
import { siteAddress } from '../i18n/addresses.ts';
import { languagesIn, storyFolder, storyId } from '../story/files.ts';
import { browser } from '../machine/browser.mjs';
import { siteFolder } from '../building/site-folder.ts';
import { printed } from '../building/printed.ts';
import { withStaticFaces } from '../building/static-faces.ts';

function build(): void {
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--if-changed'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

build();
const story = storyId(storyFolder());
const site: Site = { folder: siteFolder, base: siteAddress(process.env['SITE_URL']).base, story, shelf };
const wanted = Object.keys(languagesIn(storyFolder()).tags).map((locale) => {
  const still = stillEdition(site, locale);
  return { locale, still, file: shelved(site, locale, still) };
});
const missing = wanted.filter(({ file }) => !existsSync(file));
if (missing.length > 0) {
  // Plain script, without types: this is what it returns.
  const found = browser() as { path: string; how: string } | undefined;
  if (!found) {
    console.error(
      'No browser is to be had here to make a PDF with: install Chromium, or allow its download, and try again.',
    );
    process.exit(1);
  }
  console.log(found.how);
  mkdirSync(shelf, { recursive: true });
  const desk = mkdtempSync(join(tmpdir(), 'tienvoud-'));
  try {
    for (const { locale, still, file } of missing) {
      const page = join(desk, `${locale}.html`);
      writeFileSync(page, await withStaticFaces(still));
      writeFileSync(file, await printed(found.path, page));
    }
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}
// Of each story one edition is kept: what it was made of is gone.
const kept = new Set(wanted.map(({ file }) => basename(file)));
for (const name of readdirSync(shelf))
  if (name.startsWith(`${story}-`) && name.endsWith('.pdf') && !kept.has(name)) rmSync(join(shelf, name));
for (const { locale, file } of wanted)
  console.log(`${locale}: ${file}, ${(statSync(file).size / 1_000_000).toFixed(1)} MB`);
build();
