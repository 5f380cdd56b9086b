import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A site that is published already, as far as its files can be read. */
export interface PublishedSite {
  /** Where one of its files is, for whoever is told of it. */
  at: (path: string) => string;
  /**
   * Reads a file of it.
   *
   * @param path below the site's base
   * @param most bytes it may have
   * @throws Error in words where there is none, or it is larger
   */
  read: (path: string, most: number) => Promise<Uint8Array>;
}

/** Milliseconds an answer may take, to its last byte. */
const patience = 20_000;

/** Addresses of this machine, which nobody can listen in on. */
const isHere = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const tooLarge = (most: number): Error => new Error(`it has more than ${String(most)} bytes`);

async function fetched(address: URL, most: number): Promise<Uint8Array> {
  // An address that leads elsewhere is not the one that was named.
  const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  if (answer.status >= 300 && answer.status < 400) throw new Error('it leads to another address');
  if (!answer.ok || !answer.body) throw new Error(`the answer was ${String(answer.status)}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  // As much is read as may be, whatever the answer says of its length.
  for await (const part of answer.body) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Why something failed, as words: what Node says of a network is in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `there was no answer in ${String(patience / 1000)} seconds`;
  const { cause } = error;
  const { code } = (cause ?? {}) as { code?: unknown };
  if (typeof code === 'string') return `there was no answer (${code})`;
  return error.message;
}

/**
 * The site that is published in a folder or at an address.
 *
 * @throws Error in words where the place is neither
 */
export function publishedSite(place: string): PublishedSite {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(place))
    return {
      at: (path) => `${place.replace(/\/+$/, '')}/${path}`,
      read: (path, most) => {
        const file = join(place, path);
        const found = lstatSync(file, { throwIfNoEntry: false });
        // A link would lead out of the folder.
        if (!found?.isFile()) return Promise.reject(new Error('there is no such file'));
        return found.size > most ? Promise.reject(tooLarge(most)) : Promise.resolve(readFileSync(file));
      },
    };
  if (!URL.canParse(place)) throw new Error('it is no address');
  const base = new URL(place);
  if (base.username !== '' || base.password !== '') throw new Error('an address may hold no password');
  // What is read is script that readers' browsers run.
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && isHere(base)))
    throw new Error('its address does not begin with https://');
  base.search = base.hash = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return {
    at: (path) => new URL(path, base).href,
    read: async (path, most) => {
      try {
        return await fetched(new URL(path, base), most);
      } catch (error) {
        throw new Error(reason(error), { cause: error });
      }
    },
  };
}
