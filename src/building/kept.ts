import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepAssets } from './keep-assets.ts';

/** Today in UTC, or the day in SOURCE_DATE_EPOCH (seconds since 1970), for who builds the same thing again. */
function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  return new Date(Number.isFinite(epoch) ? epoch * 1000 : Date.now()).toISOString().slice(0, '2027-03-12'.length);
}

/**
 * Lets pages of earlier releases find their files: a page in a cache or a tab asks for scripts, styles and faces by names that a new
 * build no longer has. `KEEP` names the published site, as a folder or an address. What it keeps is told, for nobody would see it.
 */
export function kept(): AstroIntegration {
  return {
    name: 'tienvoud-kept',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const asked = process.env['KEEP'] ?? '';
        const place = asked === '' ? undefined : asked;
        const { count, problems } = await keepAssets(fileURLToPath(dir), place, today());
        for (const problem of problems) console.warn(problem);
        if (place !== undefined) console.log(`Kept ${String(count)} files of earlier releases.`);
      },
    },
  };
}
