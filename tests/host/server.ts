/**
 * The demonstration host: pages on another origin that embed charts of the site in every way there is. On PORT at
 * 127.0.0.1; a stranger, with which neither has to do, is on the port after it. SITE is the address of the served site.
 *
 *     npm start                                                    # in one window
 *     SITE=http://localhost:4321/ PORT=4421 node tests/host/server.ts   # in another
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { bundle } from '../../src/editions/bundle.ts';
import { html, type MakePage } from './host-page.ts';
import { misbehaving } from './misbehaving.ts';
import { Site } from './site.ts';

const port = Number(process.env['PORT'] ?? 4421);
const site = new Site(process.env['SITE'] ?? 'http://localhost:4321/', `http://127.0.0.1:${String(port + 1)}/`);

const names = readdirSync(resolve(import.meta.dirname, 'pages')).map((name) => name.replace(/\.ts$/, ''));
const pages = new Map(
  await Promise.all(
    names.map(async (name) => {
      const { default: make } = (await import(`./pages/${name}.ts`)) as { default: MakePage };
      return [name, make] as const;
    }),
  ),
);

/** The libraries of others that listen for heights, as they are published. */
const libraries: Readonly<Record<string, string>> = {
  'pym.js': 'pym.js/dist/pym.v1.min.js',
  'frames.js': '@newswire/frames/dist/frames.umd.js',
  'sidechain.js': '@nprapps/sidechain/dist/sidechain.js',
  'open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.js',
};

let react: Promise<string> | undefined;

async function scriptAt(path: string): Promise<string | undefined> {
  if (path === '/react/app.js') {
    react ??= bundle(resolve(import.meta.dirname, 'react/app.ts'), 'iife').then(({ code }) => code);
    return react;
  }
  const library = libraries[path.replace('/libraries/', '')];
  return library && readFileSync(`node_modules/${library}`, 'utf8');
}

function send(response: ServerResponse, type: string, body: string, policy?: string): void {
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    ...(policy && { 'content-security-policy': policy }),
  });
  response.end(body);
}

const index = `<ul>${names.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('')}</ul>`;

createServer((request, response) => {
  void (async () => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const make = pages.get(pathname.replaceAll('/', ''));
    const script = pathname.endsWith('.js') ? await scriptAt(pathname) : undefined;
    if (script !== undefined) send(response, 'text/javascript', script);
    else if (make) {
      const page = make(site);
      send(response, 'text/html', html(page), page.policy);
    } else if (pathname === '/') send(response, 'text/html', html({ title: 'Demonstration host', body: index }));
    else {
      response.writeHead(404);
      response.end();
    }
  })().catch((error: unknown) => {
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(String(error));
  });
}).listen(port, '127.0.0.1');

createServer((_request, response) => {
  send(response, 'text/html', misbehaving);
}).listen(port + 1, '127.0.0.1');
