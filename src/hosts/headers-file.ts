import { addressOf, localesOf, type BuiltSite } from './built-site.ts';
import { without } from './without.ts';
import { always, headersOf, transportSecurity, type Headers } from './headers.ts';
import { kindOf } from './kinds.ts';

/** What Cloudflare reads of a `_headers` file: no more rules, and no line that is longer. Netlify has no such limits. */
export const limits = { rules: 100, line: 2000 };

/** A `_headers` file, and what whoever builds the site should know of it. */
export interface HeadersFile {
  text: string;
  /** One sentence each; none where all fits. */
  notes: readonly string[];
}

/** Addresses of one shape, and what is said of them. */
type Rule = readonly [pattern: string, headers: Headers];

/**
 * Shapes of addresses that many files share, `*` for anything and `:name` for anything without a slash. Whoever reads the file joins what
 * two rules say of one address, so no two may say the same; and Netlify leaves a last slash out as it likes.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^admin\/.*/, 'admin/*'],
  [/^_astro\/.*/, '_astro/*'],
  [/^[^/]+\/embed\/[^/]+\/index\.html$/, ':locale/embed/:chart/'],
  [/^[^/]+\/live\/[^/]+$/, ':locale/live/:file'],
  [/^[^/]+\/oembed\/[^/]+$/, ':locale/oembed/:file'],
  [/^[^/]+\/(print\.css)$/, ':locale/$1'],
  [/^[^/]+\/charts\/[^/]+\.(json|svg)$/, ':locale/charts/*.$1'],
  [/^.*\.(csv|png|ico|xml|txt|webmanifest|pdf)$/, '*.$1'],
];

function shapeOf(file: string): string {
  const found = shapes.find(([shape]) => shape.test(file));
  return found ? file.replace(...found) : file;
}

const policy = 'Content-Security-Policy';
const isPage = (file: string): boolean => kindOf(file) === 'page';
const hasShape = (file: string): boolean => file.endsWith('.html') && shapeOf(file) !== file;

/** Addresses of a page. Cloudflare leaves the ending out of that of a story in one file. */
function addressesOf(site: BuiltSite, file: string): readonly string[] {
  const address = addressOf(site.base, file);
  return address.endsWith('.html') ? [address, address.replace(/\.html$/, '')] : [address];
}

/** How a page is told from others where there is no rule for each: `:locale/sources/`, and the story by its language. */
function kindOfPage({ base }: BuiltSite, file: string): string {
  const address = addressOf(base, file).slice(base.length);
  if (/^[^/]*\/?$/.test(address) || address.endsWith('.html')) return base + address;
  return base + address.replace(/^[^/]+\//, ':locale/').replace(/^(:locale\/charts\/)[^/]+\/$/, '$1:chart/');
}

/**
 * Rules of a site, with a rule for each page, for each but charts alone, or for each kind of page. The last two leave policies to the
 * `<meta>` in the page, and say only what that cannot.
 */
function rulesOf(site: BuiltSite, pages: 'each' | 'but frames' | 'kinds'): readonly Rule[] {
  const secure = transportSecurity(site.base);
  const every = { ...always, ...(secure && { 'Strict-Transport-Security': secure }) };
  const short = (headers: Headers): Headers =>
    (headers[policy]?.length ?? 0) + policy.length + 4 > limits.line
      ? { ...without(headers, policy), [policy]: "frame-ancestors 'self'" }
      : headers;
  const rest = site.files.filter((file) => !isPage(file) && kindOf(file) !== 'lost');
  const rules: Rule[] = [[`${site.base}*`, every]];
  for (const file of rest) {
    // Types hosts know by endings; told here, an answer to a lost address of that ending would be of that type too.
    const said = without(headersOf(file), ...Object.keys(every), policy, 'Content-Type');
    const drawn = kindOf(file) === 'drawing' && pages !== 'kinds' ? { [policy]: headersOf(file)[policy] ?? '' } : {};
    rules.push([site.base + shapeOf(file), { ...said, ...drawn }]);
  }
  for (const file of site.files.filter(isPage)) {
    const said = without(headersOf(file, site.policies.get(file)), ...Object.keys(every), 'Content-Type');
    if (pages !== 'kinds') for (const address of addressesOf(site, file)) rules.push([address, short(said)]);
    else {
      const kind = kindOfPage(site, file);
      const plain = { ...said, [policy]: "frame-ancestors 'self'" };
      // Data of a chart stand where Netlify sees its page.
      rules.push([
        kind,
        kind.endsWith('/:chart/') ? without(plain, 'Cache-Control', 'Cross-Origin-Resource-Policy') : plain,
      ]);
    }
  }
  for (const file of pages === 'each' ? rest.filter(hasShape) : []) {
    const said = headersOf(file, site.policies.get(file))[policy];
    if (said !== undefined && said.length + policy.length + 4 <= limits.line)
      rules.push([addressOf(site.base, file), { [policy]: said }]);
  }
  return [...new Map(rules)];
}

function write(rules: readonly Rule[]): string {
  const lines = rules.map(([pattern, headers]) => {
    // Cloudflare lets every page of the world read every file, unless it is told not to.
    const closed = headers['Cross-Origin-Resource-Policy'] === 'same-origin' ? '  ! Access-Control-Allow-Origin\n' : '';
    const said = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${pattern}\n${closed}${said.join('')}`;
  });
  return lines.join('');
}

/**
 * The file that Cloudflare Pages and Netlify read headers from, within the limits of the former. What a host says by itself is not said
 * again: types, and that the answer to a lost address is not to be kept.
 */
export function headersFile(site: BuiltSite): HeadersFile {
  const tried = (['each', 'but frames', 'kinds'] as const).map((pages) => ({ pages, rules: rulesOf(site, pages) }));
  const fitting = tried.find(({ rules }) => rules.length <= limits.rules);
  const { pages, rules } = fitting ?? { pages: 'kinds', rules: rulesOf(site, 'kinds') };
  const wanted = String(tried[0]?.rules.length ?? 0);
  const notes = {
    each: [],
    'but frames': [
      `_headers: a rule for each page would make ${wanted}, and Cloudflare Pages reads ${String(limits.rules)}. Embeds have their policy in the page only.`,
    ],
    kinds: [
      `_headers: a rule for each page would make ${wanted}, and Cloudflare Pages reads ${String(limits.rules)}. There is one for each kind of page; policies stand in the pages only, and headers say who may frame them.`,
    ],
  }[pages];
  const over = fitting
    ? []
    : [
        `_headers: even so there are ${String(rules.length)} rules. Cloudflare Pages leaves out the last ${String(rules.length - limits.rules)}; have a server of your own, or Netlify.`,
      ];
  return { text: write(rules), notes: [...notes, ...over] };
}

/**
 * The file that Netlify reads the answers to lost addresses from, in the language of the address. Cloudflare Pages finds them by itself,
 * and says that it skips these lines.
 */
export function redirectsFile(site: BuiltSite): string {
  const below = localesOf(site).map((locale) => `${site.base}${locale}/`);
  return [...below, site.base].map((start) => `${start}* ${start}404.html 404\n`).join('');
}
