import { suggestion } from '../../story/nearest.ts';
import { ownUnits, type Unit } from '../../ledger/vocabulary.ts';
import type { Problem } from '../../story/problem.ts';
import { unitsOf } from '../../story/units.ts';
import type { Check } from '../check.ts';

/** How a unit is written where languages have words for it. */
const isName = (unit: string): boolean => /^[a-z][a-z0-9-]*$/.test(unit);

/** What is counted has words in every language, and nothing is counted that has none. */
const units: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const language = story.settings?.language ?? '';
  const model = story.editions.get(language)?.interface?.unit;
  // Which units there are is not known while the words of the original cannot be read.
  if (!model) return problems;
  const known = unitsOf(story);
  const fixFor = (unit: Unit): string => {
    const near = suggestion(unit, known, 'units');
    return near.startsWith('Did you mean')
      ? near
      : `Write words for it under "unit" in interface.yaml of every language, or choose among ${known.join(', ')}`;
  };
  const tell = (unit: unknown, place: Pick<Problem, 'file' | 'line' | 'column' | 'about'>): void => {
    if (typeof unit === 'string' && !known.includes(unit))
      problems.push({ ...place, what: `"${unit}" is not a unit`, fix: fixFor(unit) });
  };
  const at = (file: string, path: readonly PropertyKey[], about?: string): Parameters<typeof tell>[1] => ({
    file: `${root}/${file}`,
    ...locate(`${root}/${file}`, path),
    ...(about === undefined ? {} : { about }),
  });

  story.settings?.measured?.forEach((unit, index) => {
    tell(unit, at('story.yaml', ['measured', index]));
  });
  for (const [id, { unit }] of story.facts) tell(unit, at('facts.yaml', [id, 'unit'], `fact:${id}`));
  for (const [name, { facts }] of story.corrections)
    for (const [id, { unit }] of Object.entries(facts))
      tell(unit, at(`corrections/${name}.yaml`, ['facts', id, 'unit']));
  for (const [id, { options }] of story.charts)
    tell(options['unit'], at(`charts/${id}.yaml`, ['options', 'unit'], `chart:${id}`));
  for (const [id, { definition, rows }] of story.tables) {
    for (const [name, { unit }] of Object.entries(definition.columns))
      tell(unit, at(`data/${id}.yaml`, ['columns', name, 'unit'], `table:${id}`));
    // A row is a line of the file and the header is the first.
    rows.forEach((row, index) => {
      tell(row['unit'], { file: `${root}/data/${id}.csv`, line: index + 2, column: 1, about: `table:${id}` });
    });
  }

  for (const [name, { interface: words }] of story.editions) {
    if (!words) continue;
    const file = `locales/${name}/interface.yaml`;
    for (const unit of known)
      if (!Object.hasOwn(words.unit, unit))
        problems.push({
          ...at(file, ['unit']),
          what: `The language has no words for the unit "${unit}"`,
          fix: `Write them under "unit", as in locales/${language}/interface.yaml`,
        });
    for (const unit of Object.keys(words.unit))
      if (!known.includes(unit))
        problems.push({ ...at(file, ['unit', unit]), what: `The original has no unit "${unit}"`, fix: fixFor(unit) });
      else if (name === language && !isName(unit))
        problems.push({
          ...at(file, ['unit', unit]),
          what: `"${unit}" cannot be the name of a unit`,
          fix: `Use small letters, digits and hyphens, like ${ownUnits[1]}`,
        });
  }
  return problems;
};

export default units;
