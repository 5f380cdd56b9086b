import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema, type Published } from '../story/published.ts';

/** Name of the file in a published site. */
const name = 'facts.json';

/** Bytes of such a file at most: that of a story is a hundredth of it. */
const mostBytes = 5_000_000;

/** Milliseconds in which a site must have answered. */
const patience = 30_000;

/** What was published, or why it cannot be told. */
export type Found = { published: Published } | { what: string; fix: string };

/** The text at an address; no more of it than such a file has, whatever answers there. */
async function textAt(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`the answer was ${String(answer.status)}`);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new Error(`the answer is larger than ${String(mostBytes / 1_000_000)} MB`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * What the text of a published file says, or why it is none.
 *
 * @param place where it stands, for the message
 */
export function publishedIn(text: string, place: string): Found {
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

/**
 * What was published of a story.
 *
 * @param place the file `facts.json`, a folder that holds it, or their address on the web
 */
export async function publishedAt(place: string): Promise<Found> {
  if (/^https?:/.test(place)) {
    const address = place.endsWith('.json') ? place : `${place.replace(/(?<!\/)\/+$/, '')}/${name}`;
    try {
      return publishedIn(await textAt(address), place);
    } catch (error) {
      return {
        what: `Nothing can be read at ${address}: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Mend the address, or name a file',
      };
    }
  }
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, name) : place;
  if (!existsSync(file))
    return {
      what: `There is no ${file}`,
      fix: `Name the ${name} of the published site, or the folder that holds it`,
    };
  return publishedIn(readFileSync(file, 'utf8'), place);
}
