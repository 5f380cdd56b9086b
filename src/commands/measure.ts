/**
 * `npm run measure`: how high every embed is at each width, asked of a browser, kept in the story's heights.json; then a build that
 * publishes it. Only what has changed since is measured anew; `--all` measures everything.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { digestOf } from '../embed/digest.ts';
import { fitted, narrowest, type Measurements } from '../embed/heights.ts';
import { embedPath } from '../i18n/addresses.ts';
import { languagesIn, storyFolder } from '../story/files.ts';
import { heightsSchema, type MeasuredHeights } from '../story/heights.ts';
import { siteFolder } from '../building/site-folder.ts';
import { buildIfChanged } from '../building/build-if-changed.ts';
import { ownBrowser } from '../machine/own-browser.ts';
import { served } from '../serving/served.ts';

/** Widest column a host is taken to have, pixels: above it nothing changes any more. */
const widest = 1600;

/** Widths are asked for so many pixels apart; where two differ, also between them. */
const stride = 4;

/** Pixels a frame may be too high by, so that what grows by hairs does not need a step for each. */
const spare = 6;
/**
 * Pixels by which another engine may find an embed higher, for each rounds the heights of lines in its own way: Firefox up to
 * two. One too few, and where scrollbars take room there is one, which takes a line's width and so adds another line.
 */
const rounding = 2;

/** Heights of an embed at every width, in a frame on a page of its own site. */
async function measure(page: Page, address: string): Promise<Measurements> {
  return page.evaluate(
    async ({ src, from, to, step, more }) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = `border:0;height:100px;width:${String(from)}px`;
      frame.src = src;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.replaceChildren(frame);
      await loaded;
      const heightAt = (width: number): number => {
        frame.style.width = `${String(width)}px`;
        return Math.ceil(frame.contentDocument?.documentElement.getBoundingClientRect().height ?? 0) + more;
      };
      const found = new Map<number, number>();
      const between = (low: number, high: number): void => {
        if (high - low < 2 || found.get(low) === found.get(high)) return;
        const middle = Math.floor((low + high) / 2);
        found.set(middle, heightAt(middle));
        between(low, middle);
        between(middle, high);
      };
      for (let width = from; width <= to; width += step) found.set(width, heightAt(width));
      for (let width = from; width + step <= to; width += step) between(width, width + step);
      return [...found].sort(([a], [b]) => a - b);
    },
    { src: address, from: narrowest, to: widest, step: stride, more: rounding },
  );
}

/** What was measured before; a file that cannot be read is set aside, for a build would stop at it and all is measured anew. */
function keptIn(path: string): Readonly<Record<string, MeasuredHeights>> {
  if (!existsSync(path)) return {};
  try {
    return heightsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    console.log(`${path} cannot be read and is made anew.`);
    rmSync(path);
    return {};
  }
}

const folder = storyFolder();
const file = join(folder, 'heights.json');
const before = keptIn(file);
buildIfChanged();
/** Charts that stand alone in a language; a story without charts has none. */
const framesIn = (locale: string): string[] => {
  const own = join(siteFolder, locale, 'embed');
  return existsSync(own) ? readdirSync(own) : [];
};
const wanted = Object.keys(languagesIn(folder).tags)
  .flatMap((locale) =>
    framesIn(locale).map((chart) => ({
      id: `${locale}/${chart}`,
      path: `${locale}/${embedPath(chart)}`,
      of: digestOf(readFileSync(join(siteFolder, locale, embedPath(chart), 'index.html'), 'utf8')),
    })),
  )
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));
const all = process.argv.includes('--all');
const stale = wanted.filter(({ id, of }) => all || before[id]?.of !== of);
const fresh = new Map<string, MeasuredHeights>();
if (stale.length > 0) {
  const own = await ownBrowser('measure', ['--hide-scrollbars']);
  try {
    await served(async (site) => {
      const page = await own.newPage({ viewport: { width: widest, height: 900 } });
      // A page of the site itself may look into the frame.
      await page.goto(`${site}robots.txt`);
      for (const { id, path, of } of stale) {
        const [on, off] = [
          await measure(page, `${site}${path}`),
          await measure(page, `${site}${path}?headline=off#bare`),
        ];
        fresh.set(id, { of, on: fitted(on, spare), off: fitted(off, spare) });
        console.log(`${id}: ${String(fresh.get(id)?.on.length)} steps`);
      }
    });
  } finally {
    await own.close();
  }
}

const lines = wanted.flatMap(({ id }) => {
  const heights = fresh.get(id) ?? before[id];
  return heights ? [`${JSON.stringify(id)}: ${JSON.stringify(heights)}`] : [];
});
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${String(stale.length)} of ${String(wanted.length)} embeds measured; the heights are in ${file}.`);
buildIfChanged();
