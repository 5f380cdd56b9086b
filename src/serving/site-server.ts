import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import sirv from 'sirv';
import { headersOf, type Headers } from '../hosts/headers.ts';
import { metaPolicy } from '../hosts/meta-policy.ts';

const isFile = (folder: string, name: string): boolean =>
  statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;

/** Address of a file below the base, as a browser asks for it, to its path: `nl/` is `nl/index.html`. */
function fileAt(folder: string, path: string): string {
  const name = posix.normalize(path).replace(/^\/+|\/+$/g, '');
  return (
    [name, `${name}.html`].find((one) => isFile(folder, one)) ?? (name === '' ? 'index.html' : `${name}/index.html`)
  );
}

/** What is said of a file as it is now: a new build may have taken the place of the one that was served before. */
function headersIn(folder: string, file: string): Headers {
  return headersOf(file, file.endsWith('.html') ? metaPolicy(readFileSync(join(folder, file), 'utf8')) : undefined);
}

function say(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * A server of a finished site, with the headers a host is asked to send. Where the last slash of an address is left out the page is meant
 * all the same.
 *
 * @param folder of the site
 * @param base where its addresses begin, `/` or `/stories/tienvoud/`
 */
export function siteServer(folder: string, base: string): Server {
  const files = sirv(folder, {
    // Files are looked up when they are asked for, so that a new build is seen.
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      say(response, headersIn(folder, fileAt(folder, path)));
    },
  });

  function lost(path: string, response: ServerResponse): void {
    const [, language = ''] = /^\/([\w-]+)\//.exec(path) ?? [];
    const file = isFile(folder, `${language}/404.html`) ? `${language}/404.html` : '404.html';
    say(response, headersIn(folder, file));
    response.writeHead(404).end(readFileSync(join(folder, file)));
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const asked = request.url ?? '/';
    const path = asked.startsWith(base) ? asked.slice(base.length - 1) : undefined;
    if (!['GET', 'HEAD'].includes(request.method ?? '')) response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else if (`${asked}/` === base) response.writeHead(301, { Location: base }).end();
    else if (path === undefined) lost('/', response);
    else {
      request.url = path;
      files(request, response, () => {
        lost(path, response);
      });
    }
  }

  return createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // A build that is just being put in place of the last one.
      response.writeHead(503, { 'Retry-After': '1' }).end();
    }
  });
}
