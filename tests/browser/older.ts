import { endOf } from '../../src/styles/blocks.ts';

/** Style of a page, changed by something. */
const styles = (html: string, change: (css: string) => string): string =>
  html.replaceAll(
    /(<style[^>]*>)([^]*?)(<\/style>)/g,
    (_whole, open: string, css: string, close: string) => `${open}${change(css)}${close}`,
  );

/** Takes blocks out that begin with something, as a browser does that does not know what they begin with. */
function withoutBlocks(css: string, begins: RegExp): string {
  let left = css;
  for (;;) {
    const found = begins.exec(left);
    if (!found) return left;
    left = left.slice(0, found.index) + left.slice(endOf(left, found.index) + 1);
  }
}

/** Makes something another name that nobody knows, so that every browser does with it what an older one does with the real one. */
const unknown = (what: RegExp, name: string) => (html: string) => styles(html, (css) => css.replaceAll(what, name));

/** A thing that not every browser has on which the site relies, and how a page reads without it. */
interface Lack {
  /** What of the page or its style an older browser does not understand. */
  page?: (html: string) => string;
  /** Names below `window` that it does not have. */
  apis?: readonly string[];
}

/**
 * What the built pages use that came into browsers after 2021, read off them; `tests/site/reliance.test.ts` fails when they come to
 * use more.
 */
export const lacks: Readonly<Record<string, Lack>> = {
  ':has()': { page: unknown(/:has\(/g, ':x-has(') },
  'container queries': {
    page: (html) =>
      styles(html, (css) =>
        withoutBlocks(css, /@container\b/)
          .replaceAll(/(?<=\d)cqi\b/g, 'xqi')
          .replaceAll('container-type', 'x-container-type'),
      ),
  },
  'ranges in media queries': {
    page: (html) => styles(html, (css) => withoutBlocks(css, /@media[^{]*[<>][^{]*(?=\{)/)),
  },
  'small and dynamic heights': { page: unknown(/(?<=\d)[sd]vh\b/g, 'xvh') },
  popover: {
    page: (html) =>
      unknown(
        /:popover-open/g,
        ':x-popover-open',
      )(html)
        .replaceAll(/ popover(?=[ =>])/g, ' data-popover')
        .replaceAll(' popovertarget=', ' data-popovertarget=')
        .replaceAll('[popover]', '[data-popover]'),
    apis: ['HTMLElement.prototype.showPopover', 'HTMLElement.prototype.popover'],
  },
  dialog: {
    // An element that is not known is a part of the line that it stands in.
    page: (html) => html.replaceAll(/<(\/?)dialog\b/g, '<$1x-dialog').replaceAll(/(?<=[{},])dialog\b/g, 'x-dialog'),
    apis: ['HTMLDialogElement'],
  },
  'anchors for positions': { page: unknown(/position-(?=area|try)/g, 'x-position-') },
  'timelines of scrolling': { page: unknown(/animation-timeline/g, 'x-animation-timeline') },
  'zoom and translate as properties': { page: unknown(/(?<=[{;])(zoom|translate)(?=:)/g, 'x-$1') },
  'lists of selectors in brackets': { page: unknown(/:(is|where)\(/g, ':x-$1(') },
  'whether there is script': {
    page: (html) => styles(html, (css) => withoutBlocks(css, /@media \(scripting:[^{]*(?=\{)/)),
  },
  'text wrapping': { page: unknown(/text-wrap/g, 'x-text-wrap') },
  highlights: { apis: ['CSS.highlights', 'Highlight'], page: unknown(/::highlight/g, '::x-highlight') },
  ResizeObserver: { apis: ['ResizeObserver'] },
  IntersectionObserver: { apis: ['IntersectionObserver'] },
  'time left over': { apis: ['requestIdleCallback'] },
  'lists from the end': { apis: ['Array.prototype.findLast', 'Array.prototype.at'] },
  'ends of scrolling': { apis: ['onscrollend'] },
  clipboard: { apis: ['Navigator.prototype.clipboard', 'Navigator.prototype.share'] },
};

/** Style in layers, of which browsers before 2022 know nothing: none of it counts. */
export const withoutStyle = (html: string): string => html.replaceAll(/<style[^>]*>[^]*?<\/style>/g, '');

/** The page as it is understood without something. The policy goes, for its digests are of what was written. */
export const without =
  (...named: readonly string[]) =>
  (html: string): string =>
    named.reduce(
      (page, name) => lacks[name]?.page?.(page) ?? page,
      html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
    );

/** Names that are not there without something. */
export const apisOf = (named: readonly string[]): string[] => named.flatMap((name) => lacks[name]?.apis ?? []);

/** Takes names away, before any script of the page runs. Runs in the page. */
export function forget(names: readonly string[]): void {
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<object | undefined>(
      (object, key) => object && (Reflect.get(object, key) as object | undefined),
      window,
    );
    if (holder) Reflect.deleteProperty(holder, last);
  }
}
