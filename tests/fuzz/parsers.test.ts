import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { names } from './parsers.ts';

/** By what the source of a file is known to take in text or data that others have made. */
const outside =
  /\bJSON\.parse\(|\bparse(?:All)?(?:Document|Document)?\((?:read|text|source|front|form)|\bparseDocument\(|csvParseRows\(|mdxToMdast\(|location\.(?:search|hash)\b|addEventListener\('message'|process\.(?:env|argv)\b|\bparseArgs\(|new URLSearchParams\((?!\{)|\bDOMParser\b|\bfetch\(|new URL\(url/;

/** What takes such in and is no parser, or is fuzzed through another; and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'admin/editor.ts': 'reads what the same build wrote into its page; files go through admin/format.ts',
  'admin/integration.ts': 'hands ADMIN_REPO to admin/repository.ts',
  'admin/shape.ts': 'is what admin/format.ts reads forms with',
  'checks/dictionaries.ts': 'reads packages that are pinned',
  'checks/integration.ts': 'sets the environment and reads none of it',
  'checks/content/sources.ts':
    'reads addresses that the schema of sources has let through; the fuzz of stories runs it',
  'client/address-bar.ts': 'compares the address, and writes what client/address.ts has read',
  'client/embed-dialog.ts': 'reads what the same build wrote into its page',
  'client/embed/frame.ts': 'hands the address to client/embed/asked.ts',
  'client/embed/inside.ts': 'reads what the same build wrote into its page',
  'client/exchangeable.ts': 'is part of editing; reads what the same server wrote',
  'client/figure.ts': 'compares the fragment with ids of the page',
  'client/picture.ts': 'compares the fragment with ids of the page',
  'client/place.ts': 'compares the fragment with ids of the page',
  'client/players.ts': 'reads a file of the same build',
  'client/shown.ts': 'hands the address to client/address.ts',
  'client/words.ts': 'reads a file of the same build',
  'measuring/bench-browser.ts': 'measures, for whoever keeps the code',
  'commands/bench-chapters.ts': 'measures, for whoever keeps the code',
  'measuring/bench-editing.ts': 'measures, for whoever keeps the code',
  'measuring/bench-embeds.ts': 'measures, for whoever keeps the code',
  'commands/bench-load.ts': 'measures, for whoever keeps the code',
  'measuring/wrk.ts': 'measures, for whoever keeps the code',
  'commands/bench.ts': 'measures, for whoever keeps the code',
  'machine/browser.mjs': 'asks whether a browser is there',
  'commands/build.ts': 'hands SITE_URL to i18n/addresses.ts',
  'commands/check.ts': 'hands its flags to commands/check-flags.ts',
  'measuring/compressed-server.ts': 'answers the browser of the benchmark',
  'machine/debian.mjs': 'asks whether programs are there',
  'commands/dev.ts': 'hands PORT and SITE_URL to what reads them',
  'commands/editions.ts': 'hands SITE_URL to i18n/addresses.ts',
  'measuring/embedding-host.ts': 'reads what the same build wrote',
  'machine/engines.mjs': 'asks whether browsers are there',
  'commands/hosts.ts': 'hands SITE_URL to i18n/addresses.ts and its flags to Node, and writes them for who runs it',
  'machine/install.mjs': 'reads the lockfile',
  'building/kept.ts': 'hands KEEP to building/published-site.ts',
  'measuring/kept-runs.ts': 'reads what the benchmark wrote; tests/measuring/kept-runs.test.ts has what is none',
  'commands/loader.ts': 'hands the number to embed/releases.ts',
  'commands/measure.ts': 'writes what it reads again',
  'serving/served.ts': 'hands SITE_URL to i18n/addresses.ts',
  'building/published-site.ts':
    'reads bytes; tests/building/keep-assets.test.ts has the places that are none, and servers of every kind',
  'commands/serve.ts': 'hands PORT and SITE_URL to what reads them',
  'serving/start-server.ts': 'hands the environment on',
  'building/site-folder.ts': 'takes the name of a folder, which is made',
  'commands/test.mjs': 'reads reports of the run itself',
  'commands/translated.ts': 'names parts, which are looked up among those there are',
  'editing/browser/follow.ts': 'reads a page that the same server wrote',
  'editing/browser/keep.ts': 'reads what it wrote itself',
  'editing/browser/open.ts': 'asks its own server',
  'desk/chapters.astro': 'asks its own server',
  'packages/lockfile.ts': 'reads the lockfile',
  'packages/verdict.ts': 'says what npm answered, to whoever keeps the code',
  'story/files.ts': 'reads files, and hands their bytes to story/decode.ts',
  'story/seen.ts': 'reads chapters that story/chapter.ts has let through; the fuzz of stories makes all of them',
  'styles/made-of-story.ts': 'lets through nothing but colours, which the fuzz of YAML holds to their schema',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|mjs|astro)$/.test(name));
const takers = files.filter((name) => outside.test(readFileSync(`src/${name}`, 'utf8')));
const fuzzed = names.map((name) => readFileSync(`tests/fuzz/parsers/${name}.ts`, 'utf8')).join('\n');

it('whatever takes in what others have made is fuzzed by a file of parsers/ that names it, or says here why not', () => {
  expect(takers.length).toBeGreaterThan(30);
  expect(takers.filter((name) => !fuzzed.includes(`src/${name}`) && !(name in elsewhere))).toEqual([]);
});

it('nothing is excused that is not there, or is fuzzed all the same', () => {
  expect(Object.keys(elsewhere).filter((name) => !takers.includes(name) || fuzzed.includes(`src/${name}`))).toEqual([]);
});
