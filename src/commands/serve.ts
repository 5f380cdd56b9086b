/** `npm run serve`: the finished site on PORT. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../i18n/addresses.ts';
import { portOf } from '../serving/port.ts';
import { siteFolder } from '../building/site-folder.ts';
import { siteServer } from '../serving/site-server.ts';

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const port = portOf(process.env['PORT']);
if (typeof port === 'string') fail(port);
if (!existsSync(join(siteFolder, 'index.html')))
  fail(`There is no site in ${siteFolder}/ yet. Run "npm run build" first, or "npm start".`);

const { base } = siteAddress(process.env['SITE_URL']);
const server = siteServer(siteFolder, base)
  .once('error', () => {
    fail(`Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm start`);
  })
  .listen(port, 'localhost', () => {
    console.log(`Tienvoud is at http://localhost:${String(port)}${base}`);
  });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
