/** Fragments and paths of the site. They are promises: what is published once never changes. */

/** Chapter file name to fragment: `02-wie` stands at `#wie`. */
export function chapterFragment(chapter: string): string {
  return chapter.replace(/^\d+-/, '');
}

/** Where the figure of a chart stands in a page. */
export function chartFragment(chart: string): string {
  return `chart-${chart}`;
}

/** Where one step of a chart stands in a page. */
export function stepFragment(chart: string, step: string): string {
  return `${chartFragment(chart)}-${step}`;
}

/** Where one row of a chart is told, so that a phrase can point at its mark. */
export function markFragment(chart: string, mark: string): string {
  return `${chart}-${mark}`;
}

/** Where the phrase stands that points at a mark. */
export function phraseFragment(chart: string, mark: string): string {
  return `to-${markFragment(chart, mark)}`;
}

/** Where a source stands on the page of sources. */
export function sourceFragment(source: string): string {
  return `source-${source}`;
}

/** Where a term is explained. */
export function termFragment(term: string): string {
  return `term-${term}`;
}

const own = /^(?:main|chart-.*|cite-\d+|note-\d+|term-.*|to-.*)$|-title$/;

/** Whether a fragment is one that a page has for something else, or might have: no heading can be found there. */
export const isTaken = (fragment: string): boolean => own.test(fragment);

/** Where the page about method tells how mistakes are put right. */
export const correctionsFragment = 'corrections';

/** The log of what was changed after publication, below the language. */
export const correctionsPath = 'corrections/';

/** Where a correction stands in that log: the name of its file, which begins with its day. */
export function correctionFragment(correction: string): string {
  return `correction-${correction}`;
}

/** The n-th note of the story, from 1. */
export function noteFragment(note: number): string {
  return `note-${String(note)}`;
}

/** Name of a file a reader can take along: whose story, in which language, and what it is, also in a folder full of others. */
export function copyName(story: string, locale: string, type: string): string {
  return `${story}-${locale}.${type}`;
}

/** Where a language shows all its charts; one chart has its page below it. */
export const chartsPath = 'charts/';

/** Page of one chart, below the language. */
export function chartPath(chart: string): string {
  return `${chartsPath}${chart}/`;
}

/** A file that a chart can be taken along as, below the language: `charts/sectors.csv`. */
export function downloadPath(chart: string, ending: string): string {
  return `${chartsPath}${chart}.${ending}`;
}

/** What the id of a chart is followed by in the names of its pictures, on light and on dark ground, at two sizes. */
export const pictureEndings = ['', '-small', '-dark', '-dark-small'] as const;

/** What it is followed by in the name of the picture that goes along with links to it. */
export const shareEnding = '-share';

/** A chart alone, for other sites, below the language. */
export function embedPath(chart: string): string {
  return `embed/${chart}/`;
}

/** Whether a path below the base of the site is that of a chart alone. */
export const isFrame = (path: string): boolean => /^[^/]+\/embed\/[^/]+\/(index\.html)?$/.test(path);

/** What a site that knows oEmbed is told about a chart, below the language. */
export function oembedPath(chart: string): string {
  return `oembed/${chart}.json`;
}

/** Page that tells other editors how a chart comes to stand on their site, below the language. */
export const embeddingPath = 'embedding/';

/** What the site asks of a browser and what it costs, as counted and measured, below the language. */
export const measuredPath = 'measured/';

/** The loader for host pages. It never breaks a snippet that was pasted once; a numbered copy never changes at all. */
export const loaderPath = 'embed/v1.js';

/** Pages every language has besides the story, by the path below the language. */
export const pagePaths = ['sources/', 'about/', correctionsPath, chartsPath, embeddingPath, 'feed.xml'] as const;

/** Why `SITE_URL` is no address that a site can have, as sentences. */
export class WrongAddress extends Error {}

/**
 * The public address of the site, in two parts as builders want them. Given by `SITE_URL`; the default stands under a name
 * that is reserved for examples, so that a build nobody configured cannot pass for the real site.
 * Throws `WrongAddress` where it is none.
 */
export function siteAddress(url = 'https://tienvoud.example/'): { site: string; base: string } {
  const { protocol, origin, pathname, search, hash, username } = URL.canParse(url) ? new URL(url) : new URL('x:');
  // What begins with two slashes would lead to another site. Other signs in a path are written in several ways, of which Astro, hosts
  // and browsers each take another for the same.
  if (
    !/^https?:$/.test(protocol) ||
    pathname.includes('//') ||
    !/^[\w.~/-]*$/.test(pathname) ||
    search + hash + username !== ''
  )
    throw new WrongAddress(
      `SITE_URL is "${url}", where no site can be. Write the whole address, in its path letters from a to z, digits, . _ ~ and - only, and nothing after it: https://news.example/story/`,
    );
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** Path of the licences of what readers are sent of others, below the base of the site. */
export const licencesPath = 'licences.txt';

/** Path of the list of all packages a site was made with. */
export const sbomPath = 'sbom.cdx.json';
