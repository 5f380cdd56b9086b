/** One value of a table, as its column's type made it: text and ids and days as strings, numbers as numbers, an empty optional cell as null. */
export type Cell = string | number | null;

/** One line of a table, by column name. The first column is the row's key. */
export type Row = Readonly<Record<string, Cell>>;
