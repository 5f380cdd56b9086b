/** Name of the message that tells a page that content has changed. */
export const changed = 'tienvoud:changed';

/** Name of the message by which a page tells that it hears of changes, and brings itself in line. */
export const follows = 'tienvoud:follows';

/** What the first says. */
export interface News {
  /** Number of the story that is there now. */
  of: number;
  /** Whether all that is wrong with it is known. */
  checked: boolean;
}
