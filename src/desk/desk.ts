import { edition, languages, type Told } from '../components/edition.ts';
import { problemsNow } from '../editing/problems-now.ts';
import { filesIn, storyFolder } from '../story/files.ts';
import { handedOver } from '../story/hand-over.ts';
import type { Problem } from '../story/problem.ts';
import type { Story } from '../story/story.ts';

/** All that the desk shows, as it is now. */
export interface Desk {
  story: Story;
  problems: readonly Problem[];
  /** Name of the story's folder in messages. */
  root: string;
  texts: ReadonlyMap<string, string>;
  /** The languages that can be shown, the original first. */
  editions: { name: string; told: Told | undefined }[];
}

/** Gathers it; a language that cannot be shown is there without its words. */
export async function desk(): Promise<Desk> {
  const story = handedOver();
  if (!story) throw new Error('The desk is there only while a story is edited.');
  const { root, texts } = filesIn(storyFolder());
  const names = new Set([...(await languages()).map(({ name }) => name), ...story.editions.keys()]);
  const editions = await Promise.all(
    [...names].map(async (name) => ({ name, told: await edition(name).catch(() => undefined) })),
  );
  return { story, problems: problemsNow().problems, root, texts, editions };
}
