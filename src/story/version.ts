import { createHash } from 'node:crypto';

/** Signs of one digest: among the few hundred sentences of a story, two that differ and look alike are one in ten thousand stories. */
const signs = 6;

/** What follows a full stop and still belongs to its sentence: closing quotes and brackets, and the marks of its claims. */
const end = /(?<=[.!?…][”’"')\]]{0,9}(?:\s?<[A-Z]\w*\b[^<>]*\/>){0,9})\s(?=\S)/u;

/** Ends a heading, which is a sentence of its own: a sign that no text has. */
const mark = '\u0000';

/**
 * The sentences of a text as it is written, one after another. How its lines are broken makes no difference, nor do comments;
 * the names of facts do, and their values, which fill themselves in, do not.
 */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replaceAll(/^#+ .*$/gm, (heading) => `${heading}${mark}`)
    .replaceAll(/\s+/g, ' ')
    .split(mark)
    .flatMap((part) => part.trim().split(end))
    .filter((sentence) => sentence !== '');
}

/** Every text of a file of words, with the way to it; the order of keys makes no difference. */
export function leavesOf(tree: unknown, path = ''): string[] {
  if (Array.isArray(tree)) return tree.flatMap((item, index) => leavesOf(item, `${path}.${String(index)}`));
  if (typeof tree === 'object' && tree !== null)
    return Object.entries(tree)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, value]) => leavesOf(value, path === '' ? key : `${path}.${key}`));
  const text = typeof tree === 'string' ? tree : JSON.stringify(tree);
  return tree === undefined ? [] : [`${path}: ${text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()}`];
}

/** The digest of each sentence: so small a version can tell not only that a text changed, but where. */
export function versionOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => createHash('sha256').update(sentence).digest('hex').slice(0, signs)).join(' ');
}
