import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kindsInFolder } from '../../src/checks/kinds.ts';
import { contentFiles } from '../../src/schemas/content-files.ts';
import { editorFiles, idsFile } from '../../src/schemas/editor-files.ts';
import { filesIn } from '../../src/story/files.ts';
import { parts } from '../../src/story/parts.ts';

const made = editorFiles(await kindsInFolder(), (path) => readFileSync(path, 'utf8'));

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addSchema(JSON.parse(readFileSync(idsFile, 'utf8')) as object, 'ids.json');
for (const name of Object.keys(contentFiles))
  ajv.addSchema(JSON.parse(made.get(`.vscode/schemas/${name}.json`) ?? '{}') as object, `${name}.json`);

/** Where a value does not meet a schema, and why. */
function wrong(name: string, text: string): string[] {
  const validate = ajv.getSchema(`${name}.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  void validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** Name of the schema that a path of a story is held against. */
function schemaFor(path: string): string | undefined {
  return Object.entries(contentFiles).find(([, { glob }]) =>
    new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(path),
  )?.[0];
}

describe('what editors’ programs are told', () => {
  it.each([...made])('%s is what the sources say: run "npm run schemas"', (path, text) => {
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
  });

  it('nothing is kept that is not made any more', () => {
    const kept = readdirSync('.vscode', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(kept.sort()).toEqual([...made.keys(), idsFile].sort());
  });

  it('every schema is named for files, and every component has a snippet', () => {
    const settings = JSON.parse(made.get('.vscode/settings.json') ?? '') as Record<string, Record<string, string[]>>;
    expect(Object.keys(settings['yaml.schemas'] ?? {})).toEqual(
      Object.keys(contentFiles).map((name) => `./.vscode/schemas/${name}.json`),
    );
    const snippets = JSON.parse(made.get('.vscode/mdx.code-snippets') ?? '') as Record<string, { body: string[] }>;
    expect(Object.keys(snippets)).toEqual(expect.arrayContaining(Object.keys(parts)));
    expect(snippets['Point']?.body).toEqual(['<Point chart="${1:chart}" mark="${2:mark}">$0</Point>']);
    expect(snippets['Quote']?.body).toEqual(['<Quote id="${1:fact}" who="${2:who}">', '', '$0', '', '</Quote>']);
    expect(snippets['Fact']?.body).toEqual(['<Fact id="${1:fact}" />$0']);
  });
});

it('the comments of the sources are the descriptions, at every depth', () => {
  const at = (name: string, ...path: string[]): unknown =>
    path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      JSON.parse(made.get(`.vscode/schemas/${name}.json`) ?? '{}'),
    );
  expect(at('source', 'properties', 'read', 'description')).toBe('Day on which we read it.');
  expect(
    at('facts', 'additionalProperties', 'properties', 'earlier', 'items', 'properties', 'until', 'description'),
  ).toBe('First day on which the next status held.');
  expect(at('facts', 'additionalProperties', 'properties', 'compute', 'anyOf', '0', 'description')).toBe(
    'First divided by second.',
  );
  expect(at('interface', 'properties', 'story', 'properties', 'minutes', 'description')).toBe(
    'Reading time by `{{count}}` minutes.',
  );
});

describe.each(['content', 'tests/fixtures/tiny'])('%s', (folder) => {
  const files = [...filesIn(folder).texts].filter(([path]) => path.endsWith('.yaml'));

  it('has a schema for every file of a kind that there is', () => {
    expect(files.map(([path]) => path).filter((path) => !schemaFor(path))).toEqual([]);
  });

  it.each(files)('%s meets its schema', (path, text) => {
    const name = schemaFor(path);
    if (name !== undefined) expect(wrong(name, text)).toEqual([]);
  });
});

describe('what is wrong is told by the schemas too', () => {
  it.each<[string, string, string]>([
    [
      'source',
      'publisher: A\ntitle: B\nurl: https://a.example/\nread: 2021-03-17\nlanguage: en\ntitel: C',
      ' must NOT have additional properties',
    ],
    [
      'source',
      'publisher: A\ntitle: B\nurl: a.example\nread: 2021-03-17\nlanguage: en',
      '/url must match format "uri"',
    ],
    [
      'facts',
      'a: { status: sure, public_since: unknown, sources: [b] }',
      '/a/status must be equal to one of the allowed values',
    ],
    [
      'chart',
      'kind: pie\ntable: a\ncolumns: {}\nsteps: [{ id: b }]',
      '/kind must be equal to one of the allowed values',
    ],
    [
      'chart',
      'kind: strip\ntable: a\ncolumns: { day: b, value: c }\nsteps: [{ id: b }]',
      "/columns must have required property 'unit'",
    ],
    [
      'chart',
      'kind: board\ntable: a\ncolumns: { claim: b, then: c, now: d, hue: e }\nsteps: [{ id: b }]',
      '/columns must NOT have additional properties',
    ],
    [
      'chart',
      "kind: units\ntable: a\ncolumns: { group: b, value: c }\noptions: { unit: '' }\nsteps: [{ id: b, state: { view: pool } }]",
      '/options/unit must be equal to one of the allowed values',
    ],
    [
      'chart',
      'kind: units\ntable: a\ncolumns: { group: b, value: c }\noptions: { unit: units }\nsteps: [{ id: b }]',
      "/steps/0 must have required property 'state'",
    ],
    [
      'chart-words',
      'headline: A\nshown: B\nsummary: C\nsteps: { a: { caption: D } }\ncolumns: {}',
      "/steps/a must have required property 'alt'",
    ],
  ])('%s: %s', (name, text, message) => {
    expect(wrong(name, text)).toContain(message);
  });
});
