import { errorsOf, type Problem } from '../story/problem.ts';

/** What is wrong with the content at this moment. */
interface Now {
  /** All of it. */
  problems: Problem[];
  /** What pages show in its place: a warning stops nothing, and is for the desk. */
  errors: Problem[];
}

const place = Symbol.for('tienvoud.problems');

/** Two lists that the server fills anew after every change, found by pages in another module graph of the same process. */
export function problemsNow(): Now {
  const known: unknown = Reflect.get(globalThis, place);
  // Only this module knows the place.
  if (known) return known as Now;
  const fresh: Now = { problems: [], errors: [] };
  Reflect.set(globalThis, place, fresh);
  return fresh;
}

/** Puts others in their place. */
export function setProblems(found: readonly Problem[]): void {
  const now = problemsNow();
  now.problems.splice(0, now.problems.length, ...found);
  now.errors.splice(0, now.errors.length, ...errorsOf(found));
}
