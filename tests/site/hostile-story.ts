import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { z } from 'astro/zod';
import { checkFiles } from '../../src/checks/run.ts';
import { chapterSchema } from '../../src/i18n/locale.ts';
import { contentFiles } from '../../src/schemas/content-files.ts';
import { printed } from '../../src/story/problem.ts';
import { pageSchema } from '../../src/story/settings.ts';
import { readStory, type Files } from '../../src/story/read.ts';
import { writeCsv } from '../../src/alternatives/csv.ts';
import { cellsOf } from '../../src/tables/csv.ts';
import { inStep } from '../fixtures/tiny.ts';

/** Stands in every payload and in nothing else: where it comes out, a text of the content has come out. Letters follow that say which. */
export const mark = 'zqx';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The mark of the n-th text. */
const markOf = (number: number): string =>
  mark + [676, 26, 1].map((place) => letters.charAt(Math.floor(number / place) % 26)).join('');

/**
 * What is put after a text, the worst that it can take first: what ends an attribute, an element, a comment, a style, a script or
 * a CDATA section, what begins a blank or a phrase of i18next, and signs that end lines for some programs and turn them for others.
 */
const payloads = [
  ` <img src=x onerror=${mark}()>"'><script>${mark}()</script>]]></style></title></textarea>--><!--\\";${mark}//{{${mark}}}$t(${mark})&lt;b&gt;\u2028\u2066\u2069`,
  ` <img src=x onerror=${mark}()>"'><script>${mark}()</script>]]></style></title></textarea>--><!--\\";${mark}//$t(${mark})&lt;b&gt;\u2028\u2066\u2069`,
  ` <b>"${mark}`,
] as const;

/** The same in the text of a chapter, where signs of Markdown are written out. */
const inProse = (payload: string): string =>
  payload
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '\\{')
    .replaceAll('}', '\\}')
    .replaceAll('\\"', '&#92;"')
    .replaceAll('[', '\\[')
    .replaceAll(']', '\\]')
    .replaceAll('$', '&#36;')
    .replaceAll('\u2028', '');

/** The same in an attribute of a component. */
const inAttribute = (payload: string): string =>
  payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u2028', '');

/** One text of the content. */
interface Leaf {
  path: string;
  /** The way to it: keys, numbers of items; in prose and tables, its number. */
  way: readonly (string | number)[];
  /** What kind of text it is, for the list of those that take nothing. */
  kind: string;
  /** Its own mark. */
  mark: string;
  /** Number of the payload it has; beyond the last it has none. */
  tier: number;
  /** The line it stands on, and where on it, for what is told of it; and the lines of all that it stands in. */
  line: number;
  column: number;
  around: readonly number[];
}

/** A story all of whose texts hold markup, as far as they may. */
export interface HostileStory {
  texts: Map<string, string>;
  /** Kinds of texts that hold markup, and those none of which may: the check refuses it, or the schema. */
  hostile: string[];
  refused: string[];
}

const payloadOf = ({ tier, mark: own }: Pick<Leaf, 'tier' | 'mark'>): string | undefined =>
  payloads[tier]?.replaceAll(mark, own);

type Way = readonly (string | number)[];

const schemaOf = (path: string): z.ZodType | undefined =>
  Object.values(contentFiles).find(({ glob }) =>
    new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path),
  )?.schema;

/** Ways to all texts of a document. */
function waysIn(document: Document): { way: Way; text: string }[] {
  const found: { way: Way; text: string }[] = [];
  const walk = (node: unknown, way: Way): void => {
    if (isMap(node))
      for (const { key, value } of node.items) walk(value, [...way, isScalar(key) ? String(key.value) : String(key)]);
    else if (isSeq(node))
      node.items.forEach((item, index) => {
        walk(item, [...way, index]);
      });
    else if (isScalar(node) && typeof node.value === 'string') found.push({ way, text: node.value });
  };
  walk(document.contents, []);
  return found;
}

interface Json {
  type?: string;
  pattern?: string;
  format?: string;
  enum?: unknown;
  const?: unknown;
  properties?: Record<string, Json>;
  additionalProperties?: Json | false;
  items?: Json;
}

