import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesIn } from '../../src/building/pages-in.ts';
import { isFrame } from '../../src/i18n/addresses.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The built site; `npm test` and `npm run build` make it. */
export const dist = 'dist';

/** One page of the built site, read. */
export interface Page {
  /** Path in dist/, such as `nl/index.html`. */
  path: string;
  html: string;
  elements: Element[];
}

/** An element and all inside it. */
export function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsIn(child);
}

const everything: readonly Page[] = pagesIn(dist)
  .map((path) => (path.endsWith('.html') ? path : `${path}index.html`))
  .sort()
  .map((path) => {
    const html = readFileSync(join(dist, path), 'utf8');
    return { path, html, elements: [...elementsIn(parse(html))] };
  });

/** Every page of the site. */
export const pages: readonly Page[] = everything.filter(({ path }) => !isFrame(path));

/** Every chart that stands alone, for other sites. */
export const frames: readonly Page[] = everything.filter(({ path }) => isFrame(path));

/** An attribute, undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text inside an element, without that of scripts and styles. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Elements of a tag, with a class where one is named. */
export function all(page: Pick<Page, 'elements'>, tag: string, className?: string): Element[] {
  return page.elements.filter(
    (element) =>
      element.tagName === tag &&
      (className === undefined || attribute(element, 'class')?.split(' ').includes(className)),
  );
}

/** The one element of a tag that a page has. */
export function only(page: Pick<Page, 'path' | 'elements'>, tag: string): Element {
  const [first, second] = all(page, tag);
  if (!first || second) throw new Error(`${page.path} has not one ${tag}`);
  return first;
}

/** The elements inside another. */
export function inside(element: Element): Element[] {
  return [...elementsIn(element)].slice(1);
}

/** The page of that path. */
export function page(path: string): Page {
  const found = everything.find((one) => one.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
}
