/** `npm run translated -- <locale> [part…]`: keeps that parts of a language say what their original says now. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { driftOf, isMeant } from '../story/drift.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { suggestion } from '../story/nearest.ts';
import { advice, printed } from '../story/problem.ts';
import { readStory } from '../story/read.ts';
import { versionOf } from '../story/version.ts';

const top =
  '# The version of its original that each part was translated from. Written by "npm run translated"; do not edit.\n';

const { positionals } = parseArgs({ allowPositionals: true });
const [locale = '', ...names] = positionals;
const folder = storyFolder();
const { story, problems } = readStory(filesIn(folder));
const original = story.settings?.language ?? '';
const translations = [...story.editions.keys()].filter((name) => name !== original);
const drift = driftOf(story, locale).filter(({ own }) => own !== undefined);
// A broken record is what this command mends.
const fatal = problems.filter((problem) => problem.fatal && !problem.file.endsWith('/translated.yaml'));
const wrong: string[] = [];
if (fatal.length > 0) wrong.push(...fatal.map(printed));
else if (!translations.includes(locale))
  wrong.push(
    advice(
      locale === ''
        ? { what: 'No language is named', fix: 'Write: npm run translated -- <language> [part…]' }
        : locale === original
          ? { what: `"${locale}" is the language of the original`, fix: 'Name a translation' }
          : { what: `There is no language "${locale}"`, fix: suggestion(locale, translations, 'translations') },
    ),
  );
else
  for (const name of names)
    if (!drift.some(({ original: part }) => isMeant(name, part.name)))
      wrong.push(
        advice({
          what: `"${locale}" has no part "${name}"`,
          fix: suggestion(
            name,
            new Set(drift.flatMap(({ original: { name: part } }) => [part, part.split('#')[0] ?? part])),
            'parts',
          ),
        }),
      );
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
} else {
  const before = story.editions.get(locale)?.translated ?? {};
  const meant = (part: string): boolean => names.length === 0 || names.some((name) => isMeant(name, part));
  // In the order of the story, without what is no longer there.
  const after = Object.fromEntries(
    drift.flatMap(({ original: { name, sentences } }) => {
      const version = meant(name) ? versionOf(sentences) : before[name];
      return version === undefined ? [] : [[name, version] as const];
    }),
  );
  const marked = Object.keys(after).filter((name) => before[name] !== after[name]);
  const dropped = Object.keys(before).filter((name) => !(name in after));
  const file = join(folder, 'locales', locale, 'translated.yaml');
  const text = top + stringify(after, { lineWidth: 0 });
  let old = '';
  try {
    old = readFileSync(file, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (text !== old) writeFileSync(file, text);
  for (const name of marked) console.log(`Marked ${name}`);
  for (const name of dropped) console.log(`Dropped ${name}, which is not there any more`);
  console.log(
    marked.length === 0
      ? `Everything named in "${locale}" was marked as what the original in "${original}" says now.`
      : `${String(marked.length)} ${marked.length === 1 ? 'part' : 'parts'} of "${locale}" now ${marked.length === 1 ? 'counts' : 'count'} as translated from "${original}" as it is.`,
  );
}
