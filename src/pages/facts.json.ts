import type { APIRoute } from 'astro';
import { filesIn, storyFolder } from '../story/files.ts';
import { handedOver } from '../story/hand-over.ts';
import { publishedOf } from '../story/published.ts';

/** The ledger as it is published: what `npm run check -- --against` holds a later version against. */
export const GET: APIRoute = async () => {
  const story = handedOver() ?? (await import('../story/read.ts')).readStory(filesIn(storyFolder())).story;
  return new Response(`${JSON.stringify(publishedOf(story), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
