import type { ChartDefinition } from '../../geometry/chart.ts';
import type { ChartWords } from '../../i18n/chart-words.ts';
import { statusSchema } from '../../ledger/status.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf } from '../../story/speaking.ts';
import { telling, Unsayable } from '../../story/telling.ts';
import type { Check, Checked } from '../check.ts';
import { textsIn } from '../../story/texts.ts';

type Say = (path: readonly PropertyKey[], what: string, fix: string) => void;

/** Keys that stand in the chart's columns, or in others of its table that have labels, and so need a word, by column. */
function keysOf({ story }: Checked, chart: ChartDefinition, words: ChartWords): Map<string, Set<string>> {
  const table = story.tables.get(chart.table);
  const found = new Map<string, Set<string>>();
  for (const column of new Set([...Object.values(chart.columns), ...Object.keys(words.labels)])) {
    const definition = table?.definition.columns[column];
    if (definition?.type !== 'key' || column === 'status' || column === 'unit' || column === 'bound') continue;
    found.set(column, new Set(table?.rows.map((row) => row[column]).filter((cell) => typeof cell === 'string')));
  }
  return found;
}

/** What the language says for each thing of a chart, no more and no less. */
function completeness(checked: Checked, chart: ChartDefinition, words: ChartWords, say: Say): void {
  const { story, kinds } = checked;
  const table = story.tables.get(chart.table);
  const kind = kinds.get(chart.kind);
  const compare = (
    path: string,
    noun: string,
    has: Iterable<string>,
    needs: Iterable<string>,
    may: Iterable<string> = needs,
  ): void => {
    const [there, wanted, allowed] = [new Set(has), new Set(needs), new Set(may)];
    for (const key of wanted)
      if (!there.has(key)) say([path], `The ${noun} "${key}" has no words`, `Add "${key}" under ${path}`);
    for (const key of there)
      if (!allowed.has(key))
        say(
          [path, key],
          `There are words for a ${noun} "${key}" that the chart does not have`,
          suggestion(key, allowed, `${noun}s`),
        );
  };
  compare(
    'steps',
    'step',
    Object.keys(words.steps),
    chart.steps.map(({ id }) => id),
  );
  if (chart.steps.length > 1)
    for (const { id } of chart.steps)
      if (words.steps[id] && words.steps[id].name === undefined)
        say(
          ['steps', id],
          `The step "${id}" has no name for the control that switches between steps`,
          'Add "name: …" in a word or two',
        );
  if (table) {
    const columns = Object.entries(table.definition.columns);
    // Keys and ids are shown by their labels and links where there are any; what cannot be shown otherwise needs a name.
    const named = columns.filter(
      ([name, { type }]) => ['number', 'day', 'text'].includes(type) && name !== 'public_since',
    );
    compare(
      'columns',
      'column',
      Object.keys(words.columns),
      named.map(([name]) => name),
      columns.map(([name]) => name),
    );
  }
  // Blanks of other words and notes may need words of their own, so there can be more than the kind asks for.
  for (const name of kind?.words ?? [])
    if (!(name in words.words)) say(['words'], `The word "${name}" is missing`, `Add "${name}" under words`);
  for (const [column, keys] of keysOf(checked, chart, words)) {
    const labels = words.labels[column];
    if (!labels) continue;
    // A status has its word in the interface.
    for (const key of keys)
      if (!(key in labels) && !statusSchema.safeParse(key).success)
        say(
          ['labels', column],
          `The key "${key}" of the column "${column}" has no label`,
          `Add "${key}" under labels, ${column}`,
        );
    for (const key of Object.keys(labels))
      if (!keys.has(key))
        say(
          ['labels', column, key],
          `There is a label for a key "${key}" that the column "${column}" does not hold`,
          suggestion(key, keys, 'keys'),
        );
  }
}

/** Every chart has the words it needs in every language, and what they and the story's own words fill in is there. */
const words: Check = (checked) => {
  const { story, root, locate } = checked;
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    const tongue = tongueOf(edition);
    const told = tongue && telling(story, tongue.speaker);
    const front = `${root}/locales/${name}/story.yaml`;
    for (const [path, text] of textsIn(edition.words))
      try {
        told?.filled(text);
      } catch (error) {
        if (error instanceof Unsayable)
          problems.push({ file: front, ...locate(front, path), what: error.message, fix: error.fix });
      }
    for (const [id, own] of edition.charts) {
      const chart = story.charts.get(id);
      if (!chart) continue;
      const file = `${root}/locales/${name}/charts/${id}.yaml`;
      const say: Say = (path, what, fix) =>
        void problems.push({ file, ...locate(file, path), what, fix, about: `chart:${id}` });
      completeness(checked, chart, own, say);
      if (!told || !story.tables.has(chart.table)) continue;
      for (const [path, text] of textsIn(own))
        try {
          told.filled(text, chart.table);
        } catch (error) {
          if (error instanceof Unsayable) say(path, error.message, error.fix);
        }
      for (const [path, text] of textsIn(own)) {
        const single = /(?<!\{)\{([^{}]+)\}(?!\})/.exec(text);
        if (single) say(path, `"${single[0]}" would be shown as it stands`, `Write {{${single[1] ?? ''}}}`);
      }
    }
  }
  return problems;
};

export default words;
