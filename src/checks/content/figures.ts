import { NoValue, evaluator } from '../../ledger/evaluate.ts';
import { ownUnits, unitOf, type Unit } from '../../ledger/vocabulary.ts';
import type { Problem } from '../../story/problem.ts';
import { cellOf } from '../../story/values.ts';
import type { Check } from '../check.ts';

/** Things that are counted: there are no halves of them. What a story says it measures is not counted. */
const isCounted = (unit: Unit, measured: readonly Unit[]): boolean =>
  unit === 'rank' || !(ownUnits.some((own) => own === unit) || measured.includes(unit));

/** The most of units that end. */
const most: ReadonlyMap<Unit, number> = new Map([
  ['percent', 100],
  ['score', 10],
]);

/** What is wrong with a figure for what it counts. */
function flawOf(value: number, unit: Unit, measured: readonly Unit[]): Pick<Problem, 'what' | 'fix'> | undefined {
  const said = `${String(value)} ${unit}`;
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { what: `${said} has more digits than a number keeps`, fix: 'Round it to 15 digits at most' };
  if (isCounted(unit, measured) && !Number.isInteger(value))
    return {
      what: `${said} cannot be: they are counted whole`,
      fix: 'Write thousands without a sign: 1234, not 1.234',
    };
  if (value < 0 && unit !== 'units' && !measured.includes(unit))
    return { what: `${said} cannot be: it is less than nought`, fix: 'Mend the figure' };
  const limit = most.get(unit);
  if (limit !== undefined && value > limit)
    return { what: `${said} cannot be: ${String(limit)} is the most`, fix: 'Mend the figure, or its unit' };
  return undefined;
}

/** What parts come to where rounding cannot be why it is not the whole: more, or, where one is what is left over, less. */
function amissOf(values: readonly number[], whole: number, complete: boolean): number | undefined {
  const sum = values.reduce((all, value) => all + value, 0);
  const decimals = Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  // Each may have been rounded by half of its last digit.
  const slack = (values.length / 2) * 10 ** -decimals;
  return sum > whole + slack || (complete && sum < whole - slack) ? Number(sum.toFixed(decimals)) : undefined;
}

/** Figures are possible for what they count: whole, not negative, and of a whole not more than all of it, also together. */
const figures: Check = ({ story, kinds, root, locate }) => {
  const problems: Problem[] = [];
  const file = `${root}/facts.yaml`;
  const measured = story.settings?.measured ?? [];
  const valueOf = evaluator(story.facts, (place) => cellOf(story, place));
  for (const [id, fact] of story.facts) {
    // A figure of a table is told there.
    if (fact.unit === undefined || fact.cell !== undefined) continue;
    try {
      const value = valueOf(id);
      const flaw = typeof value === 'number' && flawOf(value, fact.unit, measured);
      const key = fact.compute ? 'compute' : 'value';
      if (flaw) problems.push({ file, ...locate(file, [id, key]), ...flaw, about: `fact:${id}` });
      else if (typeof fact.value === 'number' && fact.value !== Number(fact.value.toFixed(fact.digits ?? 0)))
        problems.push({
          file,
          ...locate(file, [id, 'value']),
          what: `The fact "${id}" is ${String(fact.value)} but is said as ${fact.value.toFixed(fact.digits ?? 0)}`,
          fix: 'Add "digits", or write the figure as it is to be said',
          about: `fact:${id}`,
        });
    } catch (error) {
      if (!(error instanceof NoValue)) throw error;
    }
  }
  for (const [id, { definition, rows }] of story.tables)
    for (const [name, column] of Object.entries(definition.columns))
      rows.forEach((row, index) => {
        const value = row[name];
        const unit = unitOf(row['unit'] ?? column.unit);
        const flaw = typeof value === 'number' && unit && flawOf(value, unit, measured);
        // A row is a line of the file and the header is the first.
        if (flaw)
          problems.push({ file: `${root}/data/${id}.csv`, line: index + 2, column: 1, ...flaw, about: `table:${id}` });
      });
  for (const [id, { kind, table, columns, options }] of story.charts) {
    const parts = kinds.get(kind)?.parts;
    const column = parts && columns[parts.channel];
    const unit = String(options['unit']);
    const whole = most.get(unit);
    const rows = story.tables.get(table)?.rows;
    if (column === undefined || whole === undefined || !rows) continue;
    const values = rows.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []));
    // One that cannot be by itself is told above.
    if (values.some((value) => flawOf(value, unit, measured))) continue;
    const left = options[parts?.rest ?? ''];
    const sum = amissOf(values, whole, Array.isArray(left) && left.length > 0);
    if (sum !== undefined)
      problems.push({
        file: `${root}/data/${table}.csv`,
        line: 1,
        column: 1,
        what: `The column "${column}" comes to ${String(sum)} ${unit}, but the chart "${id}" shows parts of ${String(whole)}`,
        fix: 'Mend the figure that is wrong, or what is left over',
        about: `table:${table}`,
      });
  }
  return problems;
};

export default figures;
