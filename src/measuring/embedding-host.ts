import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { HeightsTable } from '../embed/heights.ts';
import { frameSnippet } from '../embed/snippet.ts';
import { embedPath } from '../i18n/addresses.ts';

/** Charts that stand alone in one language of a finished site, the first ten; none in a site that has no such pages. */
export function tenEmbeds(folder: string, locale: string): string[] {
  const embeds = join(folder, locale, 'embed');
  return existsSync(embeds) ? readdirSync(embeds).sort().slice(0, 10) : [];
}

/**
 * The page of another site: at `/10` with ten charts as an editor copies them, at `/0` with none. All frames load at once, also those
 * that a reader has not come near: the most they can cost.
 *
 * @param folder of the site whose charts they are
 * @param site where it is served
 */
export function embeddingHost(folder: string, locale: string, site: string): Server {
  const file = join(folder, 'embed/heights.json');
  const heights = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HeightsTable) : {};
  const frames = tenEmbeds(folder, locale).map((chart) =>
    frameSnippet({
      address: `${site}${locale}/${embedPath(chart)}`,
      title: chart,
      heights: heights[`${locale}/${chart}`]?.on ?? [],
    }).replace(' loading="lazy"', ''),
  );
  return createServer(({ url = '/' }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>host</title><h1>Host</h1>${frames.slice(0, Number(url.slice(1))).join('<p>Text.</p>')}`,
    );
  });
}
