import { createHash } from 'node:crypto';
import { mdxToMdast } from 'satteri';
import { basisOf } from '../ledger/citations.ts';
import { NoValue } from '../ledger/evaluate.ts';
import { charted, newestFirst, toldCorrections } from './correcting.ts';
import { tongueOf } from './speaking.ts';
import type { Prose, Story } from './story.ts';
import { telling, Unsayable, type Telling } from './telling.ts';

/** A value with its keys in one order wherever they stood in a file. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, ordered(own)]),
  );
}

const sortedBy = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
}

/** A text as its reader meets it: words, emphasis, links and components, with facts filled in; no comments, and space is one space. */
function textSeen({ body, front }: Prose<unknown>, story: Story, told: Telling): unknown {
  const basis = (ids: string): unknown => [
    basisOf(ids, story.facts),
    ids.split(' ').map((id) => [story.facts.get(id)?.public_since, story.facts.get(id)?.earlier]),
  ];
  const visit = (node: Node): unknown[] => {
    const children = (node.children ?? []).flatMap(visit);
    switch (node.type) {
      case 'text':
        return [String(node.value)];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const own = Object.fromEntries((node.attributes ?? []).map(({ name = '', value }) => [name, String(value)]));
        const id = own['id'] ?? '';
        const said =
          node.name === 'Fact' || node.name === 'Number'
            ? told.fact(id, own['form'])
            : node.name === 'Cite' || node.name === 'Quote' || node.name === 'Correction'
              ? basis(id)
              : undefined;
        return [
          { is: node.name ?? node.type, ...own, ...(said !== undefined && { said }), children: joined(children) },
        ];
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return [];
      default:
        return [{ is: node.type, url: node.url, depth: node.depth, value: node.value, children: joined(children) }];
    }
  };
  const tree = mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as Node;
  return [front, visit(tree)];
}

/** Texts that stand side by side are one, with space as a reader sees it. */
function joined(parts: readonly unknown[]): unknown[] {
  const found: unknown[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (typeof part === 'string' && typeof last === 'string') found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const one = part.replace(/\s+/g, ' ');
      return index === 0 && index === found.length - 1
        ? one.trim()
        : index === 0
          ? one.trimStart()
          : index === found.length - 1
            ? one.trimEnd()
            : one;
    })
    .filter((part) => part !== '');
}

/** Every text of a tree with its blanks filled. */
function filledIn(tree: unknown, fill: (text: string) => string): unknown {
  if (typeof tree === 'string') return even(fill(tree));
  if (Array.isArray(tree)) return tree.map((one) => filledIn(one, fill));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, one]) => [key, filledIn(one, fill)]));
}

/**
 * Digest of what a reader of one language sees of a story: its texts with the figures filled in, how sure they are and from
 * whom, its charts by what they are drawn from, its pages, sources, terms and corrections. Not of it are comments, space, the
 * order of keys and files, facts nobody tells, and the words of the interface, which are the site's and not the story's.
 *
 * @returns undefined where something of the language cannot be read or said: other checks tell what
 */
export function seenIn(story: Story, name: string): string | undefined {
  const edition = story.editions.get(name);
  const tongue = edition && tongueOf(edition);
  const { settings } = story;
  if (!edition || !tongue || !settings) return undefined;
  const told = telling(story, tongue.speaker);
  try {
    const seen = [
      settings.published,
      settings.past,
      settings.opening,
      edition.locale,
      filledIn(edition.words, (text) => told.filled(text)),
      settings.chapters.map((chapter) => {
        const prose = edition.chapters.get(chapter);
        return [chapter, prose && textSeen(prose, story, told)];
      }),
      sortedBy(edition.pages).map(([id, prose]) => [id, textSeen(prose, story, told)]),
      edition.glossary,
      sortedBy(story.charts).map(([id, chart]) => {
        const table = story.tables.get(chart.table);
        return [
          id,
          chart,
          filledIn(edition.charts.get(id), (text) => told.filled(text, chart.table)),
          table && { ...table.definition, columns: Object.entries(table.definition.columns), rows: table.rows },
        ];
      }),
      sortedBy(story.sources),
      newestFirst(story),
      toldCorrections(charted(story), edition.corrections, tongue.speaker).map(({ kind, wrote, is }) => [
        kind,
        even(wrote),
        even(is),
      ]),
    ];
    return createHash('sha256')
      .update(JSON.stringify(ordered(seen)))
      .digest('hex')
      .slice(0, 16);
  } catch (error) {
    if (error instanceof Unsayable || error instanceof NoValue) return undefined;
    throw error;
  }
}
