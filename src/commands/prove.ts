/**
 * `npm run prove`: opens every page of the finished site in a browser, counts what is asked for and what is left behind, and keeps that
 * in the story's proof.json; then a build that shows it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../story/files.ts';
import type { Seen } from '../story/proof.ts';
import { buildIfChanged } from '../building/build-if-changed.ts';
import { ownBrowser } from '../machine/own-browser.ts';
import { pagesIn } from '../building/pages-in.ts';
import { served } from '../serving/served.ts';
import { siteFolder } from '../building/site-folder.ts';
import { visit } from '../measuring/visit.ts';

buildIfChanged();
const browser = await ownBrowser('look');
const pages = new Map<string, Seen>();
let unwanted = 0;
try {
  await served(async (site) => {
    for (const path of pagesIn(siteFolder)) {
      const { seen, others, refused } = await visit(browser, `${site}${path}`);
      pages.set(path, seen);
      for (const address of others) console.error(`${path} asks another site: ${address}`);
      for (const one of refused) console.error(`${path} is refused by its policy: ${one}`);
      unwanted += seen.others + seen.cookies + seen.kept + seen.refused;
    }
  });
  const day = new Date().toISOString().slice(0, 10);
  const head = `"day": ${JSON.stringify(day)},\n"browser": ${JSON.stringify(`Chromium ${browser.version()}`)}`;
  const lines = [...pages].map(([path, seen]) => `${JSON.stringify(path)}: ${JSON.stringify(seen)}`);
  const file = join(storyFolder(), 'proof.json');
  writeFileSync(file, `{\n${head},\n"pages": {\n${lines.join(',\n')}\n}\n}\n`);
  console.log(`${String(pages.size)} pages opened, ${String(unwanted)} things that should not be; kept in ${file}.`);
} finally {
  await browser.close();
}
buildIfChanged();
if (unwanted > 0) process.exitCode = 1;
