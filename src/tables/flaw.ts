/** Something wrong in a text, and where: lines and columns count from 1. */
export interface Flaw {
  line: number;
  column: number;
  /** What is wrong, as a sentence without its full stop. */
  what: string;
  /** What to do about it, as a sentence without its full stop. */
  fix: string;
}
