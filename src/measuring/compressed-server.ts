import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, posix } from 'node:path';
import { headersOf, type Headers } from '../hosts/headers.ts';
import { metaPolicy } from '../hosts/meta-policy.ts';
import { compressed } from '../building/compressed.ts';

/** What is sent for a file, kept once it was read: reading and compressing are no part of what is measured. */
interface Sent {
  body: Buffer;
  headers: Headers;
}

const cache = 'node_modules/.cache/tienvoud/compressed';

async function read(folder: string, file: string): Promise<Sent> {
  const bytes = readFileSync(join(folder, file));
  const less = (await compressed(file, bytes, cache)).get('br');
  const body = less ?? bytes;
  return {
    body,
    headers: {
      ...headersOf(file, file.endsWith('.html') ? metaPolicy(bytes.toString()) : undefined),
      ...(less && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
      'Content-Length': String(body.length),
    },
  };
}

/**
 * A server of a finished site that sends what hosts are asked to send: their headers, and text compressed with brotli beforehand.
 * Only for browsers, which all take brotli from the machine they run on.
 *
 * @param folder of the site
 * @param base where its addresses begin, `/` or `/stories/tienvoud/`
 */
export function compressedServer(folder: string, base: string): Server {
  const kept = new Map<string, Promise<Sent>>();
  return createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = posix.normalize(decodeURIComponent(pathname.slice(base.length)));
    const file = path === '.' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
    const place = join(folder, file);
    if (!pathname.startsWith(base) || path.startsWith('..') || !existsSync(place) || statSync(place).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const sent = kept.get(file) ?? read(folder, file);
    kept.set(file, sent);
    sent.then(
      ({ body, headers }) => response.writeHead(200, headers).end(body),
      () => response.destroy(),
    );
  });
}
