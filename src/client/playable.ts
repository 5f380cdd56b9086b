import type { Fact } from '../ledger/fact.ts';
import type { Row } from '../tables/row.ts';

/** Everything a browser needs to draw a chart as the build drew it: plain data in a file of its own, read when the chart is near. */
export interface Playable {
  /** Of what the page was built from; a page and a file of different builds do not go together. */
  version: string;
  /** Name of a file in `geometry/layouts/`. */
  kind: string;
  /** Rows by channel, in file order. */
  rows: readonly Row[];
  /** Day on which each row became public, in the order of the rows; null where no source tells. */
  since: readonly (string | null)[];
  /** How sure rows were before, by the row's key. */
  earlier: Readonly<Record<string, NonNullable<Fact['earlier']>>>;
  /** Options of the chart, checked and whole. */
  options: unknown;
  /** Its steps, states checked and whole. */
  steps: readonly { id: string; name: string; state: Readonly<Record<string, unknown>> }[];
  /** Numbers of the rows in the order of the page's list of marks. */
  order: readonly number[];
  /** Keys of rows that a phrase in the prose points at. */
  pointed: readonly string[];
  /** Tag of the language. */
  locale: string;
  /** All that the layouts say, written once, at build: by what was asked. */
  said: Readonly<Record<string, string>>;
}

/** What the parts of the page that are made by script say, and what the ledger knows: one file a language. */
export interface Ledger {
  version: string;
  /** Phrases of the interface, blanks and all. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every fact the page can show: the day it became public (null where no source tells), and how sure it was before. */
  facts: Readonly<Record<string, readonly [since: string | null, earlier?: NonNullable<Fact['earlier']>]>>;
  /** Ids of facts cited at each note, the first note first. */
  notes: readonly (readonly string[])[];
  /** Status words. */
  statuses: Readonly<Record<string, string>>;
  /** Day on which all that the first screen shows was public; null where no source tells. */
  opening: string | null;
  /** Every day that can be shown, and how it is said. */
  days: { first: string; last: string; said: readonly string[] };
  /** Tag of the language. */
  locale: string;
}

/** What was asked of a language, as the key under which its answer is kept. */
export function question(method: string, asked: readonly unknown[]): string {
  return JSON.stringify([method, ...asked]);
}
