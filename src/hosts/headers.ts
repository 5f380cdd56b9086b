import { kindOf, type Kind } from './kinds.ts';
import { permissions } from './permissions.ts';
import { typeOf } from './types.ts';

/** Names of headers and what they say; no name twice. */
export type Headers = Readonly<Record<string, string>>;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** Asked for anew each time; where nothing changed, a few bytes say so. */
const revalidated = 'public, max-age=0, must-revalidate';
const forever = `public, max-age=${String(year)}, immutable`;
/** On many pages that are not ours: not asked for at each of their readers' steps, and a correction is everywhere soon. */
const brief = `public, max-age=${String(5 * minute)}, stale-while-revalidate=${String(hour)}`;
/** Its address changes with it. Not for ever: while a new site is put up, an old file may answer to a new address. */
const addressed = `public, max-age=${String(day)}`;

const caching: Readonly<Record<Kind, string>> = {
  page: revalidated,
  frame: brief,
  lost: revalidated,
  editor: revalidated,
  asset: forever,
  versioned: addressed,
  release: forever,
  drawing: brief,
  list: revalidated,
  open: brief,
};

/**
 * Said of every file. Nobody is told where a reader comes from: an address here holds what somebody looks at, and perhaps a guess.
 */
export const always: Headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const own: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const forOthers: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };
/** A page that asks for isolation takes in no frame that does not ask for it too. */
const isolated: Headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

const protection: Readonly<Record<Kind, Headers>> = {
  page: {
    ...own,
    ...isolated,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': permissions('clipboard-write'),
  },
  frame: { ...forOthers, ...isolated, 'Permissions-Policy': permissions() },
  // In a frame on another site it must be seen too, for an embed that is no more.
  lost: { ...forOthers, ...isolated, 'Permissions-Policy': permissions() },
  // It opens the windows of who keeps the repository, and shows pictures from there.
  editor: { ...own, 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' },
  asset: own,
  versioned: own,
  release: forOthers,
  // Opened by itself it is a document, in which nothing else has to be.
  drawing: { ...forOthers, 'Content-Security-Policy': "default-src 'none'" },
  list: own,
  open: forOthers,
};

/** Pages that no page on another site may put in a frame, where a reader might be led to click what is not seen. */
const unframed: readonly Kind[] = ['page', 'editor'];

/**
 * The policy of a page as header: what its own `<meta>` says, and who may put it in a frame, which a meta cannot say. For a chart alone
 * nothing is said on frames: even `frame-ancestors *` would shut out pages that were opened from a file or stand in an app.
 */
function policyOf(file: string, meta: string | undefined): Headers {
  if (!file.endsWith('.html')) return {};
  const said = [
    ...(meta === undefined ? [] : [meta.trim().replace(/;$/, '')]),
    ...(unframed.includes(kindOf(file)) ? ["frame-ancestors 'self'"] : []),
  ];
  return said.length > 0 ? { 'Content-Security-Policy': said.join('; ') } : {};
}

/** What is said of all files of a kind, but of what type and policy each is. */
export function headersOfKind(kind: Kind): Headers {
  return { 'Cache-Control': caching[kind], ...always, ...protection[kind] };
}

/**
 * All that is said when a file of the site is sent: the one definition that every server and host has its rules from.
 *
 * @param file path below the base of the site, such as `nl/index.html`
 * @param meta the policy that stands in the page itself, where it is one
 */
export function headersOf(file: string, meta?: string): Headers {
  return { 'Content-Type': typeOf(file), ...headersOfKind(kindOf(file)), ...policyOf(file, meta) };
}

/**
 * Said only where the site is reached by HTTPS, and only where it has its host to itself: below a path of another site the promise
 * would be made for that site too. Nothing is promised for hosts below this one.
 *
 * @param base where the site begins, `/` or `/stories/tienvoud/`
 */
export function transportSecurity(base: string): string | undefined {
  return base === '/' ? `max-age=${String(year)}` : undefined;
}
