import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema, type Published } from '../story/published.ts';

/** Name of the file in a published site. */
const name = 'facts.json';

/** What was published, or why it cannot be told. */
export type Found = { published: Published } | { what: string; fix: string };

/**
 * What was published of a story.
 *
 * @param place the file `facts.json`, a folder that holds it, or their address on the web
 */
export async function publishedAt(place: string): Promise<Found> {
  let text: string;
  if (/^https?:/.test(place)) {
    const address = place.endsWith('.json') ? place : `${place.replace(/\/*$/, '/')}${name}`;
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`the answer was ${String(answer.status)}`);
      text = await answer.text();
    } catch (error) {
      return {
        what: `Nothing can be read at ${address}: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Mend the address, or name a file',
      };
    }
  } else {
    const file = existsSync(place) && statSync(place).isDirectory() ? join(place, name) : place;
    if (!existsSync(file))
      return {
        what: `There is no ${file}`,
        fix: `Name the ${name} of the published site, or the folder that holds it`,
      };
    text = readFileSync(file, 'utf8');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const read = publishedSchema.safeParse(value);
  return read.success
    ? { published: read.data }
    : {
        what: `What ${place} holds is not the published facts of a story`,
        fix: `Name the ${name} that a build writes`,
      };
}
