import type { Kind } from '../geometry/kind.ts';
import type { Kinds } from '../geometry/layout.ts';
import { contentFiles } from './content-files.ts';
import { described, type JsonSchema } from './described.ts';
import type { DocComments, Docs } from './doc-comments.ts';

/** Where the source of a kind of chart stands. */
export const kindFile = (kind: string): string => `src/geometry/kinds/${kind}.ts`;

const object = (value: unknown): JsonSchema => (value ?? {}) as JsonSchema;

/** The schema of a property, changed by `change`. */
function within(schema: JsonSchema, path: readonly string[], change: (own: JsonSchema) => JsonSchema): JsonSchema {
  const [key, ...rest] = path;
  if (key === undefined) return change(schema);
  const list = schema[key];
  const [index, ...further] = rest;
  if (Array.isArray(list))
    return {
      ...schema,
      [key]: list.map((one: unknown, at) => (String(at) === index ? within(object(one), further, change) : one)),
    };
  return { ...schema, [key]: within(object(list), rest, change) };
}

/** Ids that a story has, by where they may be named: the ways into the schemas, and which ids belong there. */
const named: readonly [schema: string, path: string, ids: string][] = [
  ['story', 'properties opening', 'charts'],
  ['story', 'properties chapters items', 'chapters'],
  ['story', 'properties language', 'languages'],
  ['facts', 'additionalProperties properties sources items', 'sources'],
  ['chart', 'properties table', 'tables'],
  ['table', 'properties sources items', 'sources'],
  ['story', 'properties measured items', 'units'],
  ['facts', 'additionalProperties properties unit', 'units'],
  ['table', 'properties columns additionalProperties properties unit', 'units'],
];

/**
 * A place where an id of the story may be named: those there are, to choose from, and any other that could be, for the list is
 * as old as the last `npm run schemas` or `npm run new`. Whether an id is there, `npm run check` says.
 */
const orAny = (own: JsonSchema, ids: string): JsonSchema => {
  const { description, ...rest } = own;
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [{ $ref: `ids.json#/$defs/${ids}` }, rest],
  };
};

/** What a kind of chart asks of a definition: its channels, its options and the state of each step. */
function ofKind(name: string, kind: Kind, docs: Docs): JsonSchema {
  const of = (key: string): Docs | undefined => docs.keys?.get(key);
  const own = described(kind.options, of('options'));
  const options = object(own['properties'])['unit']
    ? within(own, ['properties', 'unit'], (unit) => orAny(unit, 'units'))
    : own;
  const state = described(kind.state, of('state'));
  const needsState = [state, ...[state['oneOf'], state['anyOf']].flat()].some(
    (one) => object(one)['required'] !== undefined,
  );
  const channels = Object.entries(kind.channels);
  return {
    if: { properties: { kind: { const: name } }, required: ['kind'] },
    then: {
      properties: {
        columns: {
          type: 'object',
          properties: Object.fromEntries(
            channels.map(([channel, { types }]) => [
              channel,
              {
                type: 'string',
                description: [
                  of('channels')?.keys?.get(channel)?.text,
                  `Name of a column that holds a ${types.join(' or a ')}.`,
                ]
                  .filter((text) => text !== undefined)
                  .join(' '),
              },
            ]),
          ),
          required: channels.filter(([, { optional }]) => !optional).map(([channel]) => channel),
          additionalProperties: false,
        },
        options,
        steps: { items: { properties: { state }, ...(needsState ? { required: ['state'] } : {}) } },
      },
      ...(Array.isArray(options['required']) && options['required'].length > 0 ? { required: ['options'] } : {}),
    },
  };
}

/** What each kind of chart is, in the words of its source. */
function kindsList(kinds: Kinds, docs: DocComments): JsonSchema {
  const names = [...kinds.keys()].sort();
  return {
    enum: names,
    description: [
      'Kind of chart.',
      ...names.map((name) => `- ${name}: ${docs.of(kindFile(name), 'default').text ?? ''}`),
    ].join('\n'),
  };
}

/**
 * The JSON Schemas of a story's YAML, by name: what the sources say a file may hold, with their comments. The definition of a
 * chart has what its kind asks for; its words have the names that kinds ask for.
 */
export function contentSchemas(kinds: Kinds, docs: DocComments): Map<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  for (const [name, { schema, file, name: exported }] of Object.entries(contentFiles)) {
    let json = described(schema, docs.of(file, exported));
    for (const [of, path, ids] of named)
      if (of === name) json = within(json, path.split(' '), (own) => orAny(own, ids));
    found.set(name, json);
  }
  const chart = object(found.get('chart'));
  found.set('chart', {
    ...within(chart, ['properties', 'kind'], () => kindsList(kinds, docs)),
    allOf: [...kinds].sort().map(([name, kind]) => ofKind(name, kind, docs.of(kindFile(name), 'default'))),
  });
  const asked = new Map<string, string[]>();
  for (const [name, { words }] of kinds) for (const word of words) asked.set(word, [...(asked.get(word) ?? []), name]);
  found.set(
    'chart-words',
    within(object(found.get('chart-words')), ['properties', 'words'], (own) => ({
      ...own,
      properties: Object.fromEntries(
        [...asked]
          .sort()
          .map(([word, by]) => [
            word,
            { type: 'string', minLength: 1, description: `Needed by charts of the kind ${by.sort().join(' or ')}.` },
          ]),
      ),
    })),
  );
  return new Map(
    [...found].map(([name, json]) => [name, { $schema: 'https://json-schema.org/draft/2020-12/schema', ...json }]),
  );
}
