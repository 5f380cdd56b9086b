/** `npm run bench`: how long a build takes beside that of an empty site, and what the story weighs. Judges nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { budget } from './budget.ts';
import { weigh } from './weigh.ts';

/** Runs of each, after one that is not counted. */
const runs = 5;

/** The smallest site of the same make: one page in MDX. */
function emptySite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-empty-'));
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
  writeFileSync(join(folder, 'src/pages/index.mdx'), '# Empty\n');
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

const empty = emptySite();
const [story, bare]: [number[], number[]] = [[], []];
for (let run = 0; run <= runs; run++) {
  const [a, b] = [
    timed('.', ['src/commands/build.ts']),
    timed(empty, [resolve('node_modules/astro/bin/astro.mjs'), 'build']),
  ];
  if (run === 0) continue;
  story.push(a);
  bare.push(b);
}
rmSync(empty, { recursive: true, force: true });

console.log(`build of the story:     ${shown(story)}`);
console.log(`build of an empty site: ${shown(bare)}`);
console.log(`ratio of the medians:   ${(median(story) / median(bare)).toFixed(2)} (at most 2 is wanted)`);
for (const page of ['nl/index.html', 'en/index.html']) {
  const { html, gzip, files, total } = weigh('dist', page);
  console.log(
    `\n${page}: ${total} of ${budget.total} bytes on first view, of which HTML ${html} of ${budget.html} (gzip ${gzip})`,
  );
  for (const { path, bytes } of files) console.log(`  ${path} ${bytes}`);
}
