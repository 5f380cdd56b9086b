/**
 * Units that the code knows: those in which it counts itself, and those with a way of their own. `percent` values are 0 to 100,
 * `score` is a CVSS base score of 0 to 10, `rank` is a place in a row, `units` is a bare number, `date` is a day, month or year.
 */
export const ownUnits = ['percent', 'days', 'hours', 'minutes', 'times', 'score', 'rank', 'units', 'date'] as const;

/** What a number counts or measures: one of the units the code knows, or any other that the languages of the story have words for. */
export type Unit = string;

/** How the true value lies to the one given: `more-than` 7,200 is not 7,200. */
export const bounds = ['exact', 'at-least', 'more-than', 'about', 'almost', 'fewer-than'] as const;

export type Bound = (typeof bounds)[number];

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

export type Status = (typeof statuses)[number];

/** The least certain of several statuses: a sentence is no surer than the weakest thing it rests on. */
export function weakest(of: readonly Status[]): Status {
  return of.reduce((a, b) => (statuses.indexOf(b) > statuses.indexOf(a) ? b : a), 'established');
}

/** The cell as a unit; undefined where it is none. Whether the languages have words for it is for the checks. */
export function unitOf(cell: unknown): Unit | undefined {
  return typeof cell === 'string' && cell !== '' ? cell : undefined;
}

/** The cell as a bound; undefined where it is none. A drawing needs no more than this of a schema, and no schema's weight. */
export function boundOf(cell: unknown): Bound | undefined {
  return bounds.find((bound) => bound === cell);
}

/** The cell as a status; undefined where it is none. */
export function statusOf(cell: unknown): Status | undefined {
  return statuses.find((status) => status === cell);
}
