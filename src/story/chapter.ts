import { mdxToMdast } from 'satteri';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';
import { inFew } from '../tables/in-few.ts';

/** A component named in a chapter. */
export interface Part {
  /** Its name: `Fact`. */
  name: string;
  /** Its attributes; only plain text can stand in one. */
  attributes: Readonly<Record<string, string>>;
  /** Names of the components around it, outermost first. */
  within: readonly string[];
  /** True where words or another component stand between its tags. */
  filled: boolean;
  /** Number of the paragraph, heading or component of its own in which it stands. */
  block: number;
  line: number;
  column: number;
}

/** A piece of running text without anything in it. */
export interface Words {
  value: string;
  /** Names of the components around it, outermost first. */
  within: readonly string[];
  /** Number of the paragraph or heading in which it stands. */
  block: number;
  line: number;
  column: number;
}

/** A Markdown link in a chapter. */
export interface Link {
  url: string;
  line: number;
  column: number;
}

/** A heading in a chapter. */
export interface Heading {
  depth: number;
  /** What stands between `{#` and `}`; empty where nothing does. */
  id: string;
  /** Its words. */
  title: string;
  line: number;
  column: number;
}

/** A part of a chapter: from its beginning or a heading `###` to the next. */
export interface Section {
  /** Fragment of its heading; empty for the beginning. */
  id: string;
  /** Words of its heading; empty for the beginning. */
  title: string;
  /** What is written there, its heading included. */
  text: string;
  line: number;
  column: number;
}

/** What a chapter is made of, as far as it concerns anything but its own words. */
export interface Outline {
  parts: Part[];
  links: Link[];
  headings: Heading[];
  texts: Words[];
  sections: Section[];
  /** Words of running text. */
  words: number;
}

/** A chapter or page read. */
export interface ChapterFile<T> {
  front?: T;
  outline?: Outline;
  /** Text below the front matter. */
  body: string;
  problems: Problem[];
}

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: { hProperties?: Readonly<Record<string, unknown>> };
  position?: { start: { line: number; column: number } };
  children?: Node[];
}

/** What stands by itself, so that a claim and its note must both be in it. */
const stands = new Set(['paragraph', 'heading', 'tableRow', 'mdxJsxFlowElement']);

const fence = /^---\r?\n([\s\S]*?)\r?\n?---(?:\r?\n|$)/;

