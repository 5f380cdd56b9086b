import type { Computation, Fact } from './fact.ts';

/** A fact's figure, or its day. */
export type Value = number | string;

/** Why a fact has no value although it should. */
export class NoValue extends Error {}

const hour = 3_600_000;

/** Facts that rest on each other in a row: nobody can follow more of them, and the machine has no more levels than it has. */
const longest = 100;

function time(day: Value): number {
  if (typeof day !== 'string' || day.length !== 10) throw new NoValue(`"${String(day)}" is not a whole day`);
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * Values of the facts of a story, worked out on demand.
 *
 * @param facts the ledger's facts by id
 * @param cell the cell at `table/row/column`, undefined where there is none
 * @returns a function from a fact's id to its value, undefined for a claim without one; throws NoValue where the fact
 *   points at a cell or a fact that is not there, or depends on itself
 */
export function evaluator(
  facts: ReadonlyMap<string, Fact>,
  cell: (place: string) => Value | null | undefined,
): (id: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  const underway = new Set<string>();

  const number = (id: string): number => {
    const value = valueOf(id);
    if (typeof value !== 'number') throw new NoValue(`the fact "${id}" is not a number`);
    return value;
  };
  const day = (id: string): number => time(valueOf(id) ?? '');
  const dated = (id: string): number => time(facts.get(id)?.date ?? '');

  const computed = (how: Computation): number => {
    if ('ratio' in how) return number(how.ratio[0]) / number(how.ratio[1]);
    if ('days' in how) return (day(how.days[1]) - day(how.days[0])) / (24 * hour);
    if ('remainder' in how) return 100 - how.remainder.reduce((sum, id) => sum + number(id), 0);
    if ('sum' in how) return how.sum.reduce((sum, id) => sum + number(id), 0);
    const [first, last] = how.doubling;
    return (((dated(last) - dated(first)) / hour) * Math.LN2) / Math.log(number(last) / number(first));
  };

  function valueOf(id: string): Value | undefined {
    if (known.has(id)) return known.get(id);
    const fact = facts.get(id);
    if (!fact) throw new NoValue(`there is no fact "${id}"`);
    if (underway.has(id)) throw new NoValue(`the fact "${id}" is computed from itself`);
    if (underway.size > longest) throw new NoValue(`more than ${String(longest)} facts are computed from each other`);
    underway.add(id);
    let value: Value | undefined = fact.value;
    try {
      if (fact.cell !== undefined) {
        const found = cell(fact.cell);
        if (found === null || found === undefined) throw new NoValue(`there is no cell "${fact.cell}"`);
        value = found;
      } else if (fact.compute) value = computed(fact.compute);
    } finally {
      // What failed for another reason is not computed from itself the next time it is asked.
      underway.delete(id);
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new NoValue(`the fact "${id}" comes out as no number`);
    known.set(id, value);
    return value;
  }
  return valueOf;
}
