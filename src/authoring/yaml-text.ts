import { Document, isCollection, isMap, isScalar, visit, type Node, type Pair } from 'yaml';
import { marker } from '../story/unwritten.ts';
import { docsAt, type Docs } from '../schemas/doc-comments.ts';

/** How YAML is written for people to go on with. */
export interface Writing {
  /** Comments by the shape of the value: each is put once, at the first key it is about. */
  docs?: Docs | undefined;
  /** Lines above all. */
  head?: readonly string[];
  /** Ways to groups and lists that stand on one line, with a dot between; `*` is any key. */
  flow?: readonly string[];
}

const width = 120;

/** A comment in lines that fit beside the indentation. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && indent + 2 + line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => (line === '' ? '' : ` ${line}`)).join('\n');
}

const matches = (pattern: string, path: readonly string[]): boolean => {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
};

/** The way to a node: names of keys, and items as `*`. */
function wayTo(ancestors: readonly (Document | Node | Pair)[]): string[] {
  return ancestors.flatMap((one, index) => {
    if ('key' in one) return isScalar(one.key) ? [String(one.key.value)] : [];
    const next = ancestors[index + 1];
    return isCollection(one) && !isMap(one) && next !== undefined ? ['*'] : [];
  });
}

/** A value as YAML in the style of the content, with its comments. */
export function yamlText(value: unknown, { docs, head = [], flow = [] }: Writing = {}): string {
  const document = new Document(value);
  const said = new Set<string>();
  visit(document, {
    Scalar(_key, node) {
      // What follows the mark must still be YAML when the mark is taken out.
      const rest =
        typeof node.value === 'string' && node.value.startsWith(`${marker} `)
          ? node.value.slice(marker.length + 1)
          : '';
      if (/^[^\p{L}\p{N}(]/u.test(rest)) node.type = rest.includes("'") ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    },
    Collection(_key, node, ancestors) {
      const path = wayTo([...ancestors, node]);
      const short = JSON.stringify(node).length + 2 * path.length < width;
      if (short && node.items.length > 0 && flow.some((pattern) => matches(pattern, path))) node.flow = true;
    },
    Pair(_key, pair, ancestors) {
      // A comment cannot stand inside a line.
      if (!isScalar(pair.key) || ancestors.some((one) => isCollection(one) && one.flow)) return;
      const path = [...wayTo(ancestors), String(pair.key.value)];
      const text = docsAt(docs, path)?.text;
      if (text === undefined || said.has(text)) return;
      said.add(text);
      pair.key.commentBefore = wrapped(text, (path.length - 1) * 2);
    },
  });
  const body = document
    .toString({ lineWidth: 0, singleQuote: true })
    // Lists of ids on one line stand close to their brackets, as the formatter of the house has it.
    .replaceAll(/^( *(?:- )?[\w-]+: )\[ ([\w\s,-]*) \]$/gm, '$1[$2]');
  const above = head.map((line) => `#${wrapped(line, 0).replaceAll('\n', '\n#')}\n`).join('');
  // What is about the whole file stands apart from what is about its first key.
  return above === '' ? body : `${above}\n${body}`;
}
