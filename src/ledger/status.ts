import { z } from 'astro/zod';

/**
 * How sure we are of a claim, from most to least certain; `denied` stands apart: somebody concerned says it is not so.
 *
 * - `established`: documents, first-party statements or several independent sources show it
 * - `estimated`: calculated or counted with a known uncertainty
 * - `reported`: one outlet, unnamed sources or an involved party says so
 * - `suspected`: put forward as a possibility, shown by nobody
 * - `denied`: contradicted by whoever it is about
 */
export const statuses = ['established', 'estimated', 'reported', 'suspected', 'denied'] as const;

export const statusSchema = z.enum(statuses);

export type Status = z.infer<typeof statusSchema>;

/** The least certain of several statuses: a sentence is no surer than the weakest thing it rests on. */
export function weakest(of: readonly Status[]): Status {
  return of.reduce((a, b) => (statuses.indexOf(b) > statuses.indexOf(a) ? b : a), 'established');
}
