import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import { isUnread } from '../../story/values.ts';
import type { z } from 'astro/zod';
import type { Check } from '../check.ts';

/** A setting the kind does not take, in an editor's words. */
function settingOf(issue: z.core.$ZodIssue): { what: string; fix: string } {
  if (issue.code === 'unrecognized_keys')
    return {
      what: `"${issue.keys.join('", "')}" is not a setting of this kind`,
      fix: 'Take it out, or correct its spelling',
    };
  const name = `"${issue.path.map(String).join('.')}"`;
  return {
    what: `The setting ${name} is not right: ${issue.message}`,
    fix: 'See the comments in the schema of the kind for what it may be',
  };
}

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
    const options = kind?.options.safeParse(chart.options);
    for (const issue of options?.error?.issues ?? []) say(['options', ...issue.path], ...pair(settingOf(issue)));
    const steps = chart.steps.map((step) => step.id);
    if (chart.cover !== undefined && !steps.includes(chart.cover))
      say(['cover'], `There is no step "${chart.cover}" in this chart`, suggestion(chart.cover, steps, 'steps'));
    chart.steps.forEach((step, index) => {
      if (chart.steps.findIndex(({ id: other }) => other === step.id) !== index)
        say(['steps', index, 'id'], `Two steps are called "${step.id}"`, 'Give each step an id of its own');
      for (const issue of kind?.state.safeParse(step.state).error?.issues ?? [])
        say(['steps', index, 'state', ...issue.path], ...pair(settingOf(issue)));
    });
  }
  return problems;
};

const pair = ({ what, fix }: { what: string; fix: string }): [string, string] => [what, fix];

export default charts;
