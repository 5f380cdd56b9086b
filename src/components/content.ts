/**
 * Content as pages ask for it. A build asks Astro. While editing it is the story as it was read a moment ago: what Astro keeps of
 * its collections it writes only when all has been quiet for half a second, and then lets every page load again.
 */
import * as stored from 'astro:content';
import { entries, pathOf, type Entry } from '../story/entries.ts';
import { storyFolder } from '../story/files.ts';
import { handedOver } from '../story/hand-over.ts';
import type { Story } from '../story/story.ts';

type Name = keyof typeof entries;

const editing = import.meta.env.DEV;
const made = new WeakMap<Story, Map<Name, Map<string, Entry>>>();

function entriesOf(name: Name): Map<string, Entry> {
  const story = handedOver();
  if (!story) return new Map();
  let all = made.get(story);
  if (!all) made.set(story, (all = new Map<Name, Map<string, Entry>>()));
  let own = all.get(name);
  if (!own) all.set(name, (own = new Map((entries[name](story) as Entry[]).map((entry) => [entry.id, entry]))));
  return own;
}

// Both say of an entry what the schemas say: the story was held against them when it was read.
const getLiveCollection = ((name: Name, filter: (entry: Entry) => boolean = () => true) =>
  Promise.resolve([...entriesOf(name).values()].filter(filter))) as unknown as typeof stored.getCollection;
const getLiveEntry = ((name: Name, id: string) =>
  Promise.resolve(entriesOf(name).get(id))) as unknown as typeof stored.getEntry;

const renderLive = (async ({ prose }: Entry) => {
  if (!prose) throw new TypeError('Only a text can be rendered.');
  const file = `${process.cwd()}/${pathOf(prose, storyFolder())}`;
  return { Content: ((await import(/* @vite-ignore */ file)) as { default: unknown }).default };
}) as unknown as typeof stored.render;

export const getCollection = editing ? getLiveCollection : stored.getCollection;
export const getEntry = editing ? getLiveEntry : stored.getEntry;
export const render = editing ? renderLive : stored.render;
