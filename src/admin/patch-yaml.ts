import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  visit,
  type Node,
  type Pair,
} from 'yaml';

type Value = unknown;

const isGroup = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values of YAML are the same; the order of keys counts, for a file is to be written as it was meant. */
export function same(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A piece of the text to be replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** True where a part stands for another: then a change of the one would be a change of both. No file of a story has such. */
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Node).range?.[1] ?? 0;
const indented = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

/** Without the line breaks and blanks at its end; other signs that show nothing are part of what somebody wrote. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text of a value inside a group or list in brackets. */
function inBrackets(value: Value): string {
  const document = new Document([value]);
  const list = document.contents;
  if (isSeq(list)) list.flow = true;
  return document.toString({ lineWidth: 0 }).trim().replace(/^\[ ?/, '').replace(/ ?\]$/, '');
}

/** The text of a value where it has lines of its own. */
function inLines(value: Value): string {
  const text = stringify(value, { lineWidth: 0, singleQuote: true });
  const lines = withoutEnd(text);
  // More than the last line break at the end is part of a text that stands in lines; in quotation marks it is not lost.
  return lines.length === text.length - 1 ? lines : withoutEnd(stringify(value, { lineWidth: 0, blockQuote: false }));
}

/** The text of one value, written the way the old one was where the new one can be; long text in lines of at most `width`. */
function scalar(old: Scalar, value: Value, flow: boolean, column: number, width: number): string {
  const next = new Scalar(value);
  const lines = old.type === 'BLOCK_FOLDED' || old.type === 'BLOCK_LITERAL';
  if (typeof value === 'string' && typeof old.value === 'string' && old.type) next.type = old.type;
  if (flow) return inBrackets(next);
  if (!lines) return withoutEnd(stringify(next, { lineWidth: 0, singleQuote: true }));
  // As the value of a key, for only there do its lines stand further in.
  const text = stringify({ k: next }, { lineWidth: width - column }).slice('k: '.length);
  return indented(text, column);
}

/**
 * A YAML file with another value, where all that has not changed stays as it was typed: comments, brackets, quotation
 * marks and the breaking of lines. Where keys have changed places the file is written anew, with the comments it can keep.
 *
 * @param text the file; where it is no group or list of YAML, or has aliases, it is written anew without any comment
 * @param value what it is to hold
 */
