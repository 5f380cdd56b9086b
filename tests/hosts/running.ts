import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { request, type IncomingHttpHeaders } from 'node:http';
import { serverOn } from '../../src/machine/debian.mjs';
import type { BuiltSite } from '../../src/hosts/built-site.ts';
import { caddyfile, ownCaddy } from '../../src/hosts/caddy.ts';
import { nginxConfig, ownNginx } from '../../src/hosts/nginx.ts';
import { brotliModule } from '../../src/machine/brotli-module.ts';
import { freePort } from '../../src/machine/free-port.ts';
import { startServer, type Running } from '../../src/serving/start-server.ts';

/** What a server answered, its body as it was sent. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Names of the servers there can be. */
export const servers = ['nginx', 'caddy'] as const;
export type Name = (typeof servers)[number];

/** True where a server is installed. */
export const isThere = (name: Name): boolean => serverOn(name) !== undefined;

/** True where a server that is there sends what is compressed with brotli. */
export const sendsBrotli = (name: Name): boolean => name === 'caddy' || existsSync(brotliModule);

/** Asks for a path exactly as it stands. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .once('error', reject)
        .once('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
    })
      .once('error', reject)
      .end();
  });
}

/**
 * Starts a real server with the configuration that is made for it, on a free port.
 *
 * @param name which
 * @param site what is served
 * @param root folder where it is laid out
 * @param folder for the server's own files
 */
export async function start(name: Name, site: BuiltSite, root: string, folder: string): Promise<Running> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const settings = { story: 'tienvoud', root, host: 'tienvoud.example', listen: `127.0.0.1:${String(port)}` };
  const file = join(folder, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  const modules = existsSync(brotliModule) ? [brotliModule] : [];
  const user = process.getuid?.() === 0 ? userInfo().username : undefined;
  writeFileSync(
    file,
    name === 'nginx'
      ? ownNginx({ config: nginxConfig(site, settings, modules.length > 0), modules, user })
      : ownCaddy(caddyfile(site, settings)),
  );
  const args =
    name === 'nginx' ? ['-p', `${folder}/`, '-c', file] : ['run', '--config', file, '--adapter', 'caddyfile'];
  return startServer(serverOn(name) ?? name, args, {
    cwd: folder,
    port,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
}