/** Puts in every text that the schema allows and the file leaves out: so a field that no file has yet is tried as well. */
function filledUp(document: Document, schema: z.ZodType): void {
  const walk = (json: Json, way: Way, node: unknown): void => {
    if (isMap(node)) {
      for (const [name, own] of Object.entries(json.properties ?? {})) {
        const there: unknown = node.get(name, true);
        if (there !== undefined) walk(own, [...way, name], there);
        else if (
          own.type === 'string' &&
          !own.pattern &&
          !own.format &&
          own.enum === undefined &&
          own.const === undefined
        )
          node.set(name, document.createNode('More'));
      }
      if (!json.properties && json.additionalProperties)
        for (const { key, value } of node.items) walk(json.additionalProperties, [...way, String(key)], value);
    } else if (isSeq(node) && json.items) for (const item of node.items) walk(json.items, way, item);
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, [], document.contents);
}

/** Names of what a story calls as it likes are told as one. */
const general = (path: string, way: Way): string => {
  const file = path
    .replace(/^locales\/[^/]+\//, 'locales/*/')
    .replace(/(sources|data|charts|corrections|chapters)\/[^/]+\./, '$1/*.');
  return `${file}: ${way.map((part) => (typeof part === 'number' ? '*' : part)).join('.')}`;
};

const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/, '');

const fence = /^---\n([\s\S]*?\n)---\n/;
const attribute = /(?<=<[A-Z]\w*(?: [a-z]+="[^"\n]*")* [a-z]+=")[^"\n]*(?=")/g;

/** Places in the body of a chapter after which text may stand: ends of lines of prose and of headings. */
const proseLines = /^(?:#{2,6} [^\n{]*[^\s{]|[\p{L}<][^\n]*[.…?!:»”)])(?=$| \{#)/gmu;

/** The story with each leaf at its tier. */
function written(texts: ReadonlyMap<string, string>, leaves: readonly Leaf[]): Map<string, string> {
  const made = new Map(texts);
  const by = Map.groupBy(leaves, ({ path }) => path);
  for (const [path, own] of by) {
    const text = texts.get(path) ?? '';
    const set = (source: string, of: readonly Leaf[], schema?: z.ZodType): string => {
      const document = parseDocument(source);
      if (schema) filledUp(document, schema);
      for (const leaf of of) {
        const { way } = leaf;
        const payload = payloadOf(leaf);
        const old: unknown = document.getIn(way);
        if (payload !== undefined && typeof old === 'string') document.setIn(way, old.trimEnd() + payload);
        // What was only put in to be tried goes again where it may not be.
        else if (payload === undefined && old === 'More') document.deleteIn(way);
      }
      return document.toString({ lineWidth: 0 });
    };
    if (path.endsWith('.yaml')) made.set(path, set(text, own, schemaOf(path)));
    else if (path.endsWith('.csv')) {
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => cellsOf(line).map(({ value }) => value));
      for (const leaf of own) {
        const [row, column] = leaf.way;
        const line = lines[Number(row)];
        const payload = payloadOf(leaf);
        if (line && payload !== undefined)
          line[Number(column)] = (line[Number(column)] ?? '') + payload.replaceAll('\u2028', '');
      }
      made.set(path, writeCsv(lines).replaceAll('\r\n', '\n'));
    } else {
      const [whole = '', front = ''] = fence.exec(text) ?? [];
      const head = own.filter(({ way }) => way[0] === 'front').map((leaf) => ({ ...leaf, way: leaf.way.slice(1) }));
      const at = new Map(own.map((leaf) => [leaf.way.join(), payloadOf(leaf)]));
      let [attributes, lines] = [0, 0];
      const body = text
        .slice(whole.length)
        .replaceAll(attribute, (value) => {
          const payload = at.get(`attribute,${String(attributes++)}`);
          return payload === undefined ? value : value + inAttribute(payload);
        })
        .replaceAll(proseLines, (line) => {
          const payload = at.get(`prose,${String(lines++)}`);
          return payload === undefined ? line : line + inProse(payload);
        });
      made.set(path, `---\n${set(front, head)}---\n${body}`);
    }
  }
  return made;
}

