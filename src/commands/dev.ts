/** `npm run dev`: the site while it is edited; pages load again as content changes, and show what is wrong with it. */
import { createHash } from 'node:crypto';
import { dev } from 'astro';
import { storyFolder } from '../story/files.ts';
import { siteAddress } from '../i18n/addresses.ts';
import { portOf } from '../serving/port.ts';

// Whoever edits sees the story as it is now, whatever the environment says: Astro takes variables of it for its own of the same name.
process.env['NODE_ENV'] = 'development';
for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE']) Reflect.deleteProperty(process.env, name);

// What Vite makes of packages is kept apart for each story: two may be edited at once, and each would take the other's away.
const kept = createHash('sha256').update(storyFolder()).digest('hex').slice(0, 8);
const port = portOf(process.env['PORT']);
if (typeof port === 'string') {
  console.error(port);
  process.exit(1);
}
const server = await dev({
  vite: { cacheDir: `node_modules/.cache/tienvoud/vite-${kept}` },
  server: { port },
  logLevel: 'warn',
});
const address = `http://localhost:${String(server.address.port)}${siteAddress(process.env['SITE_URL']).base}`;
console.log(`Tienvoud is being edited at ${address}, and stands on its desk at ${address}_desk/`);
