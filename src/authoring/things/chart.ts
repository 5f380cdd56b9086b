import type { ChartDefinition } from '../../geometry/chart.ts';
import type { Kind } from '../../geometry/kind.ts';
import { rowsFor } from '../../geometry/layout.ts';
import { statuses } from '../../ledger/status.ts';
import type { Docs } from '../../schemas/doc-comments.ts';
import { kindFile } from '../../schemas/schemas.ts';
import type { Table } from '../../story/settings.ts';
import { unitsOf } from '../../story/units.ts';
import { marker } from '../../story/unwritten.ts';
import { isUnread } from '../../story/values.ts';
import { askedWords, type AskedWords } from '../asked-words.ts';
import { optionsFor, stateFor } from '../example-settings.ts';
import { needsUnit, newTable, tellsSince } from '../new-table.ts';
import { dayFlaw, idFlaw, idsIn, type Complaint, type Draft, type Setting, type Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

const kindOf = ({ kinds, answers }: Setting): Kind | undefined => kinds.get(answers['kind'] ?? '');
const tableOf = ({ story, answers }: Setting): Table | undefined => story.tables.get(answers['table'] ?? '');

/** True where the table is as new as the chart, as far as can be known yet. */
const isNew = (setting: Setting): boolean =>
  Boolean(setting.answers['table']) && kindOf(setting) !== undefined && !tableOf(setting);

/** What the numbers of a table count: those of the first column that says so, of those named. */
function unitIn(table: Table, columns = Object.keys(table.definition.columns)): string | undefined {
  return columns.map((column) => table.definition.columns[column]?.unit).find((unit) => unit !== undefined);
}

/** True where a kind's options say what its values count. */
const setsUnit = (kind: Kind): boolean => 'unit' in optionsFor(kind, { unit: undefined, rows: undefined });

/** The column of a table that serves a channel: of the same name, or else the first that fits and serves no other. */
function columnsFor(kind: Kind, table: Table): { columns: Record<string, string>; lacking: string[] } {
  const all = Object.entries(table.definition.columns);
  const columns: Record<string, string> = {};
  const lacking: string[] = [];
  const fits = (channel: string, name: string): boolean =>
    all.some(([own, { type }]) => own === name && kind.channels[channel]?.types.includes(type));
  for (const channel of Object.keys(kind.channels))
    for (const name of [channel, ...(channel === 'known' ? ['public_since'] : [])])
      if (!(channel in columns) && fits(channel, name)) columns[channel] = name;
  for (const [channel, { optional, types }] of Object.entries(kind.channels)) {
    if (optional || channel in columns) continue;
    const free = all.find(
      ([name]) => !Object.values(columns).includes(name) && name !== 'public_since' && fits(channel, name),
    );
    if (free) columns[channel] = free[0];
    else lacking.push(`${channel} (${types.join(' or ')})`);
  }
  return { columns, lacking };
}

/** Settings that a kind has and a chart does not use yet, a line each. */
function further(docs: Docs | undefined, used: readonly object[]): string[] {
  const keys = new Map([docs, ...(docs?.any ?? [])].flatMap((one) => [...(one?.keys ?? [])]));
  return [...keys]
    .filter(([key]) => !used.some((one) => key in one))
    .map(([key, { text }]) => `  ${key}: ${text ?? ''}`);
}

/** Words of a chart in a language, all still to be written. */
function wordsOf(
  steps: readonly string[],
  shown: readonly string[],
  labels: Record<string, Record<string, string>>,
  words: Iterable<string>,
): object {
  const named = Object.fromEntries([...words].map((word) => [word, marker]));
  return {
    headline: marker,
    shown: marker,
    summary: marker,
    steps: Object.fromEntries(
      steps.map((step) => [step, { ...(steps.length > 1 ? { name: marker } : {}), caption: marker, alt: marker }]),
    ),
    columns: Object.fromEntries(shown.map((column) => [column, marker])),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(Object.keys(named).length > 0 ? { words: named } : {}),
  };
}

/** What stands above the words of a chart, for whoever writes them. */
const forWriters = [
  `Words of one chart. Write each text in place of ${marker}.`,
  'A text may hold facts as {{fact-id}} and cells of the table as {{cell:row/column}}, with a form after a comma where the usual one does not fit: {{cell:row/column, words}}. A text that begins with such braces stands between quotation marks.',
];

/** A chart: its definition, its words in every language, and its table where there is none yet. */
const chart: Thing = {
  makes: 'A chart: its definition, its words in every language, and a table where there is none yet.',
  name: {
    as: '<id>',
    ask: 'Id of the chart, as it stands in addresses',
    flaw: (id, { story }) =>
      idFlaw(id) ??
      (story.charts.has(id)
        ? { what: `There is a chart "${id}" already`, fix: `Choose another id, or change charts/${id}.yaml` }
        : undefined),
  },
  questions: {
    kind: {
      ask: 'Kind of chart',
      as: '<kind>',
      among: ({ kinds }) => ({ values: [...kinds.keys()].sort(), noun: 'kinds' }),
    },
    table: {
      ask: 'Table in data/; a name that is not there makes a new one',
      as: '<table>',
      usual: ({ name }) => name,
      flaw: (table, { story }) =>
        idFlaw(table) ??
        (isUnread(story, table)
          ? { what: `The table "${table}" cannot be read`, fix: 'Mend it first, with "npm run check"' }
          : undefined),
    },
    steps: {
      ask: 'Steps, after the example of the kind',
      as: '<step,step>',
      many: true,
      applies: (setting) => kindOf(setting) !== undefined,
      among: (setting) => ({ values: Object.keys(kindOf(setting)?.example.states ?? {}), noun: 'steps' }),
      usual: (setting) => Object.keys(kindOf(setting)?.example.states ?? {})[0] ?? '',
    },
    unit: {
      ask: 'What the numbers of the table count',
      as: '<unit>',
      applies: (setting) => {
        const [kind, table] = [kindOf(setting), tableOf(setting)];
        if (!kind) return false;
        // A table that is there says so itself, with each of its columns.
        return table ? setsUnit(kind) && unitIn(table) === undefined : isNew(setting) && needsUnit(kind);
      },
      among: ({ story }) => ({ values: unitsOf(story), noun: 'units' }),
    },
    sources: {
      ask: 'Ids of the sources of the new table, the best first',
      as: '<source,source>',
      many: true,
      applies: isNew,
      among: ({ story }) => ({ values: [...story.sources.keys()], noun: 'sources' }),
    },
    status: {
      ask: 'How sure the values of the new table are, where no column says so row by row',
      as: '<status>',
      applies: isNew,
      among: () => ({ values: statuses, noun: 'statuses' }),
    },
    since: {
      ask: 'Day on which all its values became public; nothing where they did so row by row',
      as: '<day>',
      applies: (setting) => {
        const kind = kindOf(setting);
        return isNew(setting) && kind !== undefined && !tellsSince(kind);
      },
      usual: () => '',
      flaw: (day) => (day === 'unknown' ? undefined : dayFlaw(day)),
    },
  },
  draft(setting): Draft | Complaint[] {
    const { name, answers, story, docs } = setting;
    const kind = kindOf(setting);
    const kindName = answers['kind'] ?? '';
    const tableName = answers['table'] ?? '';
    if (!kind) return [];
    const table = tableOf(setting);
    const steps = idsIn(answers['steps']);
    const made = table ? undefined : newTable(kind, answers['unit'], answers['since'] === '');
    const { columns, lacking } = table ? columnsFor(kind, table) : { columns: made?.channels ?? {}, lacking: [] };
    if (lacking.length > 0)
      return [
        {
          what: `The table "${tableName}" has no column for ${lacking.join(', ')}`,
          fix: 'Add it to the table, or choose another kind or another table',
        },
      ];
    const blank: ChartDefinition = { kind: kindName, table: tableName, columns, options: {}, steps: [] };
    const rows = table ? rowsFor(blank, table.rows) : undefined;
    const transfer = { unit: answers['unit'] ?? (table && unitIn(table, Object.values(columns))), rows };
    const options = optionsFor(kind, transfer);
    const states = steps.map((step) => stateFor(kind, step, transfer));
    let asked: AskedWords;
    try {
      asked = askedWords(
        kind,
        rows ?? kind.example.rows,
        rows
          ? { options, states }
          : { options: kind.example.options, states: steps.map((step) => kind.example.states[step]) },
      );
    } catch (error) {
      return [
        {
          what: `The kind "${kindName}" cannot draw the table "${tableName}": ${error instanceof Error ? error.message : String(error)}`,
          fix: 'Choose another kind or another table',
        },
      ];
    }
    const of = table?.definition.columns ?? made?.columns ?? {};
    const labels: Record<string, Record<string, string>> = {};
    for (const [channel, keys] of asked.labels) {
      const column = channel === 'key' ? channel : (columns[channel] ?? channel);
      const all = table
        ? table.rows.map((row) => row[column]).filter((cell) => typeof cell === 'string')
        : (made?.keys.get(column) ?? []);
      labels[column] = Object.fromEntries([...new Set([...keys, ...all])].map((key) => [key, marker]));
    }
    const shown = Object.entries(of).flatMap(([column, { type }]) =>
      ['number', 'day', 'text'].includes(type) && column !== 'public_since' ? column : [],
    );
    const words = wordsOf(steps, shown, labels, asked.words);

    const kindDocs = docs.of(kindFile(kindName), 'default');
    const chartDocs = docs.of('src/geometry/chart.ts', 'chartSchema');
    const stepDocs = chartDocs.keys?.get('steps');
    const [optionDocs, stateDocs] = ['options', 'state'].map((key) => kindDocs.keys?.get(key));
    const settings = [
      ...further(optionDocs, [options]).map((line, index) =>
        index === 0 ? ['It may also have these options:', line] : [line],
      ),
      ...further(stateDocs, states).map((line, index) =>
        index === 0 ? ['The state of a step may also have:', line] : [line],
      ),
    ].flat();
    const definition = yamlText(
      {
        kind: kindName,
        table: tableName,
        columns,
        ...(Object.keys(options).length > 0 ? { options } : {}),
        steps: steps.map((id, index) => ({
          id,
          ...(Object.keys(states[index] ?? {}).length > 0 ? { state: states[index] } : {}),
        })),
      },
      {
        head: [kindDocs.text ?? kindName, ...settings],
        docs: {
          keys: new Map([
            ...(chartDocs.keys ?? []),
            ['options', { ...chartDocs.keys?.get('options'), ...(optionDocs?.keys ? { keys: optionDocs.keys } : {}) }],
            [
              'steps',
              {
                ...stepDocs,
                each: {
                  keys: new Map([
                    ...(stepDocs?.each?.keys ?? []),
                    ['state', { ...stateDocs, ...stepDocs?.each?.keys?.get('state') }],
                  ]),
                },
              },
            ],
          ]),
        },
        flow: ['columns', 'steps.*.state', 'options.*'],
      },
    );

    const files = new Map([[`charts/${name}.yaml`, definition]]);
    for (const locale of story.editions.keys())
      files.set(
        `locales/${locale}/charts/${name}.yaml`,
        yamlText(words, { docs: docs.of('src/i18n/chart-words.ts', 'chartWordsSchema'), head: forWriters }),
      );
    if (made) {
      files.set(`data/${tableName}.csv`, made.csv);
      files.set(
        `data/${tableName}.yaml`,
        yamlText(
          {
            columns: made.columns,
            sources: idsIn(answers['sources']),
            status: answers['status'],
            ...(answers['since'] ? { public_since: answers['since'] } : {}),
          },
          {
            docs: docs.of('src/story/settings.ts', 'tableSchema'),
            flow: [
              // The bounds are too many for a line.
              ...Object.keys(made.columns)
                .filter((column) => column !== 'bound')
                .map((column) => `columns.${column}`),
              'columns.bound.values',
              'sources',
            ],
          },
        ),
      );
    }
    return {
      files,
      edits: new Map(),
      next: [
        ...(made
          ? [
              `The rows of data/${tableName}.csv have the keys of the kind’s example: give them yours, there and in the labels.`,
            ]
          : [`The columns of "${tableName}" were chosen by name and type: look whether they are the right ones.`]),
        steps.length > 1
          ? `Tell its steps in a chapter: <Scrolly> around a <Step chart="${name}" step="…"> for each of ${steps.join(', ')}; or place it with <Chart id="${name}" />.`
          : `Place it in a chapter: <Chart id="${name}" />.`,
      ],
    };
  },
};

export default chart;
