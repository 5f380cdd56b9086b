import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets a server listen on a port nobody uses, and gives the origin it has then. */
export async function listening(server: Server, host: 'localhost' | '127.0.0.1'): Promise<string> {
  server.listen(0, host);
  await once(server, 'listening');
  return `http://${host}:${String((server.address() as AddressInfo).port)}`;
}