export function patchYaml(text: string, value: Value): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isCollection(document.contents) || hasAlias(document))
    return `${inLines(value)}\n`;
  const edits: Edit[] = [];
  const replace = (from: number, to: number, by: string): void => void edits.push({ from, to, text: by });
  const lineStart = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const column = (at: number): number => at - lineStart(at);
  /** Just after the line break that ends what stands at a place. */
  const lineEnd = (at: number): number => {
    if (at > 0 && text[at - 1] === '\n') return at;
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end + 1;
  };
  /** Adds whole lines, also at the end of a file that has no line break there. */
  const addLines = (at: number, lines: string): void => {
    const open = at > 0 && text[at - 1] !== '\n';
    replace(at, at, open ? `\n${lines.replace(/\n$/, '')}` : lines);
  };

  const change = (node: unknown, next: Value, inFlow: boolean, room: number): void => {
    const old: Value = (node as Node).toJS(document);
    if (same(old, next)) return;
    const flow = inFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
    if (isMap(node) && isGroup(next) && node.items.length > 0) {
      const kept = node.items.filter((pair) => keyOf(pair) in next);
      const added = Object.keys(next).filter((key) => !node.items.some((pair) => keyOf(pair) === key));
      if (!flow || (kept.length === node.items.length && added.length === 0)) {
        for (const pair of node.items) {
          const key = keyOf(pair);
          const indent = column(startOf(pair.key));
          if (key in next) {
            if (pair.value) change(pair.value, next[key], flow, indent + 2);
          } else
            replace(
              lineStart(startOf(pair.key)),
              Math.max(lineEnd(endOf(pair.value ?? pair.key)), lineEnd(endOf(pair.key))),
              '',
            );
        }
        const order = Object.keys(next);
        for (const key of added) {
          const indent = column(startOf(node.items[0]?.key));
          const before = order.slice(0, order.indexOf(key)).reverse();
          const after = before
            .map((one) => kept.find((pair) => keyOf(pair) === one))
            .find((pair) => pair !== undefined);
          const lines = `${' '.repeat(indent)}${indented(inLines({ [key]: next[key] }), indent)}\n`;
          if (after) addLines(lineEnd(Math.max(endOf(after.value ?? after.key), endOf(after.key))), lines);
          else addLines(lineStart(startOf(node.items[0]?.key)), lines);
        }
        return;
      }
    }
    if (isSeq(node) && Array.isArray(next) && node.items.length > 0 && next.length > 0) {
      const items = node.items;
      const was = old as Value[];
      if (items.length === next.length) {
        items.forEach((item, index) => {
          change(item, next[index], flow, column(startOf(item)));
        });
        return;
      }
      if (!flow) {
        let head = 0;
        while (head < Math.min(was.length, next.length) && same(was[head], next[head])) head++;
        let tail = 0;
        while (
          tail < Math.min(was.length, next.length) - head &&
          same(was[was.length - 1 - tail], next[next.length - 1 - tail])
        )
          tail++;
        const dash = ' '.repeat(text.slice(lineStart(startOf(items[0])), startOf(items[0])).indexOf('-'));
        const lines = next
          .slice(head, next.length - tail)
          .map((item) => `${dash}${indented(inLines([item]), dash.length)}\n`)
          .join('');
        const gone = items.slice(head, items.length - tail);
        const [first] = gone;
        const at = first
          ? lineStart(startOf(first))
          : head > 0
            ? lineEnd(endOf(items[head - 1]))
            : lineStart(startOf(items[0]));
        if (first) replace(at, lineEnd(endOf(gone.at(-1))), lines);
        else addLines(at, lines);
        return;
      }
    }
    const [from, to] = [startOf(node), endOf(node)];
    if (isScalar(node) && !isGroup(next) && !Array.isArray(next)) {
      // Text in lines is broken where it was, as far as it is the same.
      const width = Math.max(
        ...text
          .slice(from, to)
          .split('\n')
          .map(({ length }) => length),
        40,
      );
      // An empty value has no place of its own but that after its colon.
      replace(
        from,
        to,
        `${from === to && text[from - 1] === ':' ? ' ' : ''}${scalar(node, next, flow, room - 2, width)}`,
      );
    } else if (flow || ((isGroup(next) || Array.isArray(next)) && Object.keys(next).length === 0)) {
      replace(from, to, inBrackets(next));
    } else {
      const own = isMap(node) || isSeq(node) ? column(from) : room;
      const lines = `${' '.repeat(own)}${indented(inLines(next), own)}`;
      if (isScalar(node)) replace(from, to, `\n${lines}`);
      else replace(from, to, text[to - 1] === '\n' ? `${lines.trimStart()}\n` : lines.trimStart());
    }
  };
  change(document.contents, value, false, 0);

  const patched = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((one, other) => other.from - one.from || other.index - one.index)
    .reduce((whole, { from, to, text: by }) => `${whole.slice(0, from)}${by}${whole.slice(to)}`, text);
  const again = parseDocument(patched);
  if (again.errors.length === 0 && same(again.toJS(), value)) return patched;
  return anew(text, value);
}

/** The file written anew: what has not changed at the top level keeps its comments, though not the breaking of its lines. */
function anew(text: string, value: Value): string {
  const document = parseDocument(text);
  if (!isMap(document.contents) || !isGroup(value)) return `${inLines(value)}\n`;
  const old = document.contents.items;
  document.contents.items = Object.entries(value).map(([key, next]): (typeof old)[number] => {
    const pair = old.find((one) => keyOf(one) === key);
    return pair && same((pair.value as Node | null)?.toJS(document), next) ? pair : document.createPair(key, next);
  });
  return document.toString({ lineWidth: 0 });
}
