import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { reserved } from '../tables/reserved.ts';
import { keysAt } from './keys-at.ts';
import { nearest, suggestion } from './nearest.ts';

/** A way into a value: names of keys and numbers of items. */
export type Path = readonly PropertyKey[];

/** A YAML file read: its value where it meets its schema, what is wrong, and where each part of it stands. */
export interface YamlFile<T> {
  value?: T;
  problems: Problem[];
  /** Line and column at which a part begins; that of the nearest part around it where the part is missing. */
  locate: (path: Path) => { line: number; column: number };
}

/** Offset of the key at the end of the path, or of the nearest thing around it that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key) === String(last));
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const named = (path: Path): string => (path.length === 0 ? 'The file' : `"${path.map(String).join('.')}"`);

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  tuple: 'a list',
};

/** What a value is, in an editor's words. */
function foundAs(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return JSON.stringify(value);
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    whole,
  );
}

/** What is wrong with a part of a file, and what to do. */
export interface Complaint {
  path: Path;
  what: string;
  fix: string;
  /** True for a key that the schema does not know. */
  unknown?: boolean;
}

/** The schema's finding in an editor's words, one complaint for each key that is wrong. */
function complaints(issue: z.core.$ZodIssue, whole: unknown): Complaint[] {
  const { path } = issue;
  const name = named(path);
  const value = valueAt(whole, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        unknown: true,
        what: `"${key}" is not a key that belongs ${path.length === 0 ? 'here' : `under ${name}`}`,
        fix: 'Take it out, or correct its spelling',
      }));
    case 'invalid_type':
      return value === undefined
        ? [{ path, what: `${name} is missing`, fix: `Add it: it is ${kinds[issue.expected] ?? issue.expected}` }]
        : [{ path, what: `${name} is ${foundAs(value)}`, fix: `Make it ${kinds[issue.expected] ?? issue.expected}` }];
    case 'invalid_value':
      if (value === undefined)
        return [{ path, what: `${name} is missing`, fix: `Add one of: ${issue.values.map(String).join(', ')}` }];
      return [
        {
          path,
          what: `${name} is ${foundAs(value)}, which it cannot be`,
          fix: suggestion(foundAs(value).replaceAll('"', ''), issue.values.map(String), 'values'),
        },
      ];
    case 'too_small':
      return [
        {
          path,
          what: `${name} is ${value === '' ? 'empty' : 'too short or too small'}`,
          fix: `Give it at least ${String(issue.minimum)}${issue.origin === 'string' ? ' characters' : ''}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          what: `${name} is too long or too large`,
          fix: `Give it at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`,
        },
      ];
    case 'invalid_key':
      return [
        { path, what: `${name} is not a name that can stand here`, fix: 'Use small letters, digits and hyphens' },
      ];
    case 'invalid_format':
      if (issue.format === 'url')
        return [
          { path, what: `${name} is not a web address`, fix: 'Write the whole address, beginning with https://' },
        ];
      break;
    case 'invalid_union':
      // Some schemas say what they take.
      if (issue.message.includes(': ')) break;
      return [
        {
          path,
          what: `${name} is ${foundAs(value)}, which it cannot be`,
          fix: 'See the comment at this key in its schema for the forms it may take',
        },
      ];
  }
  const [what, fix] = issue.message.split(': ');
  return [
    {
      path,
      what: `${name} ${fix === undefined ? 'is not right' : (what ?? '')}`,
      fix: fix === undefined ? issue.message : capital(fix),
    },
  ];
}

/** The known key that is not there and was probably meant by one that is not known. */
function meantBy(schema: z.core.$ZodType, path: Path, whole: unknown): string | undefined {
  const group = path.slice(0, -1);
  const there = Object.keys(valueAt(whole, group) ?? {});
  const free = keysAt(schema, group).filter((key) => !there.includes(key));
  return nearest(String(path.at(-1)), free);
}

/** A key that is spelled wrong is told once: as that, and not as one that is missing too. */
function withoutMisspelt(all: readonly Complaint[], meant: (path: Path) => string | undefined): Complaint[] {
  const guessed = new Set<string>();
  const at = (path: Path): string => JSON.stringify(path);
  const told = all.map((complaint): Complaint => {
    const guess = complaint.unknown ? meant(complaint.path) : undefined;
    if (guess === undefined) return complaint;
    const place = at([...complaint.path.slice(0, -1), guess]);
    if (guessed.has(place)) return complaint;
    guessed.add(place);
    return { ...complaint, fix: `Did you mean "${guess}"` };
  });
  return told.filter(({ path }) => !guessed.has(at(path)));
}

function complaintsAbout(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType, whole: unknown): Complaint[] {
  return withoutMisspelt(
    issues.flatMap((issue) => complaints(issue, whole)),
    (path) => meantBy(schema, path, whole),
  );
}

/** What is wrong with a part of a file that has a schema of its own, by its way from there; nothing where it is right. */
export function complaintsOf(schema: z.ZodType, part: unknown): Complaint[] {
  return complaintsAbout(schema.safeParse(part).error?.issues ?? [], schema, part);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Slips that have a cure of their own, by the library's name for them. */
const cures: Readonly<Partial<Record<ErrorCode, Pick<Problem, 'what' | 'fix'>>>> = {
  TAB_AS_INDENT: { what: 'A tab stands where the line is indented', fix: 'Indent with spaces' },
  DUPLICATE_KEY: { what: 'This key stands twice in its group', fix: 'Keep one of them' },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'A colon and a space stand in text without quotation marks, and so begin a value',
    fix: 'Put the whole text between quotation marks',
  },
  MULTIPLE_DOCS: {
    what: 'A line of "---" or "..." ends the file, and more follows',
    fix: 'Take the line out: a file holds one thing',
  },
  TAG_RESOLVE_FAILED: {
    what: 'A "!" begins a tag, which no file here has',
    fix: 'Put text that begins with an exclamation mark between quotation marks',
  },
  BAD_ALIAS: {
    what: 'A "*" or "&" begins a name for a part, which is none',
    fix: 'Put text that begins with it between quotation marks',
  },
};

/** The first alias, which repeats a part of the file: by it a few lines can become a million, or a part hold itself. */
function aliased(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** What the library finds wrong, and what is found in its words. */
type Wrong = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** Keys that stand in their group already. */
function repeatedKeys(document: Document): Wrong[] {
  const found: Wrong[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (seen.has(key.value))
          found.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [at, at] });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The first key under which every object already has something. */
function reservedKey(document: Document): { name: string; at: number } | undefined {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Pair(_key, { key }) {
      if (!isNode(key) || !reserved(String(key))) return undefined;
      found = { name: String(key), at: key.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** Errors of YAML that are told of one file: more follow from these, or are of a file that is none. */
const mostErrors = 20;

/** Levels within levels that a file may have; a story's own have five. */
const deepest = 100;

/** An upper bound of the levels of a text. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  // Dashes one after another, and likewise the signs of keys that stand by themselves.
  for (const [signs] of text.matchAll(/(?:[-?:][ \t]+)+/g))
    most = Math.max(most, signs.replaceAll(/[ \t]/g, '').length);
  return most;
}

/** True for a text with more levels than the parser, which goes a level deeper for each, can be given. */
export const isTooDeep = (text: string): boolean => depthOf(text) > deepest;

/** The library's finding without its own place and drawing of the line. */
function bare(message: string): string {
  return capital((message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, ''));
}

/** Offset of the first alias that points at nothing; YAML takes any text that begins with an asterisk for one. */
function unresolved(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined;
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * Reads YAML and holds it against its schema.
 *
 * @param file path for the messages
 * @param text the YAML
 * @param lines how many lines of the file stand above the text: front matter begins below its fence
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, lines = 0): YamlFile<T> {
  const counter = new LineCounter();
  const locateNothing = (): { line: number; column: number } => ({ line: 1 + lines, column: 1 });
  if (isTooDeep(text))
    return {
      locate: locateNothing,
      problems: [
        { file, ...locateNothing(), what: 'The file is nested too deeply', fix: 'Close the brackets', fatal: true },
      ],
    };
  // The parser would hold every key against every other, which of a long file has no end.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true, uniqueKeys: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + lines, column: Math.max(col, 1) };
  };
  const locate = (path: Path): { line: number; column: number } => at(offsetOf(document, path));
  const all: Wrong[] = [...document.errors, ...document.warnings, ...repeatedKeys(document)];
  all.sort((a, b) => a.pos[0] - b.pos[0]);
  // A tab throws the lines below it out of place too.
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  const broken = tabs.length > 0 ? tabs : all;
  if (broken.length > 0)
    return {
      locate,
      problems: broken.slice(0, mostErrors).map((error) => ({
        file,
        ...at(error.pos[0]),
        ...(cures[error.code] ?? {
          what: bare(error.message),
          fix: 'Mend the YAML: check indentation, colons, and quotation marks around text with a colon or a brace',
        }),
        fatal: true,
      })),
    };
  const lost = unresolved(document);
  if (lost !== undefined)
    return {
      locate,
      problems: [
        {
          file,
          ...at(lost),
          what: 'A "*" stands for a part that has no name',
          fix: 'Put text that begins with an asterisk between quotation marks',
          fatal: true,
        },
      ],
    };
  const one = (offset: number, what: string, fix: string): YamlFile<T> => ({
    locate,
    problems: [{ file, ...at(offset), what, fix, fatal: true }],
  });
  const repeated = aliased(document);
  if (repeated !== undefined)
    return one(
      repeated,
      'A "*" repeats a part that stands elsewhere',
      'Write the part out, or put text between quotation marks',
    );
  const taken = reservedKey(document);
  if (taken) return one(taken.at, `"${taken.name}" is a name that programs keep for themselves`, 'Choose another');
  const whole: unknown = document.toJS();
  const result = schema.safeParse(whole ?? {});
  if (result.success) return { value: result.data, problems: [], locate };
  return {
    locate,
    problems: complaintsAbout(result.error.issues, schema, whole).map(({ path, what, fix }) => ({
      file,
      ...locate(path),
      what,
      fix,
      fatal: true,
    })),
  };
}
