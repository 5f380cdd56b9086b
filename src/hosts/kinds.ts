/**
 * What a file of a built site is for, which decides how it is sent:
 *
 * - `editor`: the editor in the browser, where the site has one
 * - `lost`: the answer to an address that leads nowhere, which may be asked for in a frame
 * - `frame`: a chart alone, in a page of somebody else
 * - `page`: what a reader reads, the story in one file among it
 * - `asset`: a file of the site's own whose name changes with what is in it
 * - `versioned`: a file of the site's own that pages ask for with what is in it in their question, `?v=`
 * - `release`: a numbered copy of the loader, which never changes
 * - `drawing`: a drawing as SVG, which a browser opens as a document too
 * - `list`: the files of this release, which the next build asks for
 * - `open`: what else others may use as well: pictures, data, oEmbed, heights, the loader, feeds
 */
export type Kind =
  'editor' | 'lost' | 'frame' | 'page' | 'asset' | 'versioned' | 'release' | 'drawing' | 'list' | 'open';

/**
 * What the paths of each kind look like below the base of the site, as an expression that every server reads alike (so without looking
 * round). In order: the first that holds decides, and the last always holds.
 */
export const kinds: readonly (readonly [Kind, string])[] = [
  ['editor', 'admin/.*'],
  ['lost', '([^/]+/)?404[.]html'],
  ['frame', '[^/]+/embed/[^/]+/index[.]html'],
  ['page', '.*[.]html'],
  ['asset', '_astro/.*'],
  ['versioned', '[^/]+/(print[.]css|live/[^/]+[.]json)'],
  ['release', 'embed/v[0-9]+[.][0-9]+[.][0-9]+[.]js'],
  ['drawing', '[^/]+/charts/[^/]+[.]svg'],
  ['list', 'assets[.]json'],
  ['open', '.*'],
];

const tests = kinds.map(([kind, shape]) => [kind, new RegExp(`^${shape}$`)] as const);

/** What a file is for, by its path below the base of the site, such as `nl/index.html`. */
export function kindOf(file: string): Kind {
  return tests.find(([, shape]) => shape.test(file))?.[0] ?? 'open';
}