/** The parser's message in an editor's words, where the usual slips are concerned. */
function syntax(message: string, line = ''): Pick<Problem, 'what' | 'fix'> {
  const text = message.replace(/^\d+:\d+: /, '').replace(/ \((?:mdx|note)[\s\S]*$/, '');
  if (/`<!|before name/.test(message) && message.includes('`!`'))
    return { what: 'An HTML comment cannot stand in a chapter', fix: 'Write {/* … */} instead of <!-- … -->' };
  if (message.includes('after `<`') && /=\s*[“”„‘’«»]/.test(line))
    return {
      what: 'An attribute stands between curly quotation marks',
      fix: 'Write straight ones: id="…"',
    };
  if (/after `<`|before name/.test(message))
    return { what: 'A "<" begins something that is not a component', fix: 'Write &lt; for the sign itself' };
  if (/closing brace|parse expression|expression/.test(message))
    return {
      what: 'A "{" begins something that is not a comment',
      fix: 'Write \\{ for the sign itself, or close the comment: {/* … */}',
    };
  if (message.includes('call stack'))
    return {
      what: 'The text is nested too deeply',
      fix: 'Take out lists within lists, and quotations within quotations',
    };
  if (/closing tag/i.test(message))
    return { what: text.replace(/ \(\d+:\d+\)/g, ''), fix: 'Close the component, or end it with "/>"' };
  return { what: text, fix: 'Mend the text at this place' };
}

/** Reads a chapter: front matter held against its schema, and the outline of its text. */
export function readChapter<T>(file: string, text: string, schema: z.ZodType<T>): ChapterFile<T> {
  const front = fence.exec(text);
  if (!front)
    return {
      body: text,
      problems: [
        {
          file,
          line: 1,
          column: 1,
          what: text.trimStart().startsWith('---')
            ? 'The front matter is not closed, or something stands before it'
            : 'The front matter is missing',
          fix: 'Begin the file with ---, title: …, ---',
          fatal: true,
        },
      ],
    };
  const meta = readYaml(file, front[1] ?? '', schema, 1);
  const body = text.slice(front[0].length);
  const above = (front[0].match(/\n/g) ?? []).length;
  const problems = [...meta.problems];
  let outline: Outline | undefined;
  try {
    const tree = mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as Node;
    const found = outlineOf(file, tree, above);
    outline = { ...found.outline, sections: sectionsOf(body, above, found.outline.headings) };
    problems.push(...found.problems);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
    problems.push({
      file,
      line: Number(line) + above,
      column: Number(column),
      ...syntax(message, body.split('\n')[Number(line) - 1]),
      fatal: true,
    });
  }
  return {
    ...(meta.value === undefined ? {} : { front: meta.value }),
    ...(outline ? { outline } : {}),
    body,
    problems,
  };
}

const wordsOf = (node: Node): string =>
  node.type === 'text' ? String(node.value) : (node.children ?? []).map(wordsOf).join('');

/** True for what a reader gets to see something of. */
const isSeen = (node: Node): boolean =>
  node.type.startsWith('mdxJsx') ||
  (['text', 'inlineCode', 'code'].includes(node.type) && String(node.value).trim() !== '') ||
  (node.children ?? []).some(isSeen);

/** Depth of the headings with which sections begin: a chapter's own title is the second. */
const sectionDepth = 3;

function sectionsOf(body: string, above: number, headings: readonly Heading[]): Section[] {
  const lines = body.split('\n');
  const starts = [
    { id: '', title: '', line: above + 1, column: 1 },
    ...headings.filter(({ depth }) => depth === sectionDepth),
  ];
  return starts.map(({ id, title, line, column }, index) => ({
    id,
    title,
    text: lines.slice(line - above - 1, (starts[index + 1]?.line ?? Infinity) - above - 1).join('\n'),
    line,
    column,
  }));
}

/** Things wrong that are told of one chapter. */
const mostTold = 100;

function outlineOf(
  file: string,
  tree: Node,
  above: number,
): { outline: Omit<Outline, 'sections'>; problems: Problem[] } {
  const outline: Omit<Outline, 'sections'> = { parts: [], links: [], headings: [], texts: [], words: 0 };
  let blocks = 0;
  const problems: Problem[] = [];
  const visit = (node: Node, within: readonly string[], block: number): void => {
    const place = { line: (node.position?.start.line ?? 1) + above, column: node.position?.start.column ?? 1 };
    const complain = (what: string, fix: string): void =>
      void problems.push({ file, ...place, what, fix, fatal: true });
    let inner = within;
    const own = stands.has(node.type) ? ++blocks : block;
    switch (node.type) {
      case 'text':
        outline.texts.push({ value: String(node.value), within, block: own, ...place });
        outline.words += String(node.value)
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        break;
      case 'link':
        outline.links.push({ url: node.url ?? '', ...place });
        break;
      case 'heading': {
        const { id, ...others } = node.data?.hProperties ?? {};
        const [other] = Object.keys(others);
        if (other !== undefined)
          problems.push({
            file,
            ...place,
            what: `The heading has "${other}" beside its fragment, which no heading takes`,
            fix: 'Write the fragment alone and without spaces: {#two-words}',
          });
        outline.headings.push({
          depth: node.depth ?? 0,
          id: typeof id === 'string' ? id : '',
          title: wordsOf(node).trim(),
          ...place,
        });
        break;
      }
      case 'image':
      case 'imageReference':
        complain('A picture cannot stand in a chapter', 'Tell it, or show it as a chart');
        break;
      case 'table':
        complain('A table cannot stand in a chapter', 'Put its figures in data/, and show them as a chart');
        break;
      case 'footnoteReference':
        complain('A footnote cannot stand in a chapter', 'Cite a fact with <Cite id="…" />, or use <Note>');
        break;
      case 'definition':
        outline.links.push({ url: node.url ?? '', ...place });
        break;
      case 'mdxjsEsm':
        complain(
          'A line begins with "import" or "export", which MDX takes for code',
          'Let the sentence begin with another word; components need no import',
        );
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(String(node.value)))
          complain(
            `"{${String(node.value)}}" is code`,
            'Write \\{ for the sign itself; only comments {/* … */} may stand between braces',
          );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const attributes: Record<string, string> = {};
        for (const attribute of node.attributes ?? []) {
          if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
            attributes[attribute.name ?? ''] = attribute.value;
          else complain(`<${name}> has an attribute that is not plain text`, 'Write it as name="text"');
        }
        outline.parts.push({
          name,
          attributes,
          within,
          filled: (node.children ?? []).some(isSeen),
          block: own,
          ...place,
        });
        inner = [...within, name];
        break;
      }
    }
    for (const child of node.children ?? []) visit(child, inner, own);
  };
  visit(tree, [], 0);
  return { outline, problems: inFew(problems, mostTold) };
}
