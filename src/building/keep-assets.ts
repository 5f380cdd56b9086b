import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assetName,
  assetOf,
  assetsFile,
  assetsFolder,
  assetsIn,
  filesIn,
  listed,
  most,
  type Assets,
} from './assets.ts';
import { publishedSite, type PublishedSite } from './published-site.ts';

/**
 * Days for which a file is kept after pages have stopped naming it. Days and not releases: pages lie in caches and stand in tabs by
 * the clock, and on a day of many corrections a tab of that morning is many releases old. Caches at the edge of a network keep a page
 * for a month at most; twice that is for tabs.
 */
export const keptDays = 60;

/** Files read at the same time. */
const together = 8;

/** What came of keeping. */
export interface Kept {
  /** How many files were brought over. */
  count: number;
  /** What could not be, in sentences. */
  problems: readonly string[];
}

const day = 86_400_000;

/** Whether a file that was replaced on a day is still kept. */
const isKept = (replaced: string, today: string): boolean => Date.parse(today) - Date.parse(replaced) <= keptDays * day;

/**
 * The files of a published site that a new one is to keep, with the day on which they were replaced; the last replaced first, and of
 * those only as many as may be.
 */
export function toKeep(published: Assets['files'], own: Assets['files'], today: string): Assets['files'] {
  const all = Object.entries(published)
    .filter(([name]) => !(name in own))
    // A day that is still to come would keep a file for ever.
    .map(([name, file]) => {
      const { replaced = today } = file;
      return [name, { ...file, replaced: replaced < today ? replaced : today }] as const;
    })
    .filter(([, { replaced }]) => isKept(replaced, today))
    .sort(([a, one], [b, other]) => other.replaced.localeCompare(one.replaced) || (a < b ? -1 : 1));
  let bytes = 0;
  return Object.fromEntries(all.slice(0, most.files).filter(([, file]) => (bytes += file.bytes) <= most.all));
}

/** The list of a published site. */
const listOf = async (site: PublishedSite): Promise<Assets['files']> =>
  filesIn(Buffer.from(await site.read(assetsFile, most.list)).toString());

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Brings files over from a published site; those that came as its list says, by name. */
async function bring(
  site: PublishedSite,
  wanted: Assets['files'],
  folder: string,
): Promise<{ files: Assets['files']; problems: string[] }> {
  const files: Assets['files'] = {};
  const problems: string[] = [];
  const one = async (name: string, file: Assets['files'][string]): Promise<void> => {
    const path = `${assetsFolder}/${name}`;
    try {
      const bytes = await site.read(path, file.bytes);
      if (assetOf(bytes).sha256 !== file.sha256) throw new Error(`it is not what ${assetsFile} says it is`);
      // Never over one that was built.
      writeFileSync(join(folder, assetsFolder, name), bytes, { flag: 'wx' });
      files[name] = file;
    } catch (error) {
      problems.push(`${site.at(path)} is not kept: ${said(error)}.`);
    }
  };
  const queue = Object.entries(wanted).filter(([name]) => assetName.test(name));
  const next = async (): Promise<void> => {
    for (let asked = queue.shift(); asked; asked = queue.shift()) await one(...asked);
  };
  await Promise.all(Array.from({ length: together }, next));
  return { files, problems: problems.sort() };
}

/**
 * Writes the list of a finished site's files that are named after what is in them, and brings over what older pages still ask for.
 * Whatever goes wrong with the published site, the new one is whole, and it is told what was not kept.
 *
 * @param folder the finished site
 * @param place folder or address of the published site; none where nothing is to be kept
 * @param today 2027-03-12
 */
export async function keepAssets(folder: string, place: string | undefined, today: string): Promise<Kept> {
  const own = assetsIn(folder);
  const kept = { files: {} as Assets['files'], problems: [] as string[] };
  if (place !== undefined)
    try {
      const site = publishedSite(place);
      try {
        const wanted = toKeep(await listOf(site), own, today);
        Object.assign(kept, await bring(site, wanted, folder));
      } catch (error) {
        kept.problems.push(
          `Nothing of ${site.at(assetsFile)} is kept: ${said(error)}. Before a first release that is as it should be; else mend KEEP and build again.`,
        );
      }
    } catch (error) {
      kept.problems.push(
        `KEEP is no place of a published site: ${said(error)}. Name its folder, or its address with https://.`,
      );
    }
  writeFileSync(join(folder, assetsFile), listed({ ...own, ...kept.files }));
  return { count: Object.keys(kept.files).length, problems: kept.problems };
}
