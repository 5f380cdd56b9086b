/** `npm run bench`: how long a build takes, what the story weighs and how it runs on a slow device. Judges nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inBrowser } from './bench-browser.ts';
import { editingInBrowser } from './bench-editing.ts';
import { embedsInBrowser } from './bench-embeds.ts';
import { onPath } from './browser.mjs';
import { budget } from './budget.ts';
import { weigh, weighScript } from './weigh.ts';

/** Runs of each, after one that is not counted. */
const runs = 5;

/** The smallest site of the same make: one page in MDX, by itself or as the only entry of a content collection. */
function emptySite(collection: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-empty-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
  if (collection) {
    write('content/page.mdx', '---\ntitle: Empty\n---\n\nEmpty\n');
    write(
      'src/content.config.ts',
      "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';\nexport const collections = { pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content' }), schema: z.object({ title: z.string() }) }) };\n",
    );
    write(
      'src/pages/index.astro',
      "---\nimport { getEntry, render } from 'astro:content';\nconst { Content } = await render(await getEntry('pages', 'page'));\n---\n<Content />\n",
    );
  } else write('src/pages/index.mdx', '# Empty\n');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Seconds one build takes as a process of its own, with nothing of Astro's kept from the one before. */
function timed(folder: string, args: readonly string[]): number {
  for (const kept of ['dist', '.astro', 'node_modules/.astro'])
    rmSync(join(folder, kept), { recursive: true, force: true });
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - began) / 1000;
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const shown = (all: readonly number[]): string =>
  `${median(all).toFixed(2)} s (${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)}, ${runs} runs)`;

const astro = [resolve('node_modules/astro/bin/astro.mjs'), 'build'];
const [page, collection] = [emptySite(false), emptySite(true)];
const sites = [
  { name: 'the story', folder: '.', args: ['src/commands/build.ts'], seconds: [] as number[] },
  { name: 'an empty site with one collection', folder: collection, args: astro, seconds: [] as number[] },
  { name: 'an empty site with one page', folder: page, args: astro, seconds: [] as number[] },
];
// In turn, so that a machine whose speed drifts slows them alike; the first round only warms up.
for (let run = 0; run <= runs; run++)
  for (const { folder, args, seconds } of sites) {
    const taken = timed(folder, args);
    if (run > 0) seconds.push(taken);
  }
for (const folder of [page, collection]) rmSync(folder, { recursive: true, force: true });

for (const { name, seconds } of sites) console.log(`build of ${name}: ${shown(seconds)}`);
for (const { name, seconds } of sites.slice(1))
  console.log(`the story against ${name}: ${(median(sites[0]?.seconds ?? []) / median(seconds)).toFixed(2)} times`);
for (const path of ['nl/index.html', 'en/index.html']) {
  const { html, gzip, files, print, total } = weigh('dist', path);
  console.log(
    `\n${path}: ${total} of ${budget.total} bytes on first view, of which HTML ${html} of ${budget.html} (gzip ${gzip})`,
  );
  for (const file of files) console.log(`  ${file.path} ${file.bytes}`);
  for (const file of print) console.log(`  for paper, after all else and not counted: ${file.path} ${file.bytes}`);
  const script = weighScript('dist', path);
  console.log(`  script, however late it comes: ${script.total} of ${budget.script}`);
  for (const file of script.files) console.log(`    ${file.path} ${file.bytes}`);
}

const browser = process.env['CHROMIUM_PATH'] ?? onPath();
console.log(
  browser
    ? `\n${await inBrowser(browser, 'nl/')}\n\n${await embedsInBrowser(browser, 'nl')}\n\n${await editingInBrowser(browser)}`
    : '\nNo browser is here, so nothing is said of how the story runs: put Chromium on the PATH, or its path in CHROMIUM_PATH.',
);
