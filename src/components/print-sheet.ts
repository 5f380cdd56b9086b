import { createHash } from 'node:crypto';
import sheet from '../styles/print.css?inline';
import type { Told } from './edition.ts';
import { path } from './paths.ts';

/** Text as CSS writes it between quotes, also where the style stands in a page: nothing of it may begin an element or end one. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n\f\r<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The style of the story on paper. The head of its pages says whose they are, and the foot where the story stands; only a
 * style sheet can write there, and no style sheet can ask the page, so that every language has one of its own.
 */
export function printSheet({ words, name }: Told, site: URL | undefined): string {
  const address = new URL(path(name, '/'), site).href.replace(/^https?:\/\//, '');
  return `${sheet}@layer print{@page{@top-left{content:${quoted(words.title)}}@bottom-left{content:${quoted(address)}}}@page:first{@top-left{content:none}@bottom-left{content:none}}}`;
}

/** Where a page finds it, with a version, for the address stays and what stands there changes. */
export function printAddress(told: Told, site: URL | undefined): string {
  const version = createHash('sha256').update(printSheet(told, site)).digest('hex').slice(0, 8);
  return `${path(told.name, '/print.css')}?v=${version}`;
}
