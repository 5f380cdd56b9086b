import type { Fact } from './fact.ts';
import { precedes } from './precedes.ts';
import type { Status } from './status.ts';

/** Statuses of the past, each until a day, the earliest first. */
type Earlier = NonNullable<Fact['earlier']>;

/** How sure a thing was on a day, where it was not as sure as it is today; undefined where it was. */
export function statusThen(earlier: Earlier, day: string): Status | undefined {
  return earlier.find(({ until }) => precedes(day, until))?.status;
}

/**
 * How sure a fact was on a day: its status of that time where its certainty has changed since, and that of today where it
 * has not. Whether it was public at all is for `public_since` to say.
 */
export function statusOn(fact: Pick<Fact, 'status' | 'earlier'>, day: string): Status {
  return statusThen(fact.earlier ?? [], day) ?? fact.status;
}
