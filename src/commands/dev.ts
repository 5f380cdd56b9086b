/** `npm run dev`: the site while it is edited; pages load again as content changes, and show what is wrong with it. */
import { dev } from 'astro';
import { siteAddress } from '../i18n/addresses.ts';

const server = await dev({ server: { port: Number(process.env['PORT'] ?? 4321) }, logLevel: 'warn' });
const address = `http://localhost:${String(server.address.port)}${siteAddress(process.env['SITE_URL']).base}`;
console.log(`Tienvoud is being edited at ${address}, and stands on its desk at ${address}_desk/`);
