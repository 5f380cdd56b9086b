import type { Ledger } from '../playable.ts';

/** What an embed has inside it for its script; a timeline has what it is drawn from besides. */
export interface Inside {
  /** Language and chart: `nl/sectors`. */
  id: string;
  /** Phrases of the interface, blanks and all. */
  words: Ledger['words'];
  /** Keys of the table's rows, in its order. */
  keys: readonly string[];
  /** Numbers of the rows in the order of the list of marks. */
  order: readonly number[];
}

/** Reads it. Written by the same build, in the shape the type gives. */
export function inside<T extends Inside>(): T {
  return JSON.parse(document.querySelector('[type="application/json"]')?.textContent ?? '') as T;
}
