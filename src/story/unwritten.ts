import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { cellsOf } from '../tables/csv.ts';
import { isTooDeep } from './yaml.ts';

/**
 * Stands where somebody has still to write: `npm run new` leaves it, and anybody may. A text that begins with it is not written
 * either; what follows is what is meant, such as the words of another language.
 */
export const marker = 'TODO';

/** True for a text that is still to be written. */
export function isUnwritten(text: string): boolean {
  return text === marker || text.startsWith(`${marker} `);
}

/** True where some text of a value is still to be written. */
export function holdsUnwritten(value: unknown): boolean {
  if (typeof value === 'string') return isUnwritten(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnwritten);
}

/** A place in a file, from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** A place where somebody has still to write. */
export interface Unwritten extends Spot {
  /** Path from the folder of the story. */
  path: string;
  /** What is to be written there, as the beginning of a sentence. */
  name: string;
  /** True where words follow the marker that say what is meant. */
  model: boolean;
  /** Other places at which a file is said to be wrong because of it: the key. */
  also: Spot[];
}

const fence = /^---\r?\n([\s\S]*?)\r?\n?---(?:\r?\n|$)/;

function inYaml(path: string, text: string, above: number): Unwritten[] {
  // That it cannot be read is told where it is read.
  if (isTooDeep(text)) return [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const spot = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset);
    return { line: line + above, column: col };
  };
  const found: Unwritten[] = [];
  visit(document, {
    Scalar(key, node, around) {
      if (key === 'key' || typeof node.value !== 'string' || !isUnwritten(node.value) || !node.range) return;
      const way: string[] = [];
      const also: Spot[] = [];
      around.forEach((one, index) => {
        if ('key' in one && isScalar(one.key)) way.push(String(one.key.value));
        else if ('items' in one && !isMap(one)) {
          const item = around[index + 1] ?? node;
          way.push(String(one.items.indexOf(item) + 1));
        }
      });
      const own = around.at(-1);
      if (own && 'key' in own && isScalar(own.key) && own.key.range) also.push(spot(own.key.range[0]));
      found.push({
        path,
        ...spot(node.range[0]),
        name: `"${way.join('.')}"`,
        model: node.value !== marker,
        also,
      });
    },
  });
  return found;
}

/** Comments do not count: they may say what the marker is for. */
const withoutComments = (text: string): string =>
  text.replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => comment.replace(/[^\n]/g, ' '));

const inText = new RegExp(`^((?:\\s|#|>|[-*] |<[^>]*>)*)${marker}\\b(.*)$`);

function inProse(path: string, text: string): Unwritten[] {
  const front = fence.exec(text);
  const head = front?.[0] ?? '';
  const above = (head.match(/\n/g) ?? []).length;
  const lines = withoutComments(text.slice(head.length)).split('\n');
  return [
    ...inYaml(path, front?.[1] ?? '', 1),
    ...lines.flatMap((line, index): Unwritten[] => {
      const match = inText.exec(line);
      return match
        ? [
            {
              path,
              line: index + 1 + above,
              column: (match[1]?.length ?? 0) + 1,
              name: 'The text here',
              model: /\p{L}/u.test((match[2] ?? '').replace(/<[^<>]*>|\{#[^{}]*\}/g, '')),
              also: [],
            },
          ]
        : [];
    }),
  ];
}

function inTable(path: string, text: string): Unwritten[] {
  const [header = '', ...rows] = text.split(/\r?\n/);
  const names = cellsOf(header).map(({ value }) => value);
  return rows.flatMap((row, index) => {
    const cells = cellsOf(row);
    return cells.flatMap(({ value, column }, at): Unwritten[] =>
      isUnwritten(value)
        ? [
            {
              path,
              line: index + 2,
              column,
              name: `The cell "${names[at] ?? ''}" of the row "${cells[0]?.value ?? ''}"`,
              model: value !== marker,
              also: [],
            },
          ]
        : [],
    );
  });
}

/** Every place of a story where somebody has still to write. */
export function unwrittenIn(texts: ReadonlyMap<string, string>): Unwritten[] {
  return [...texts].flatMap(([path, text]) => {
    if (!text.includes(marker)) return [];
    if (path.endsWith('.mdx')) return inProse(path, text);
    if (path.endsWith('.csv')) return inTable(path, text);
    return path.endsWith('.yaml') ? inYaml(path, text, 0) : [];
  });
}
