import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type subset from 'subset-font';
import { reach } from '../packages/reached.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { makeSheets } from './made-of-story.ts';

/** One family as the site serves it. */
interface Family {
  /** Name of the file made. */
  name: string;
  /** The whole font, in its package. */
  file: string;
  /** Axes: a number pins one, a range keeps a part of it. What is not used is not sent. */
  axes: Record<string, number | { min: number; max: number }>;
  /** Weights that pictures are drawn with, by the name of each file: their rasteriser knows no axes. */
  pinned: Readonly<Record<string, number>>;
  /** Signs of a script that only some stories have: the face is made where one of these is in the story. */
  script?: RegExp;
}

const hebrew = /\p{Script=Hebrew}/u;

/**
 * Newsreader for headlines and text, Public Sans for charts and interface. The serif comes in one weight:
 * a second one would cost readers as much again as the whole sans.
 */
const families: readonly Family[] = [
  {
    name: 'serif',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    axes: { wght: 420 },
    pinned: { serif: 420 },
  },
  {
    name: 'sans',
    file: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    pinned: { 'sans-400': 400, 'sans-600': 600, 'sans-700': 700 },
  },
  {
    name: 'serif-hebrew',
    file: '@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2',
    axes: { wght: 420 },
    pinned: { 'serif-hebrew': 420 },
    script: hebrew,
  },
  {
    name: 'sans-hebrew',
    file: '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    pinned: { 'sans-hebrew-400': 400, 'sans-hebrew-700': 700 },
    script: hebrew,
  },
];

/** Faces of further scripts under the names of the first two, for signs those lack: no style sheet need know of them. */
const further = (names: ReadonlySet<string>): string =>
  ['serif-hebrew', 'sans-hebrew']
    .filter((name) => names.has(name))
    .map(
      (name) =>
        `@font-face {\n  font-family: ${name.startsWith('serif') ? 'Newsreader' : "'Public Sans';\n  font-weight: 400 700"};\n  src: url('./${name}.woff2') format('woff2');\n  font-display: swap;\n  unicode-range: U+590-5FF, U+FB1D-FB4F;\n}\n`,
    )
    .join('');

/** Printable ASCII, and what formatters and typography add to what editors type. */
const always = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\u00a0\u202f–—‘’“”…−×≥↩→·`;

/** Every character the story can show, in any language. */
function charactersOf(folder: string): string {
  const all = new Set(always);
  for (const text of filesIn(folder).texts.values()) for (const character of text.normalize('NFC')) all.add(character);
  return [...all].sort().join('');
}

/** Cuts the fonts down to the characters the story uses, before anything is built. What was made before is kept. */
export function fonts(): AstroIntegration {
  return {
    name: 'tienvoud-fonts',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, updateConfig }) => {
        const require = createRequire(import.meta.url);
        const folder = makeSheets(storyFolder());
        const target = pathToFileURL(`${folder}/`);
        updateConfig({ vite: { resolve: { alias: { '@story': folder } } } });
        addWatchFile(join(storyFolder(), 'colours.yaml'));
        const characters = charactersOf(storyFolder());
        const make = async (name: string, whole: Buffer, options: Parameters<typeof subset>[2]): Promise<void> => {
          const made = new URL(name, target);
          const recipe = new URL(`${name}.made`, target);
          const digest = createHash('sha256')
            .update(whole)
            .update(JSON.stringify(options))
            .update(characters)
            .digest('hex');
          if (existsSync(made) && existsSync(recipe) && readFileSync(recipe, 'utf8') === digest) return;
          const { default: subsetFont } = await import('subset-font');
          writeFileSync(made, await subsetFont(whole, characters, options));
          writeFileSync(recipe, digest);
        };
        const wanted = families.filter(({ script }) => script === undefined || script.test(characters));
        writeFileSync(new URL('faces.css', target), further(new Set(wanted.map(({ name }) => name))));
        for (const { name, file, axes, pinned } of wanted) {
          const place = require.resolve(file);
          reach([place]);
          const whole = readFileSync(place);
          await make(`${name}.woff2`, whole, { targetFormat: 'woff2', variationAxes: axes });
          for (const [own, wght] of Object.entries(pinned))
            await make(`${own}.ttf`, whole, { targetFormat: 'sfnt', variationAxes: { wght } });
        }
      },
    },
  };
}
