import { spawn } from 'node:child_process';
import { siteAddress } from '../i18n/addresses.ts';
import { freePort } from '../machine/free-port.ts';

/** Serves the finished site as `npm run serve` does for as long as something is done with it; given its address, base path and all. */
export async function served<Result>(use: (site: string) => Promise<Result>): Promise<Result> {
  const port = await freePort();
  const server = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((resolve, reject) => {
      server.stdout.once('data', resolve);
      server.once('exit', () => {
        reject(new Error('The site could not be served.'));
      });
    });
    return await use(`http://localhost:${String(port)}${siteAddress(process.env['SITE_URL']).base}`);
  } finally {
    server.kill();
  }
}
