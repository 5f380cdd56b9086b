/** The port in `PORT`, 4321 where nothing is said; or why it is none, as a sentence. */
export function portOf(setting: string | undefined): number | string {
  if (setting === undefined) return 4321;
  const port = /^\d{1,5}$/.test(setting) ? Number(setting) : 0;
  return port >= 1 && port <= 65_535 ? port : `PORT is "${setting}", which is no port. Give a number from 1 to 65535.`;
}
