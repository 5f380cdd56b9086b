import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { withEntry, withItem, withValue } from '../../../src/authoring/insert.ts';
import { yamlText } from '../../../src/authoring/yaml-text.ts';
import { chapterSchema } from '../../../src/i18n/locale.ts';
import { contentFiles } from '../../../src/schemas/content-files.ts';
import { heightsSchema } from '../../../src/story/heights.ts';
import { pageSchema } from '../../../src/story/settings.ts';
import { readYaml } from '../../../src/story/yaml.ts';
import { grown, json, madeOf, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

/** Every schema that a file of a story is held against, by its name. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(contentFiles).map(([name, { schema }]) => [name, schema])),
  chapter: chapterSchema,
  page: pageSchema,
  heights: heightsSchema,
};

/** Lines of files that are as they should be: what is made of them gets past the beginning of any schema. */
const lines = ['tests/fixtures/tiny', 'tests/fixtures/stories/cranes'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|json)$/.test(path) && !path.endsWith('translated.yaml'))
    .sort()
    .flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n')),
);
const own = [
  '\n',
  ': ',
  '- ',
  '  ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a',
  '*a',
  '<<: *a',
  '#',
  '|\n',
  '>-\n',
  '? ',
  '!!str ',
  '%YAML 1.2\n',
  '---\n',
];
const text1 = fc.oneof(
  madeOf(own, 20),
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: text(20) }), {
      maxLength: 12,
    })
    .map((all) => all.join('\n')),
  text(60),
);
const name = fc.constantFrom(...Object.keys(schemas));

/** A value that meets the schema, or problems at their places. */
function reads(schema: string, source: string): void {
  const of = schemas[schema];
  if (!of) throw new Error(`There is no schema "${schema}".`);
  const { value, problems, locate } = readYaml<unknown>('a.yaml', source, of);
  told(problems, source);
  strictEqual(value === undefined, problems.length > 0, 'there is both a value and a problem, or neither');
  if (value !== undefined) ok(of.safeParse(value).success, 'the value does not meet its schema');
  const { line, column } = locate(['a', 0, '__proto__']);
  ok(line >= 1 && column >= 1, 'a part that is not there stands nowhere');
}

const top = (source: string): Record<string, unknown> => (parse(source) ?? {}) as Record<string, unknown>;

const yaml: Properties = {
  'value-or-problems': property(
    fc.record({ schema: name, source: text1 }),
    ({ schema, source }) => {
      reads(schema, source);
    },
    300,
  ),
  /** What is well-formed and holds anything. */
  'any-value': property(
    fc.record({ schema: name, value: json() }),
    ({ schema, value }) => {
      reads(schema, JSON.stringify(value));
    },
    200,
  ),
  'long-text': property(
    fc.record({
      schema: name,
      source: grown([...own, 'a: {', '- a\n', 'a:\n ', 'b: *a\n', 'a: &a [*a]\n', '"a": 1,', '[]: 1\n']),
    }),
    ({ schema, source }) => {
      reads(schema, textOf(source));
    },
    40,
  ),
  /** What `npm run new` puts into a file: nothing else of the file changes, or it is not put. */
  insert: property(
    fc.record({
      source: fc.oneof(text1, fc.constant('# a\nlist: [a, b]\n'), fc.constant('list:\n  - a\n  - b # c\n')),
      item: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
      after: fc.integer({ min: -2, max: 3 }),
    }),
    ({ source, item, after }) => {
      const added = withItem(source, 'list', item, after);
      if (added !== undefined) ok((top(added)['list'] as unknown[]).includes(item), 'the item is not in the list');
      const entered = withEntry(source, `${item}: 1\n`);
      if (entered !== undefined) strictEqual(top(entered)[item], 1);
      const changed = withValue(source, 'list', item);
      if (changed !== undefined) strictEqual(top(changed)['list'], item);
    },
    200,
  ),
  written: property(json(), (value) => {
    deepStrictEqual(parse(yamlText({ a: value })), { a: parse(JSON.stringify(value)) as unknown });
  }),
};

export default yaml;
