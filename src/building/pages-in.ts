import { readdirSync } from 'node:fs';

/** A story as one file to take along is no page of the site, and under rules of its own. */
const taken = /^[^/]+\/[^/-]+-[^/]+\.html$/;

const htmlIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && !path.startsWith('admin/'));

/** Paths of the stories as one file, `nl/tienvoud-nl.html`. */
export const copiesIn = (site: string): string[] => htmlIn(site).filter((path) => taken.test(path));

/** Paths of all pages of a finished site below its base, as they stand in addresses: `nl/`, `nl/embed/sectors/`, `404.html`. */
export const pagesIn = (site: string): string[] =>
  htmlIn(site)
    .filter((path) => !taken.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
