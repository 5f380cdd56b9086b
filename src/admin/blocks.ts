import { holds, parts } from '../story/parts.ts';

/** A piece of a chapter: text, or a component with lines of its own. */
export interface Block {
  /** `text`, or the name of the component. */
  type: string;
  /** Markdown of a text, as typed; the phrase inside a component that holds one. */
  text?: string;
  /** The blocks inside a component that holds such. */
  content?: readonly Block[];
  /** Its attributes; one that may hold several ids has a list. */
  [attribute: string]: unknown;
}

/** Names of the components that may stand as blocks inside another, or with nothing in the chapter itself. */
export function allowed(within?: string): string[] {
  return Object.keys(parts).filter((name) => {
    const held = holds[name];
    if (within !== undefined && holds[within] === 'steps') return name === 'Step';
    if (name === 'Step') return false;
    return held === 'nothing' || held === 'phrase' || (within === undefined && (held === 'blocks' || held === 'steps'));
  });
}

const tag = /^<([A-Z][A-Za-z]*)((?: [a-z]+="[^"\n]*")*)( \/)?>/;
const gap = '\n\n';

/** The component that a piece of text begins with. */
function opened(
  text: string,
): { name: string; given: Map<string, string>; closed: boolean; length: number } | undefined {
  const [whole = '', name = '', attributes = '', slash] = tag.exec(text) ?? [];
  if (name === '') return undefined;
  const given = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [
    key,
    value.replaceAll('&quot;', '"'),
  ]);
  return { name, given: new Map(given), closed: slash !== undefined, length: whole.length };
}

/** Number of pieces from this one on up to the one that ends with the component's closing tag; 0 where none does. */
function reach(pieces: readonly string[], from: number, name: string): number {
  let depth = 0;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const ends = (piece.match(new RegExp(`</${name}>`, 'g')) ?? []).length;
    const begins = [...piece.matchAll(new RegExp(`<${name}(?: (?:[^">]|"[^"]*")*)?>`, 'g'))].filter(
      ([one]) => !one.endsWith('/>'),
    );
    depth += begins.length - ends;
    if (depth === 0) return piece.endsWith(`</${name}>`) ? at - from + 1 : 0;
  }
  return 0;
}

function lifted(source: string, within: string | undefined): Block | undefined {
  const found = opened(source);
  if (!found || !allowed(within).includes(found.name)) return undefined;
  const { name, given, closed, length } = found;
  const block: Block = { type: name };
  for (const [key, { many }] of Object.entries(parts[name] ?? {})) {
    const value = given.get(key);
    if (value !== undefined) block[key] = many ? value.split(' ') : value;
  }
  if (!closed) {
    const inside = source.slice(length, -`</${name}>`.length);
    if (holds[name] === 'phrase') block.text = inside;
    else block.content = toBlocks(inside.slice(gap.length, -gap.length), name);
  }
  return block;
}

/**
 * The text of a chapter as blocks. A component becomes a block only where writing the block gives the same bytes again;
 * anything else stays text, so that whatever has not been touched is written as it was read.
 */
export function toBlocks(body: string, within?: string): Block[] {
  const pieces = body.split(gap);
  const blocks: Block[] = [];
  let text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) blocks.push({ type: 'text', text: text.join(gap) });
    text = [];
  };
  for (let at = 0; at < pieces.length;) {
    const found = opened(pieces[at] ?? '');
    const count = !found ? 0 : found.closed ? 1 : reach(pieces, at, found.name);
    const source = pieces.slice(at, at + count).join(gap);
    const block = count > 0 ? lifted(source, within) : undefined;
    if (block && written(block) === source) {
      flush();
      blocks.push(block);
      at += count;
    } else {
      text.push(pieces[at] ?? '');
      at++;
    }
  }
  flush();
  return blocks;
}

const words = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(' ') : typeof value === 'string' ? value : '';

function written(block: Block): string {
  const { type: name } = block;
  if (name === 'text') return block.text ?? '';
  const attributes = Object.keys(parts[name] ?? {})
    .filter((key) => words(block[key]) !== '')
    .map((key) => ` ${key}="${words(block[key]).replaceAll('"', '&quot;')}"`)
    .join('');
  if (holds[name] === 'nothing') return `<${name}${attributes} />`;
  const inside = holds[name] === 'phrase' ? (block.text ?? '') : `${gap}${fromBlocks(block.content ?? [])}${gap}`;
  return `<${name}${attributes}>${inside}</${name}>`;
}

/** The text that blocks stand for. */
export function fromBlocks(blocks: readonly Block[]): string {
  return blocks.map(written).join(gap);
}
