import { evaluator, NoValue } from '../../ledger/evaluate.ts';
import type { Fact } from '../../ledger/fact.ts';
import { precedes } from '../../ledger/precedes.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import { cellOf, isUnread } from '../../story/values.ts';
import type { Check } from '../check.ts';

/** How a fact says what its figure is. */
function origins(fact: Fact): string[] {
  return (['value', 'cell', 'compute'] as const).filter((key) => fact[key] !== undefined);
}

/** Facts rest on sources that exist, have exactly one figure, or none, and changed their status after they were public. */
const ledger: Check = ({ story, root, locate }) => {
  // A figure that rests on a table which cannot be read, itself or through others, is told where the table is.
  const waits = (id: string, seen: readonly string[] = []): boolean => {
    const fact = story.facts.get(id);
    if (!fact || seen.includes(id)) return false;
    if (fact.cell !== undefined) return isUnread(story, fact.cell.split('/')[0] ?? '');
    return Object.values(fact.compute ?? {}).some((ids: readonly string[]) =>
      ids.some((one) => waits(one, [...seen, id])),
    );
  };
  const file = `${root}/facts.yaml`;
  const problems: Problem[] = [];
  const valueOf = evaluator(story.facts, (place) => cellOf(story, place));
  for (const [id, fact] of story.facts) {
    const say = (path: readonly PropertyKey[], what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, [id, ...path]), what, fix, about: `fact:${id}` });
    fact.sources.forEach((source, index) => {
      // A source that is there and cannot be read is told in its own file.
      if (!story.sources.has(source) && !story.unread.has(`sources/${source}.yaml`))
        say(
          ['sources', index],
          `The fact "${id}" names a source "${source}" that is not in sources/`,
          suggestion(source, story.sources.keys(), 'sources'),
        );
    });
    fact.earlier?.forEach(({ until }, index) => {
      const before = fact.earlier?.[index - 1]?.until ?? fact.public_since;
      if (until === before || precedes(until, before))
        say(
          ['earlier', index, 'until'],
          `The fact "${id}" has an earlier status until ${until}, which is not after ${index === 0 ? 'it became public' : 'the one before'} on ${before}`,
          'Give the first day of the next status, the oldest first',
        );
    });
    const from = origins(fact);
    if (from.length > 1) say([from[1] ?? ''], `The fact "${id}" has both ${from.join(' and ')}`, 'Keep one of them');
    if (from.length > 0 && fact.unit === undefined)
      say([], `The fact "${id}" has a figure without a unit`, 'Add "unit", or "unit: date" for a day');
    if (typeof fact.value === 'string' && fact.unit !== 'date')
      say(['value'], `The fact "${id}" has a day but its unit is not a date`, 'Make it "unit: date"');
    if (from.length === 1 && !waits(id))
      try {
        valueOf(id);
      } catch (error) {
        if (!(error instanceof NoValue)) throw error;
        const key = from[0] ?? '';
        say([key], `The fact "${id}" has no value: ${error.message}`, fixFor(error.message, story.facts.keys()));
      }
  }
  return problems;
};

function fixFor(message: string, facts: Iterable<string>): string {
  const missing = /^there is no fact "(.*)"$/.exec(message)?.[1];
  if (missing !== undefined) return suggestion(missing, facts, 'facts');
  return message.startsWith('there is no cell')
    ? 'Write table/row/column as they stand in data/'
    : 'Mend the facts it is computed from';
}

export default ledger;
