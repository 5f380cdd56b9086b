import type { Heading } from '../story/chapter.ts';

/** A part of a chapter under one heading. */
export interface Section {
  /** Fragment of its heading, the same in every language; empty for what stands before the first. */
  id: string;
  /** Its finished HTML. */
  html: string;
  /** Words a reader sees. */
  words: number;
  /** Lines of its file, from the first to before the last. */
  from: number;
  to: number;
}

/** Lets two languages stand in one page: every id of one begins with its name. */
const own = (html: string, name: string): string =>
  html
    .replace(
      / (id|for|aria-labelledby|aria-describedby|popovertarget)="([^"]+)"/g,
      (_all, attribute: string, ids: string) =>
        ` ${attribute}="${ids
          .split(' ')
          .map((id) => `${name}-${id}`)
          .join(' ')}"`,
    )
    .replaceAll('href="#', `href="#${name}-`)
    .replaceAll('url(#', `url(#${name}-`);

const counted = (html: string): number =>
  html
    .replace(/<(svg|style|table|ul|footer)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>|&#?\w+;/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * A chapter as a page of the story shows it, in sections.
 *
 * @param page HTML of the story in the language
 * @param fragment where the chapter stands in it
 * @param name name of the language
 */
export function sectionsOf(page: string, fragment: string, name: string, headings: readonly Heading[]): Section[] {
  const from = page.indexOf(`<section class="chapter" id="${fragment}"`);
  if (from === -1) return [];
  const rest = page.slice(page.indexOf('</header>', from) + '</header>'.length);
  const chapter = rest.slice(
    0,
    rest.search(/<footer>\s*(<a href="#|<ul|<nav|<p)|<section class="chapter"|<\/article>/),
  );
  const marks = headings.filter(({ id }) => id !== '');
  const parts: { id: string; at: number; line: number }[] = [{ id: '', at: 0, line: 1 }];
  for (const { id, line } of marks) {
    const at = chapter.search(new RegExp(`<h[1-6][^>]* id="${id}"`));
    if (at !== -1) parts.push({ id, at, line });
  }
  return parts.map(({ id, at, line }, index) => {
    const html = chapter.slice(at, parts[index + 1]?.at);
    return { id, html: own(html, name), words: counted(html), from: line, to: parts[index + 1]?.line ?? Infinity };
  });
}
