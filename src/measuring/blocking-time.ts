/** A task of a page: when it began, after the page was asked for, and how long it took; milliseconds. */
export interface Task {
  from: number;
  duration: number;
}

/** Milliseconds that a task may take before it holds a reader up. */
const free = 50;

/**
 * Total blocking time, milliseconds: what each task took beyond 50, as far as it came after the first contentful paint, as
 * https://web.dev/articles/tbt defines it.
 *
 * @param tasks those until the page has come to rest
 * @param first when something was first seen
 */
export const blockingTime = (tasks: readonly Task[], first: number): number =>
  tasks.reduce((sum, { from, duration }) => sum + Math.max(0, from + duration - Math.max(from + free, first)), 0);
