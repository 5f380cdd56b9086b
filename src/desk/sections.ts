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

/** Words of running text in Markdown with components. */
const counted = (text: string): number =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<[^<>]+>|\{#[^{}]*\}|\{\/\*[\s\S]*?\*\/\}|\]\([^()]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * A chapter as a page of the story shows it, in sections.
 *
 * @param page HTML of the story in the language
 * @param fragment where the chapter stands in it
 * @param name name of the language
 */
export function sectionsOf(
  page: string,
  fragment: string,
  name: string,
  { headings, text }: { headings: readonly Heading[]; text: string },
): Section[] {
  const from = page.indexOf(`<section class="chapter" id="${fragment}"`);
  if (from === -1) return [];
  const rest = page.slice(page.indexOf('</header>', from) + '</header>'.length);
  const whole = rest.slice(0, rest.search(/<section class="(chapter|endnotes)"|<\/article>|$/));
  // Figures have a foot of their own; that of the chapter is the one it ends with.
  const chapter = whole.replace(/<footer\b(?:(?!<footer\b)[\s\S])*<\/footer>\s*<\/section>\s*$/, '');
  const marks = headings.filter(({ id }) => id !== '');
  const parts: { id: string; at: number; line: number }[] = [{ id: '', at: 0, line: 1 }];
  for (const { id, line } of marks) {
    const at = chapter.search(new RegExp(`<h[1-6][^>]* id="${id}"`));
    if (at !== -1) parts.push({ id, at, line });
  }
  const lines = text.split('\n');
  return parts.map(({ id, at, line }, index) => {
    const next = parts[index + 1];
    return {
      id,
      html: own(chapter.slice(at, next?.at), name),
      words: counted(lines.slice(line - 1, next && next.line - 1).join('\n')),
      from: line,
      to: next?.line ?? Infinity,
    };
  });
}
