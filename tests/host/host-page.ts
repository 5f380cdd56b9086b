import type { Site } from './site.ts';

/** A page of the demonstration host, which embeds charts of the site. */
export interface HostPage {
  /** What is to be seen here. */
  title: string;
  lang?: string;
  /** Content-Security-Policy; none where left out. */
  policy?: string;
  /** HTML in the head. */
  head?: string;
  /** HTML in the body. */
  body: string;
}

/** What a file in pages/ exports: the page, told where the site is. */
export type MakePage = (site: Site) => HostPage;

/** A page as HTML. */
export function html({ title, lang = 'en', head = '', body }: HostPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>`;
}

/** Some lines of prose, for there to be something that could move. */
export const prose = `<p>${'A page has text around what it embeds, and nobody likes it to move while reading. '.repeat(4)}</p>`;
