import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One file a page asks for. */
export interface Weighed {
  /** Address in the site, `/_astro/page.js`. */
  path: string;
  /** As it is sent: compressed with brotli, fonts as they are. */
  bytes: number;
}

/** What one page costs a reader on its first view, bytes. */
export interface Weight {
  /** The page, compressed with brotli. */
  html: number;
  /** The page, compressed with gzip, as older machines send it. */
  gzip: number;
  /** Other files the page asks for before it can be shown: fonts, style sheets, scripts. */
  files: Weighed[];
  /** Style for paper: a browser asks for it when all else is there, and shows the page without; not in the total. */
  print: Weighed[];
  /** Page with brotli, and files. */
  total: number;
}

const sent = (bytes: Buffer): number => brotliCompressSync(bytes).length;

/** Weighs a page of the finished site with the files it names in its head. */
export function weigh(dist: string, page: string): Weight {
  const text = readFileSync(join(dist, page), 'utf8');
  const html = brotliCompressSync(text).length;
  const named = [
    ...text.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="(\/[^"?]+\.(?:woff2|css|js|svg))(?:\?[^"]*)?"[^>]*>/g),
  ].map(([tag, path = '']) => ({ path, print: /\bmedia="print"/.test(tag) }));
  const weighed = (print: boolean): Weighed[] =>
    [...new Set(named.filter((one) => one.print === print).map(({ path }) => path))].map((path) => {
      const bytes = readFileSync(join(dist, path));
      return { path, bytes: path.endsWith('.woff2') ? bytes.length : sent(bytes) };
    });
  const files = weighed(false);
  return {
    html,
    gzip: gzipSync(text, { level: 9 }).length,
    files,
    print: weighed(true),
    total: files.reduce((sum, { bytes }) => sum + bytes, html),
  };
}

/** Where a built module imports another, at once or later. */
const imported = /\b(?:from|import)\s*(?:\(\s*)?(["'`])(\.{0,2}\/[^"'`\s]+\.m?js)\1/g;

/** All script of a page of the finished site: the files it names, and whatever these import, at once or later. */
export function weighScript(dist: string, page: string): { files: Weighed[]; total: number } {
  const files = new Map<string, number>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    const bytes = readFileSync(join(dist, path));
    files.set(path, sent(bytes));
    for (const [, , to = ''] of bytes.toString().matchAll(imported)) follow(posix.resolve(posix.dirname(path), to));
  };
  const named = readFileSync(join(dist, page), 'utf8').matchAll(
    /<(?:link|script)\b[^>]*?\b(?:href|src)="(\/[^"]+\.m?js)"/g,
  );
  for (const [, path = ''] of named) follow(path);
  return {
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    total: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}
