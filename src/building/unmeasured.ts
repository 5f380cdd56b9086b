import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../embed/digest.ts';
import { embedPath } from '../i18n/addresses.ts';
import type { Story } from '../story/story.ts';

/** How many embeds of a finished site have no heights, or heights of something else than they are now. */
export function unmeasuredIn(dist: string, { editions, heights }: Pick<Story, 'editions' | 'heights'>): number {
  return [...editions.keys()]
    .flatMap((locale) => {
      const folder = join(dist, locale, 'embed');
      return (existsSync(folder) ? readdirSync(folder) : []).map((chart) => {
        const page = readFileSync(join(dist, locale, embedPath(chart), 'index.html'), 'utf8');
        return heights.get(`${locale}/${chart}`)?.of === digestOf(page);
      });
    })
    .filter((isMeasured) => !isMeasured).length;
}
