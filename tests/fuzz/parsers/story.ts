import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { checkFiles } from '../../../src/checks/run.ts';
import { readStory } from '../../../src/story/read.ts';
import { missedIn } from '../../checks/made-whole.ts';
import { tiny } from '../../fixtures/tiny.ts';
import { grown, json, pieces, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const { texts } = tiny();
const paths = [...texts.keys()];

const change = fc.record({
  path: fc.constantFrom(...paths),
  other: fc.constantFrom(...paths),
  how: fc.constantFrom('delete', 'double', 'swap', 'cut', 'insert', 'splice', 'gone'),
  at: fc.nat(40_000),
  piece: fc.oneof(
    fc.constantFrom(...pieces, '__proto__: 1', '&a [*a]', '!!js x', '<Note>', '# x'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
});

type Change = Readonly<{ path: string; other: string; how: string; at: number; piece: string }>;

function changed(of: string, { how, at, piece, other }: Change): string {
  const lines = of.split('\n');
  const line = at % lines.length;
  const sign = at % (of.length + 1);
  const donor = (texts.get(other) ?? '').split('\n');
  if (how === 'delete') lines.splice(line, 1);
  if (how === 'double') lines.splice(line, 0, lines[line] ?? '');
  if (how === 'swap') lines.push(...lines.splice(line, 1));
  if (how === 'splice') lines.splice(line, 0, donor[at % donor.length] ?? '');
  if (how === 'cut') return of.slice(0, sign);
  if (how === 'insert') return of.slice(0, sign) + piece + of.slice(sign);
  return lines.join('\n');
}

/** Checks a story: what is told must stand at a place that is there, and where no error is told all of it can be made. True for the latter. */
async function goodOrTold(files: ReadonlyMap<string, string>): Promise<boolean> {
  const { story, problems } = await checkFiles({ root: 'content', texts: files });
  const by = new Map<string, typeof problems>();
  for (const problem of problems) by.set(problem.file, [...(by.get(problem.file) ?? []), problem]);
  for (const [file, own] of by) told(own, files.get(file.slice('content/'.length)) ?? '');
  const good = problems.every(({ warning }) => warning);
  if (good) deepStrictEqual(await missedIn(story, files), []);
  return good;
}

const yamls = paths.filter((path) => path.endsWith('.yaml'));

/** The file with another value at one of its places, chosen by number. */
function withValue(source: string, at: number, value: unknown): string {
  const document = parseDocument(source);
  const places: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 0) places.push(path);
    if (isMap(node))
      for (const { key, value: own } of node.items) if (isScalar(key)) walk(own, [...path, String(key.value)]);
    if (isSeq(node))
      node.items.forEach((own, index) => {
        walk(own, [...path, index]);
      });
  };
  walk(document.contents, []);
  const path = places[at % Math.max(1, places.length)];
  if (!path) return source;
  try {
    document.setIn(path, value);
    return document.toString();
  } catch {
    // Anchors and the like that cannot be written.
    return source;
  }
}

const story: Properties = {
  /** Whatever happens to its files, a story is good or told what is wrong, at a place that is there. */
  changed: property(
    fc.array(change, { minLength: 1, maxLength: 3 }),
    async (changes) => {
      const files = new Map(texts);
      for (const one of changes)
        if (one.how === 'gone') files.delete(one.path);
        else files.set(one.path, changed(files.get(one.path) ?? '', one));
      await goodOrTold(files);
    },
    30,
  ),
  /** Any value at any place of any file: definitions of charts and columns, figures, colours, versions, words. */
  'other-value': property(
    fc.record({ path: fc.constantFrom(...yamls), at: fc.nat(2000), value: fc.oneof(json(), text(20)) }),
    async ({ path, at, value }) => {
      await goodOrTold(new Map(texts).set(path, withValue(texts.get(path) ?? '', at, value)));
    },
    15,
  ),
  /** A text that goes on and on, anywhere. */
  'long-text': property(
    fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(40_000),
      long: grown([
        '<a ',
        '{{ ',
        '1.000',
        '1,',
        '12 ',
        ' "',
        "'",
        '\n',
        '\n- ',
        'a: ',
        'https://',
        '@a',
        '.”',
        '<Cite/>',
        '# ',
      ]),
    }),
    async ({ path, at, long }) => {
      const of = texts.get(path) ?? '';
      const sign = at % (of.length + 1);
      await goodOrTold(new Map(texts).set(path, of.slice(0, sign) + textOf(long) + of.slice(sign)));
    },
    5,
  ),
  /** A file of any name: names stand in addresses, and are keys of what is kept. */
  names: property(
    fc.record({
      folder: fc.constantFrom(
        '',
        'sources/',
        'charts/',
        'data/',
        'corrections/',
        'locales/nl/',
        'locales/nl/chapters/',
        'locales/en/',
        'locales/en/charts/',
        'locales/constructor/',
        'locales/',
        '/',
        '../',
      ),
      name: fc.oneof(
        fc.constantFrom(
          'constructor',
          '__proto__',
          'prototype',
          'toString',
          'story',
          'facts',
          'about',
          '01-begin',
          'growth',
          'scales',
          '',
          '.',
        ),
        text(12),
        fc.stringMatching(/^[a-z0-9_-]{0,12}$/),
      ),
      ending: fc.constantFrom('.yaml', '.mdx', '.csv', '.txt', '.json', '.yml', ''),
      donor: fc.constantFrom(...paths),
    }),
    async ({ folder, name, ending, donor }) => {
      await goodOrTold(new Map(texts).set(`${folder}${name}${ending}`, texts.get(donor) ?? ''));
    },
    10,
  ),
  /** `heights.json`, `colours.yaml` and records of translations, which the tiny story need not have. */
  records: property(
    fc.record({
      path: fc.constantFrom(
        'heights.json',
        'colours.yaml',
        'locales/nl/translated.yaml',
        'locales/en/translated.yaml',
        'corrections/2027-03-12-a.yaml',
        'locales/en/corrections/2027-03-12-a.yaml',
      ),
      value: fc.oneof(
        json(),
        fc.dictionary(
          fc.constantFrom(
            'nl/growth',
            'en/growth',
            'accent',
            'crane',
            'story',
            '01-begin#begin',
            'kind',
            'facts',
            'tables',
            'charts',
            'withdrawn',
            'wrote',
            'is',
          ),
          fc.oneof(
            json(),
            fc.constantFrom(
              'abcdef',
              'abcdef 012345',
              'error',
              { light: '#fff', dark: '#000' },
              { of: 'x', on: [[280, 400]], off: [[280, 300]] },
              { end: { value: 7 } },
              { growth: { 'first/attempts': 5, 'constructor/name': 1 } },
              ['growth'],
              ['end'],
            ),
          ),
        ),
      ),
    }),
    async ({ path, value }) => {
      await goodOrTold(new Map(texts).set(path, JSON.stringify(value)));
    },
    15,
  ),
  /** Files that were read before are read as if they had not been. */
  memory: property(
    fc.array(change, { minLength: 1, maxLength: 2 }),
    (changes) => {
      const memory = new Map();
      readStory({ root: 'content', texts }, memory);
      const files = new Map(texts);
      for (const one of changes) if (one.how !== 'gone') files.set(one.path, changed(files.get(one.path) ?? '', one));
      deepStrictEqual(
        readStory({ root: 'content', texts: files }, memory).problems,
        readStory({ root: 'content', texts: files }).problems,
      );
      ok(memory.size <= texts.size);
    },
    5,
  ),
};

export default story;
