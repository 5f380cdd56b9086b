import type { Kinds } from '../geometry/layout.ts';
import type { Problem } from '../story/problem.ts';
import type { Locate, Story } from '../story/story.ts';

/** What a check is given: the story, the kinds of charts there are, and where things stand. */
export interface Checked {
  story: Story;
  kinds: Kinds;
  /** Name of the content folder in messages. */
  root: string;
  locate: Locate;
  /** Every text of the story by path from its folder, for checks of the writing itself. */
  texts: ReadonlyMap<string, string>;
}

/** One check: what it finds wrong between files that are each right by themselves. */
export type Check = (checked: Checked) => Problem[] | Promise<Problem[]>;
