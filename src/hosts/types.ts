/**
 * What browsers are told that a file is, by its ending. An answer to oEmbed is plain JSON: its standard has the longer type only in the
 * link that leads there. What is text says how it is written, or a server might guess.
 */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  yml: 'text/yaml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

/** The type of a file; bytes where its ending says nothing, which a browser then only saves. */
export function typeOf(file: string): string {
  return types[/\.([^./]+)$/.exec(file)?.[1] ?? ''] ?? 'application/octet-stream';
}
