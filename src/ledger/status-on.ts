import type { Fact } from './fact.ts';
import { precedes } from './precedes.ts';
import type { Status } from './status.ts';

/**
 * How sure a fact was on a day: its status of that time where its certainty has changed since, and that of today where it
 * has not. Whether it was public at all is for `public_since` to say.
 */
export function statusOn(fact: Pick<Fact, 'status' | 'earlier'>, day: string): Status {
  return fact.earlier?.find(({ until }) => precedes(day, until))?.status ?? fact.status;
}
