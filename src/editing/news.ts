/** Name of the message that tells a page that content has changed. */
export const changed = 'tienvoud:changed';

/** What it says. */
export interface News {
  /** Number of the story that is there now. */
  of: number;
  /** Whether all that is wrong with it is known. */
  checked: boolean;
}
