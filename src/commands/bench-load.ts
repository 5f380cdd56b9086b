/**
 * `npm run bench-load`: how often a server on this machine delivers the site, beside bare files of the same sizes, which is as
 * much as the machine can. Judges nothing. With `--keep` what it finds of the story is kept in speed.json.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { addressOf } from '../hosts/built-site.ts';
import { nginxConfig, ownNginx } from '../hosts/nginx.ts';
import { siteAddress } from '../i18n/addresses.ts';
import { storyFolder, storyId } from '../story/files.ts';
import { advice } from '../story/problem.ts';
import type { Settings } from '../story/settings.ts';
import { speedSchema } from '../story/speed.ts';
import { brotliModule } from '../machine/brotli-module.ts';
import { buildIfChanged } from '../building/build-if-changed.ts';
import { programOn, serverOn } from '../machine/debian.mjs';
import { freePort } from '../machine/free-port.ts';
import { keptRuns } from '../measuring/kept-runs.ts';
import { layOut } from '../building/lay-out.ts';
import { median } from '../measuring/median.ts';
import { readSite } from '../building/read-site.ts';
import { siteFolder } from '../building/site-folder.ts';
import { startServer } from '../serving/start-server.ts';
import { weigh } from '../measuring/weigh.ts';
import { ask, load, type Load } from '../measuring/wrk.ts';

/** Times each is asked for; what counts is the one in the middle. */
const rounds = 3;

function fail(problem: { what: string; fix: string }): never {
  console.error(advice(problem));
  process.exit(1);
}

const flags = process.argv.slice(2);
const keep = flags.includes('--keep');
const other = flags.find((flag) => flag !== '--keep');
if (other !== undefined) fail({ what: `"${other}" is not what can be asked here`, fix: 'Write --keep, or nothing' });
const [wrk, nginx] = [programOn(['wrk']), serverOn('nginx')];
if (wrk === undefined || nginx === undefined || !existsSync(brotliModule))
  fail({
    what: 'The site cannot be asked for as often as it can be delivered',
    fix: 'Install wrk, nginx and libnginx-mod-http-brotli-static of Debian',
  });
const file = join(storyFolder(), 'speed.json');
const kept = keptRuns(file);
if (keep && 'what' in kept) fail(kept);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (keep && 'runs' in kept && !kept.runs.some((run) => run.version === version))
  fail({ what: `Nothing else was measured of ${version} yet`, fix: 'Run "npm run bench -- --keep" first' });

buildIfChanged();
const { base } = siteAddress(process.env['SITE_URL']);
const { language, opening } = parse(readFileSync(join(storyFolder(), 'story.yaml'), 'utf8')) as Settings;
const site = readSite(siteFolder, base);
const page = `${language}/index.html`;
const below = (path: string): string => path.slice(base.length);
/** What a reader's browser asks for, by what of the site it sees. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'the story': [page],
  'a chart alone': [`${language}/embed/${opening}/index.html`],
  'a first view of the story': [page, ...weigh(siteFolder, page).files.map(({ path }) => below(path))],
};

const folder = mkdtempSync(join(tmpdir(), 'tienvoud-load-'));
const [root, bare] = [join(folder, 'site'), join(folder, 'bare')];
await layOut(siteFolder, site.files, root, base);
// The same sizes as what is sent, with nothing to look up and nothing to say.
for (const path of new Set(Object.values(asked).flat())) {
  const sent = [`${path}.br`, path].map((name) => join(root, base, name)).find((name) => existsSync(name));
  mkdirSync(dirname(join(bare, path)), { recursive: true });
  writeFileSync(join(bare, path), Buffer.alloc(sent === undefined ? 0 : statSync(sent).size, 'a'));
}
const user = process.getuid?.() === 0 ? userInfo().username : undefined;
const bareConfig = (listen: string): string =>
  `server {\n    listen ${listen};\n    root ${bare};\n    sendfile on;\n    tcp_nopush on;\n    open_file_cache max=4096 inactive=60s;\n    open_file_cache_valid 5s;\n}\n`;

/** Starts nginx with a configuration, and asks it for what a reader asks for. */
async function measured(config: (listen: string) => string, address: (path: string) => string): Promise<Load[][]> {
  const port = await freePort();
  const listen = `127.0.0.1:${String(port)}`;
  const own = mkdtempSync(join(folder, 'nginx-'));
  const path = join(own, 'nginx.conf');
  writeFileSync(path, ownNginx({ config: config(listen), modules: [brotliModule], user }));
  const server = await startServer(nginx ?? 'nginx', ['-p', `${own}/`, '-c', path], { cwd: own, port });
  try {
    return Object.values(asked).map((paths) => [ask(wrk ?? 'wrk', `http://${listen}`, paths.map(address))]);
  } finally {
    await server.stop();
  }
}

const found = { site: Object.keys(asked).map((): Load[] => []), bare: Object.keys(asked).map((): Load[] => []) };
try {
  // In turn, so that a machine whose speed drifts slows them alike.
  for (let round = 0; round < rounds; round++) {
    const settings = { story: storyId(storyFolder()), root, host: 'localhost' };
    const one = await measured(
      (listen) => nginxConfig(site, { ...settings, listen }),
      (path) => addressOf(base, path),
    );
    const two = await measured(bareConfig, (path) => `/${path}`);
    one.forEach((loads, index) => found.site[index]?.push(...loads));
    two.forEach((loads, index) => found.bare[index]?.push(...loads));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The run in the middle, with all errors there were. */
function middle(loads: readonly Load[] = []): Load {
  const second = median(loads.map((one) => one.second));
  const one = loads.find((run) => run.second === second) ?? { second: 0, bytes: 0, most: 0, errors: 0 };
  return { ...one, errors: loads.reduce((sum, { errors }) => sum + errors, 0) };
}

const { seconds, connections } = load;
console.log(
  `nginx on this machine, ${String(connections)} connections, ${String(seconds)} s each, the middle of ${String(rounds)} runs; wrk shares the processor with it`,
);
const told = ({ second, bytes, most, errors }: Load): string =>
  `${String(second)} requests/s, ${(bytes / 1_000_000).toFixed(0)} MB/s, 99 in 100 within ${String(most)} ms, ${String(errors)} errors`;
const results = Object.entries(asked).map(([name, paths], index) => ({
  name: paths.length > 1 ? `${name} (${String(paths.length)} files)` : name,
  site: middle(found.site[index]),
  bare: middle(found.bare[index]),
}));
for (const one of results)
  console.log(
    `${one.name}\n  site        ${told(one.site)}\n  bare files  ${told(one.bare)}\n  ${(one.site.second / one.bare.second).toFixed(2)} of what the machine can`,
  );
const [story] = results;
if (keep && story && 'runs' in kept) {
  const { second, most } = story.site;
  const served = { second, most, limit: { second: story.bare.second, most: story.bare.most } };
  const runs = kept.runs.map((run) => (run.version === version ? { ...run, served } : run));
  writeFileSync(file, `${JSON.stringify(speedSchema.parse({ runs }), undefined, 2)}\n`);
  console.log(`Kept in ${file}.`);
  buildIfChanged();
}
if (results.some((one) => one.site.errors > 0)) process.exitCode = 1;
