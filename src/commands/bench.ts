/**
 * `npm run bench`: how long a build takes, what the story weighs, and how it loads and runs on a slow device. Judges nothing. With
 * `--keep` it measures no more than the site itself shows, and keeps that in the story's speed.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteAddress } from '../i18n/addresses.ts';
import { storyFolder } from '../story/files.ts';
import { advice } from '../story/problem.ts';
import type { Settings } from '../story/settings.ts';
import { speedSchema, type SpeedRun } from '../story/speed.ts';
import { inBrowser, playingInBrowser } from '../measuring/bench-browser.ts';
import { buildsBeside, storyBuilds } from '../measuring/bench-builds.ts';
import { editingInBrowser } from '../measuring/bench-editing.ts';
import { embedsInBrowser } from '../measuring/bench-embeds.ts';
import { benchFlags, type Older } from '../measuring/bench-flags.ts';
import { loadingInBrowser, loads, throttled } from '../measuring/bench-loading.ts';
import { weightTold, withWeights } from '../measuring/bench-weights.ts';
import { onPath } from '../machine/browser.mjs';
import { buildIfChanged } from '../building/build-if-changed.ts';
import { withRun } from '../measuring/keep-run.ts';
import { keptRuns } from '../measuring/kept-runs.ts';
import { runTold } from '../measuring/run-told.ts';
import { siteFolder } from '../building/site-folder.ts';

/** Builds of each site, after one that is not counted; fewer where only the story's are kept. */
const [builds, keptBuilds] = [5, 3];

/** Ends the command with a sentence. */
function fail(problem: { what: string; fix: string }): never {
  console.error(advice(problem));
  process.exit(1);
}

const flags = benchFlags(process.argv.slice(2));
if ('what' in flags) fail(flags);
const { keep, older } = flags;
const file = join(storyFolder(), 'speed.json');
const before = keptRuns(file);
if (keep && 'what' in before) fail(before);
if (older && !existsSync(join(older.site, 'index.html')))
  fail({ what: `There is no site in ${older.site}`, fix: 'Name the folder that a build of it wrote' });
const browser = process.env['CHROMIUM_PATH'] ?? onPath();
if (!browser && (keep || older))
  fail({ what: 'No browser is here', fix: 'Put Chromium on the PATH, or its path in CHROMIUM_PATH' });

const { language, opening } = parse(readFileSync(join(storyFolder(), 'story.yaml'), 'utf8')) as Settings;
const { base } = siteAddress(process.env['SITE_URL']);

/** All that is kept of the site as it is, or of how it was loaded where it is an older one. */
async function measure(executablePath: string, old: Older | undefined): Promise<SpeedRun> {
  const build = old ? undefined : await storyBuilds(keptBuilds);
  const folder = old?.site ?? siteFolder;
  const { browser, pages } = await loadingInBrowser(executablePath, { folder, base, locale: language, chart: opening });
  const playing = old ? undefined : await playingInBrowser(executablePath, `${language}/`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return {
    version: old?.as ?? version,
    day: new Date().toISOString().slice(0, '2026-11-25'.length),
    ...(old && { made: old.made }),
    browser,
    throttled,
    runs: loads,
    pages: old ? pages : withWeights(folder, language, opening, pages),
    ...(playing && { playing }),
    ...(build && { build }),
  };
}

if (!keep && !older) {
  console.log(await buildsBeside(builds));
  for (const path of ['nl/index.html', 'en/index.html']) console.log(`\n${weightTold(siteFolder, path)}`);
}
if (browser) {
  const run = await measure(browser, older);
  console.log(runTold(run));
  if (keep) {
    const runs = withRun('runs' in before ? before.runs : [], run);
    writeFileSync(file, `${JSON.stringify(speedSchema.parse({ runs }), undefined, 2)}\n`);
    console.log(`\nKept in ${file}.`);
    buildIfChanged();
  } else if (!older) {
    console.log(`\n${await inBrowser(browser, `${language}/`)}`);
    console.log(`\n${await embedsInBrowser(browser, language)}`);
    console.log(`\n${await editingInBrowser(browser)}`);
  }
} else
  console.log(
    '\nNo browser is here, so nothing is said of how the story runs: put Chromium on the PATH, or its path in CHROMIUM_PATH.',
  );
