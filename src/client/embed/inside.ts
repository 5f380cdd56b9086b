/** What an embed has inside it for its script. */
export interface Inside {
  /** Language and chart: `nl/sectors`. */
  id: string;
  /** How to walk through the picture with keys. */
  hint: string;
  /** Button that closes a card. */
  close: string;
  /** Keys of the table's rows, in its order. */
  keys: readonly string[];
  /** Numbers of the rows in the order of the list of marks. */
  order: readonly number[];
  /** By what a reader can single out marks. */
  filters?: readonly Filter[];
}

/** One property by which marks can be singled out. */
export interface Filter {
  legend: string;
  /** Its values as they are said. */
  names: readonly string[];
  /** Number of the value of each row, in the table's order. */
  of: readonly number[];
}

/** Reads it. Written by the same build, in the shape the type gives. */
export function inside(): Inside {
  return JSON.parse(document.querySelector('[type="application/json"]')?.textContent ?? '') as Inside;
}
