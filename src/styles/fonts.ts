import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type subset from 'subset-font';
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
}

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
];

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
        for (const { name, file, axes, pinned } of families) {
          const whole = readFileSync(require.resolve(file));
          await make(`${name}.woff2`, whole, { targetFormat: 'woff2', variationAxes: axes });
          for (const [own, wght] of Object.entries(pinned))
            await make(`${own}.ttf`, whole, { targetFormat: 'sfnt', variationAxes: { wght } });
        }
      },
    },
  };
}
