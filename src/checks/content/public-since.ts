import { precedes } from '../../ledger/precedes.ts';
import type { Problem } from '../../story/problem.ts';
import type { Story } from '../../story/story.ts';
import type { Check } from '../check.ts';

/** The day of the earliest of some sources; undefined where one of them shows no day and so may be earlier than all. */
function earliestOf(sources: readonly string[], story: Story): string | undefined {
  const days = sources.map((source) => story.sources.get(source)?.date);
  const known = days.filter((day) => day !== undefined).sort();
  return known.length === days.length ? known[0] : undefined;
}

/** What is wrong with a day that lies before everything it could come from. */
function tooEarly(
  name: string,
  since: unknown,
  sources: readonly string[],
  story: Story,
): Pick<Problem, 'what' | 'fix'> | undefined {
  const earliest = earliestOf(sources, story);
  if (typeof since !== 'string' || since === 'unknown' || earliest === undefined) return undefined;
  // A month may be earlier in the order of days and yet hold the day: each source must certainly be later.
  if (!sources.every((source) => precedes(since, story.sources.get(source)?.date ?? ''))) return undefined;
  return {
    what: `${name} is public since ${since} in the ledger but its earliest source is of ${earliest}`,
    fix: 'Give the day of that source, or add the source that was earlier',
  };
}

/** Every fact and every row says since when it is public, in one place, and not earlier than its sources are. */
const publicSince: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const ledger = `${root}/facts.yaml`;
  for (const [id, fact] of story.facts) {
    const flaw = tooEarly(`The fact "${id}"`, fact.public_since, fact.sources, story);
    if (flaw) problems.push({ file: ledger, ...locate(ledger, [id, 'public_since']), ...flaw, about: `fact:${id}` });
  }
  for (const [id, { definition, rows }] of story.tables) {
    const file = `${root}/data/${id}.yaml`;
    const about = `table:${id}`;
    const column = definition.columns['public_since'];
    const say = (path: readonly PropertyKey[], what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, path), what, fix, about });
    if (!column && definition.public_since === undefined)
      say(
        [],
        `The table "${id}" does not say since when its values are public`,
        'Add public_since: <day>, or a column public_since',
      );
    if (column && definition.public_since !== undefined)
      say(
        ['public_since'],
        `The table "${id}" says since when its values are public both for all rows and row by row`,
        'Keep public_since, or the column public_since',
      );
    if (column && column.type !== 'day')
      say(
        ['columns', 'public_since', 'type'],
        `The column "public_since" holds a ${column.type}, which is not a day`,
        'Make it "type: day"',
      );
    if (!column) {
      const flaw = tooEarly(`The table "${id}"`, definition.public_since, definition.sources, story);
      if (flaw) say(['public_since'], flaw.what, flaw.fix);
    }
    rows.forEach((row, index) => {
      const own = row['sources'];
      // What all rows share is told once, at the table.
      if (!column && typeof own !== 'string') return;
      const flaw = tooEarly(
        `The row "${String(Object.values(row)[0])}"`,
        column ? row['public_since'] : definition.public_since,
        typeof own === 'string' ? own.split(' ') : definition.sources,
        story,
      );
      // A row is a line of the file and the header is the first.
      if (flaw) problems.push({ file: `${root}/data/${id}.csv`, line: index + 2, column: 1, ...flaw, about });
    });
  }
  return problems;
};

export default publicSince;
