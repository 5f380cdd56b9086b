import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import { isUnread } from '../../story/values.ts';
import { complaintsOf } from '../../story/yaml.ts';
import type { Check } from '../check.ts';

/** A chart names a kind and a table that exist, gives each channel a column that fits, and its settings are the kind's. */
const charts: Check = ({ story, kinds, root, locate }) => {
  const problems: Problem[] = [];
  for (const [id, chart] of story.charts) {
    const file = `${root}/charts/${id}.yaml`;
    const about = `chart:${id}`;
    const say = (path: readonly PropertyKey[], what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, path), what, fix, about });
    const kind = kinds.get(chart.kind);
    if (!kind)
      say(['kind'], `There is no kind of chart "${chart.kind}"`, suggestion(chart.kind, kinds.keys(), 'kinds'));
    const table = story.tables.get(chart.table);
    if (!table && !isUnread(story, chart.table))
      say(['table'], `There is no table "${chart.table}"`, suggestion(chart.table, story.tables.keys(), 'tables'));
    const columns = table?.definition.columns;
    for (const [channel, name] of Object.entries(chart.columns)) {
      const wanted = kind?.channels[channel];
      if (kind && !wanted)
        say(
          ['columns', channel],
          `The kind "${chart.kind}" has no channel "${channel}"`,
          suggestion(channel, Object.keys(kind.channels), 'channels'),
        );
      const column = columns && Object.hasOwn(columns, name) ? columns[name] : undefined;
      if (columns && !column)
        say(
          ['columns', channel],
          `The table "${chart.table}" has no column "${name}"`,
          suggestion(name, Object.keys(columns), 'columns'),
        );
      if (wanted && column && !wanted.types.includes(column.type))
        say(
          ['columns', channel],
          `The column "${name}" holds a ${column.type}, which the channel "${channel}" cannot use`,
          `Name a column that holds a ${wanted.types.join(' or a ')}`,
        );
    }
    for (const [channel, { optional }] of Object.entries(kind?.channels ?? {}))
      if (!optional && !(channel in chart.columns))
        say(['columns'], `The channel "${channel}" has no column`, `Add "${channel}: <column>" under columns`);
    // A setting that lists texts lists keys of rows: those of the channel it is called after (`lanes`), or else of any column of keys.
    const keysIn = (names: readonly string[]): string[] =>
      table?.rows.flatMap((row) => names.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : []))) ?? [];
    const ofKeys = Object.keys(columns ?? {}).filter((name) => columns?.[name]?.type === 'key');
    const listing = (path: readonly PropertyKey[], setting: string, listed: unknown): void => {
      if (!table || !kind || !Array.isArray(listed)) return;
      const channel = Object.keys(kind.channels).find((name) => setting === `${name}s`);
      const name = channel === undefined ? undefined : chart.columns[channel];
      const keys = new Set(keysIn(name === undefined ? ofKeys : [name]));
      for (const [index, key] of (listed as unknown[]).entries())
        if (typeof key === 'string' && !keys.has(key))
          say(
            [...path, setting, index],
            `The setting "${setting}" lists "${key}", which ${name === undefined ? `no row of the table "${chart.table}" is called` : `the column "${name}" does not hold`}`,
            suggestion(key, keys, 'keys'),
          );
    };
    for (const [setting, listed] of Object.entries(chart.options)) listing(['options'], setting, listed);
    chart.steps.forEach(({ state }, index) => {
      for (const [setting, listed] of Object.entries(state)) listing(['steps', index, 'state'], setting, listed);
    });
    for (const { path, what, fix } of kind ? complaintsOf(kind.options, chart.options) : [])
      say(['options', ...path], what, fix);
    const steps = chart.steps.map((step) => step.id);
    if (chart.cover !== undefined && !steps.includes(chart.cover))
      say(['cover'], `There is no step "${chart.cover}" in this chart`, suggestion(chart.cover, steps, 'steps'));
    chart.steps.forEach((step, index) => {
      if (chart.steps.findIndex(({ id: other }) => other === step.id) !== index)
        say(['steps', index, 'id'], `Two steps are called "${step.id}"`, 'Give each step an id of its own');
      for (const { path, what, fix } of kind ? complaintsOf(kind.state, step.state) : [])
        say(['steps', index, 'state', ...path], what, fix);
    });
  }
  return problems;
};

export default charts;
