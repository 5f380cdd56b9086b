import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What one page costs a reader on its first view, bytes. */
export interface Weight {
  /** The page, compressed with brotli. */
  html: number;
  /** The page, compressed with gzip, as older servers do. */
  gzip: number;
  /** Other files the page asks for before it can be shown: fonts, style sheets, scripts. */
  files: { path: string; bytes: number }[];
  /** Page with brotli, and files. */
  total: number;
}

/** Weighs a page of the finished site with the files it names in its head. */
export function weigh(dist: string, page: string): Weight {
  const text = readFileSync(join(dist, page), 'utf8');
  const html = brotliCompressSync(text).length;
  const named = [...text.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="(\/[^"]+\.(?:woff2|css|js|svg))"/g)].map(
    (match) => match[1] ?? '',
  );
  const files = [...new Set(named)].map((path) => {
    const bytes = readFileSync(join(dist, path));
    return { path, bytes: path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length };
  });
  return {
    html,
    gzip: gzipSync(text, { level: 9 }).length,
    files,
    total: files.reduce((sum, { bytes }) => sum + bytes, html),
  };
}
