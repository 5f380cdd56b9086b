import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';

/** How lines end in a file. */
const endOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** What a text holds; undefined where it cannot be said, as of an alias for a part that is not there. */
function valueOf(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The edited text, where it says what was meant and nothing else changed; undefined where it does not. */
function proved(text: string, wanted: unknown): string | undefined {
  return isDeepStrictEqual(valueOf(text), wanted) ? text : undefined;
}

/**
 * The text of a YAML file with an item put into a list, everything else left as it stands: comments, order, quotation marks.
 *
 * @param key key of the list at the top of the file
 * @param after place of the item before it; below 0 for none
 * @returns undefined where the file is not written in a way in which this is safe
 */
export function withItem(text: string, key: string, item: string, after: number): string | undefined {
  const document = parseDocument(text);
  const list = document.get(key, true);
  if (document.errors.length > 0 || !isSeq(list) || list.items.length === 0) return undefined;
  const whole = valueOf(text) as Record<string, unknown> | undefined;
  const items = whole?.[key];
  if (!Array.isArray(items)) return undefined;
  const wanted = {
    ...whole,
    [key]: [...(items as unknown[]).slice(0, after + 1), item, ...(items as unknown[]).slice(after + 1)],
  };
  const before = list.items[Math.max(after, 0)];
  if (!isScalar(before) || !before.range) return undefined;
  const [start, end] = before.range;
  if (list.flow)
    return proved(
      after < 0
        ? `${text.slice(0, start)}${item}, ${text.slice(start)}`
        : `${text.slice(0, end)}, ${item}${text.slice(end)}`,
      wanted,
    );
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  if (after < 0)
    return proved(`${text.slice(0, lineStart)}${lead}${item}${endOf(text)}${text.slice(lineStart)}`, wanted);
  const lineEnd = text.indexOf('\n', end);
  return proved(
    lineEnd === -1
      ? `${text}${endOf(text)}${lead}${item}${endOf(text)}`
      : `${text.slice(0, lineEnd + 1)}${lead}${item}${endOf(text)}${text.slice(lineEnd + 1)}`,
    wanted,
  );
}

/**
 * The text of a YAML file with an entry put at its end, everything else left as it stands.
 *
 * @param entry the entry as YAML, with its key
 * @returns undefined where the file is not written in a way in which this is safe
 */
export function withEntry(text: string, entry: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const empty = document.contents === null || (isScalar(document.contents) && document.contents.value === null);
  if (!empty && (!isMap(document.contents) || document.contents.flow)) return undefined;
  const end = endOf(text);
  const whole = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
  const wanted = { ...(valueOf(text) as object | null | undefined), ...(parse(entry) as object) };
  return proved(`${whole}${entry.replaceAll('\n', end)}`, wanted);
}

/**
 * The text of a YAML file with another value at a key at its top, everything else left as it stands.
 *
 * @returns undefined where the file is not written in a way in which this is safe
 */
export function withValue(text: string, key: string, value: string): string | undefined {
  const document = parseDocument(text);
  const node = document.get(key, true);
  if (document.errors.length > 0 || !isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return proved(`${text.slice(0, start)}${value}${text.slice(end)}`, {
    ...(valueOf(text) as object | undefined),
    [key]: value,
  });
}
