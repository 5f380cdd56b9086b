import { correctionDay } from '../../ledger/correction.ts';
import { correctionFiller } from '../../story/correcting.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf } from '../../story/speaking.ts';
import { Unsayable } from '../../story/telling.ts';
import { cellOf, isUnread } from '../../story/values.ts';
import type { Check } from '../check.ts';

/** Corrections are about what there is, fall between publication and the last change, and have words in every language. */
const corrections: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const { settings } = story;
  const latest = [...story.corrections.keys()].sort().at(-1);
  if (settings && latest !== undefined && settings.modified < correctionDay(latest)) {
    const file = `${root}/story.yaml`;
    problems.push({
      file,
      ...locate(file, ['modified']),
      what: `The story was last changed on ${settings.modified}, but the correction "${latest}" is later`,
      fix: `Write modified: ${correctionDay(latest)}`,
    });
  }
  for (const [id, correction] of story.corrections) {
    const file = `${root}/corrections/${id}.yaml`;
    const say = (path: readonly PropertyKey[], what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, path), what, fix });
    if (settings && correctionDay(id) < settings.published)
      say(
        [],
        `The correction is of ${correctionDay(id)}, before the story was published on ${settings.published}`,
        'Mend the day in the name of the file',
      );
    for (const [fact, was] of Object.entries(correction.facts)) {
      const now = story.facts.get(fact);
      if (!now && !story.unread.has('facts.yaml'))
        say(
          ['facts', fact],
          `There is no fact "${fact}"`,
          suggestion(fact, story.facts.keys(), 'facts, or put it under withdrawn'),
        );
      if (now?.compute && was.value !== undefined)
        say(
          ['facts', fact, 'value'],
          `The fact "${fact}" is computed, so what it was follows from others`,
          'Name the facts it is computed from instead',
        );
    }
    correction.withdrawn.forEach((fact, index) => {
      if (story.facts.has(fact))
        say(
          ['withdrawn', index],
          `The fact "${fact}" is withdrawn but stands in facts.yaml`,
          'Take it away there, or name it under facts',
        );
    });
    correction.charts.forEach((chart, index) => {
      if (!story.charts.has(chart))
        say(['charts', index], `There is no chart "${chart}"`, suggestion(chart, story.charts.keys(), 'charts'));
    });
    for (const [table, cells] of Object.entries(correction.tables)) {
      if (isUnread(story, table)) continue;
      if (!story.tables.has(table))
        say(['tables', table], `There is no table "${table}"`, suggestion(table, story.tables.keys(), 'tables'));
      else
        for (const place of Object.keys(cells))
          if (cellOf(story, `${table}/${place}`) === undefined)
            say(
              ['tables', table, place],
              `The table "${table}" has no cell "${place}"`,
              'Write row/column as they stand in data/',
            );
    }
  }
  for (const [name, edition] of story.editions) {
    const folder = `locales/${name}/corrections`;
    const tongue = tongueOf(edition);
    for (const id of story.corrections.keys()) {
      const file = `${root}/${folder}/${id}.yaml`;
      const words = edition.corrections.get(id);
      if (!words) {
        if (!story.unread.has(`${folder}/${id}.yaml`))
          problems.push({
            file,
            line: 1,
            column: 1,
            what: `The correction "${id}" has no words in "${name}"`,
            fix: 'Write wrote and is in this language too',
          });
        continue;
      }
      if (!tongue) continue;
      const filled = correctionFiller(story, tongue.speaker, id);
      for (const key of ['wrote', 'is'] as const)
        try {
          filled(words[key]);
        } catch (error) {
          if (error instanceof Unsayable)
            problems.push({ file, ...locate(file, [key]), what: error.message, fix: error.fix });
        }
    }
    for (const id of edition.corrections.keys())
      if (!story.corrections.has(id) && !story.unread.has(`corrections/${id}.yaml`))
        problems.push({
          file: `${root}/${folder}/${id}.yaml`,
          line: 1,
          column: 1,
          what: `There are words for a correction "${id}" that does not exist`,
          fix: suggestion(id, story.corrections.keys(), 'corrections'),
        });
  }
  return problems;
};

export default corrections;