/** All texts of a story. */
function leavesOf(texts: ReadonlyMap<string, string>): Leaf[] {
  const leaves: Leaf[] = [];
  for (const [path, text] of texts) {
    const add = (way: Way, kind: string): void =>
      // A phrase of the interface fills in what the original's does, and so no blank of its own.
      void leaves.push({
        path,
        way,
        kind,
        mark: markOf(leaves.length),
        tier: path.endsWith('interface.yaml') ? 1 : 0,
        line: 0,
        column: 0,
        around: [],
      });
    const schema = schemaOf(path);
    if (path.endsWith('translated.yaml')) continue;
    if (schema) {
      const document = parseDocument(text);
      filledUp(document, schema);
      for (const { way } of waysIn(document)) add(way, general(path, way));
    } else if (path.endsWith('.csv'))
      text
        .trimEnd()
        .split('\n')
        .forEach((line, row) => {
          if (row > 0)
            cellsOf(line).forEach((_cell, column) => {
              add([row, column], general(path, [String(column)]));
            });
        });
    else if (path.endsWith('.mdx')) {
      const [whole = '', front = ''] = fence.exec(text) ?? [];
      for (const { way } of waysIn(parseDocument(front))) add(['front', ...way], general(path, ['front', ...way]));
      const body = text.slice(whole.length);
      [...body.matchAll(attribute)].forEach((match, index) => {
        const name = /([a-z]+)="$/.exec(body.slice(0, match.index))?.[1] ?? '';
        const component = /<([A-Z]\w*)[^<]*$/.exec(body.slice(0, match.index))?.[1] ?? '';
        add(['attribute', index], `${general(path, [])}<${component} ${name}>`);
      });
      [...body.matchAll(proseLines)].forEach((_match, index) => {
        add(['prose', index], `${general(path, [])}prose`);
      });
    }
  }
  return leaves;
}

/** What the schema of each file refuses, without reading the story: the way to every text that it refuses is known there. */
function heldToSchemas(texts: ReadonlyMap<string, string>, leaves: readonly Leaf[]): void {
  for (const [path, own] of Map.groupBy(leaves, (leaf) => leaf.path)) {
    const prose = path.endsWith('.mdx');
    const schema = prose ? (path.includes('/chapters/') ? chapterSchema : pageSchema) : schemaOf(path);
    if (!schema) continue;
    for (let again = true; again;) {
      again = false;
      const text = written(texts, own).get(path) ?? '';
      const read = schema.safeParse(parseDocument(prose ? (fence.exec(text)?.[1] ?? '') : text).toJS() as unknown);
      for (const { path: at } of read.error?.issues ?? [])
        for (const leaf of own) {
          const way = prose ? leaf.way.slice(1) : leaf.way;
          if ((prose && leaf.way[0] !== 'front') || leaf.tier >= payloads.length) continue;
          if (!at.every((part, index) => String(part) === String(way[index]))) continue;
          leaf.tier += 1;
          again = true;
        }
    }
  }
}

/** Where each leaf of a YAML file stands; in prose and tables by counting. */
function place(files: Files, leaves: readonly Leaf[]): void {
  const { locate } = readStory(files);
  for (const leaf of leaves) {
    const text = files.texts.get(leaf.path) ?? '';
    if (leaf.path.endsWith('.yaml')) {
      const at = (length: number): { line: number; column: number } =>
        locate(`content/${leaf.path}`, leaf.way.slice(0, length));
      Object.assign(leaf, at(leaf.way.length));
      leaf.around = leaf.way.slice(1).map((_part, index) => at(index + 1).line);
    } else if (leaf.path.endsWith('.csv')) leaf.line = Number(leaf.way[0]) + 1;
    else if (leaf.way[0] === 'front') leaf.line = 1;
    else {
      const [whole = ''] = fence.exec(text) ?? [];
      const all = [
        ...text
          .slice(whole.length)
          .matchAll(
            leaf.way[0] === 'prose' ? new RegExp(proseLines.source.replace('(?=$| \\{#)', ''), 'gmu') : attribute,
          ),
      ];
      const at = all[Number(leaf.way[1])]?.index ?? 0;
      leaf.line = (whole + text.slice(whole.length, whole.length + at)).split('\n').length;
    }
  }
}

