/** `npm run serve`: the finished site on PORT. */
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { siteAddress } from '../i18n/addresses.ts';
import { portOf } from './port.ts';
import { siteFolder } from './site-folder.ts';

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const port = portOf(process.env['PORT']);
if (typeof port === 'string') fail(port);
if (!existsSync(join(siteFolder, 'index.html')))
  fail(`There is no site in ${siteFolder}/ yet. Run "npm run build" first, or "npm start".`);

// The server would take the next port without a word, and whoever asked for this one would look in vain.
const free = await new Promise<boolean>((resolve) => {
  const probe = createServer()
    .once('error', () => {
      resolve(false);
    })
    .once('listening', () =>
      probe.close(() => {
        resolve(true);
      }),
    )
    .listen(port, 'localhost');
});
if (!free) fail(`Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm start`);

// Where the last slash is left out the page is meant all the same; with 'always' the server would answer with a page of its own.
const server = await preview({
  outDir: siteFolder,
  server: { port, host: 'localhost' },
  trailingSlash: 'ignore',
  logLevel: 'silent',
});
console.log(`Tienvoud is at http://localhost:${String(server.port)}${siteAddress(process.env['SITE_URL']).base}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.stop().then(() => process.exit(0)));
