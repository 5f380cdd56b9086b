import { parts, type Attribute } from '../story/parts.ts';

/** What a component of the chapters does and takes. */
export interface Component {
  name: string;
  /** What it puts there: the comment at the head of its source. */
  says: string;
  attributes: Readonly<Record<string, Attribute>>;
  /** What stands between its tags: words of a sentence, paragraphs between empty lines, or nothing. */
  holds: 'words' | 'paragraphs' | 'nothing';
}

/** Components that stand in a sentence, or whose text is a few words. */
const inLine: readonly string[] = ['Number', 'Term', 'Point'];

/**
 * Every component that a chapter may name.
 *
 * @param read the text of a source by its path from the folder that holds `src/`
 */
export function components(read: (path: string) => string): Component[] {
  return Object.entries(parts).map(([name, attributes]): Component => {
    const source = read(`src/components/${name}.astro`);
    const comment = /\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
    const says = comment
      .split('\n')
      .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
      .join(' ')
      .trim();
    const takesText = /<slot\b|Astro\.slots/.test(source);
    return { name, says, attributes, holds: !takesText ? 'nothing' : inLine.includes(name) ? 'words' : 'paragraphs' };
  });
}
