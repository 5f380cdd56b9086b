/** `npm run build`: the finished site in dist/, whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { storyFolder } from '../story/files.ts';
import { ContentError } from '../checks/content-error.ts';
import { shelf } from '../editions/shelf.ts';
import { handOver } from '../story/hand-over.ts';
import { madeFolder } from '../styles/made.ts';
import { errorsOf } from '../story/problem.ts';
import { checkBeside } from '../building/check-beside.ts';
import { siteAddress, WrongAddress } from '../i18n/addresses.ts';
import { siteFolder } from '../building/site-folder.ts';
import { stampOf } from '../building/stamp.ts';
import { making } from '../building/making.ts';
import { replaceFolder } from '../building/swap.ts';
import { unmeasuredIn } from '../building/unmeasured.ts';

// What Node compiled once it need not compile again; so what is slow to load is loaded after this.
enableCompileCache('node_modules/.cache/tienvoud/compiled');

const target = siteFolder;
const stampFile = join(target === 'dist' ? 'node_modules/.cache/tienvoud' : madeFolder(), 'built');
const stamp = stampOf(
  [storyFolder(), 'src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
  // The name of an edition for paper says what it was made of.
  [
    process.env['SITE_URL'] ?? '',
    process.env['ADMIN'] ?? '',
    process.env['ADMIN_REPO'] ?? '',
    storyFolder(),
    ...(existsSync(shelf) ? readdirSync(shelf).sort() : []),
  ],
);

if (
  process.argv.includes('--if-changed') &&
  // What is published may have changed though nothing here has.
  !process.env['KEEP'] &&
  existsSync(target) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp
) {
  console.log('Nothing changed since the last build.');
} else {
  try {
    const began = performance.now();
    siteAddress(process.env['SITE_URL']);
    rmSync(stampFile, { force: true });
    const verdict = checkBeside(storyFolder());
    const { build } = await import('astro');
    const { story, problems } = await verdict;
    if (errorsOf(problems).length > 0) throw new ContentError(problems);
    handOver(story);
    await replaceFolder(target, (folder) => making(folder, (inside) => build({ outDir: inside, logLevel: 'silent' })));
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
    const unmeasured = unmeasuredIn(target, story);
    console.log(`Built ${target}/ in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    if (unmeasured > 0)
      console.log(`Embeds that were not measured as they are now: ${String(unmeasured)}. Run "npm run measure".`);
  } catch (error) {
    // Problems of the content are for editors: each on its line, and nothing of the machinery.
    const told = error instanceof ContentError || error instanceof WrongAddress;
    console.error(told ? error.message : error);
    if (existsSync(target)) console.error(`The last good ${target}/ is untouched.`);
    process.exitCode = 1;
  }
}