/** Takes from some texts what is refused, until nothing is told any more. */
async function settle(texts: ReadonlyMap<string, string>, all: readonly Leaf[], turn: readonly Leaf[]): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const files = inStep({ root: 'content', texts: written(texts, all) }, {});
    const { problems } = await checkFiles(files);
    const errors = problems.filter(({ warning }) => !warning);
    if (errors.length === 0) return;
    place(files, turn);
    // Most is told in the words that are wrong, and so says which text it is; the rest is told at the line where it stands.
    const namedIn = ({ what, fix }: (typeof errors)[number]): string[] =>
      `${what} ${fix}`.match(new RegExp(`${mark}[a-z]{3}`, 'g')) ?? [];
    const left = turn.filter(({ tier }) => tier < payloads.length);
    const exact = (problem: (typeof errors)[number]): Leaf[] => {
      const names = namedIn(problem);
      const here = left.filter(({ path }) => `content/${path}` === problem.file);
      const { line, column } = problem;
      const found = [
        left.filter((leaf) => names.includes(leaf.mark)),
        here.filter((leaf) => leaf.line === line && leaf.column === column),
        here.filter((leaf) => leaf.line === line),
        here.filter(({ around }) => around.includes(line)),
      ];
      return found.find(({ length }) => length > 0) ?? [];
    };
    // Only where nothing is told so exactly: what is told of a table may be the fault of its definition, and so on.
    const wrong = new Set(errors.map(({ file }) => file));
    const alike = new Set([...wrong].map(nameOf));
    const meant = new Set(
      [
        errors.flatMap(exact),
        left.filter(({ path }) => wrong.has(`content/${path}`)),
        left.filter(({ path }) => alike.has(nameOf(path))),
        // What an interface adds to numbers can leave too little room in a drawing.
        left.filter(({ kind }) => /interface\.yaml: (bound|unit)/.test(kind)),
        left,
      ].find(({ length }) => length > 0),
    );
    if (meant.size === 0) throw new Error(errors.map(printed).join('\n'));
    // What is no language's holds the worst or nothing: it is mostly ids and days, and each round costs half a second.
    for (const leaf of meant) leaf.tier = leaf.path.startsWith('locales/') ? leaf.tier + 1 : payloads.length;
  }
  throw new Error('The story never came to be without errors.');
}

/**
 * A story with markup in every text that may hold any. Nothing names the texts: they are those that the files have, and those
 * that their schemas allow. A text that is refused is refused by a schema or by a check, at the line where it stands.
 */
export async function hostileStory({ texts: plain }: Files): Promise<HostileStory> {
  const texts = new Map(plain);
  // The marks of a typewriter are meant here.
  for (const [path, text] of plain)
    if (path.endsWith('/locale.yaml')) texts.set(path, text.replace(/^quotes:.*\n/m, ''));
  const leaves = leavesOf(texts);
  heldToSchemas(texts, leaves);
  // First what a story is made of, then what its languages say of that: else most of what is told follows from something else.
  const ours = (path: string): boolean => path.startsWith('locales/');
  const settled: Leaf[] = [];
  for (const turn of [leaves.filter(({ path }) => !ours(path)), leaves.filter(({ path }) => ours(path))]) {
    settled.push(...turn);
    await settle(texts, settled, turn);
  }
  const files = inStep({ root: 'content', texts: written(texts, leaves) }, {});
  const kinds = Map.groupBy(leaves, ({ kind }) => kind);
  const carries = ([, own]: [string, Leaf[]]): boolean => own.some(({ tier }) => tier < payloads.length);
  return {
    texts: new Map(files.texts),
    hostile: [...kinds]
      .filter(carries)
      .map(([kind]) => kind)
      .sort(),
    refused: [...kinds]
      .filter((one) => !carries(one))
      .map(([kind]) => kind)
      .sort(),
  };
}
