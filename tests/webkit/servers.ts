import { spawn, type ChildProcess } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { webkitHere } from '../../src/machine/engines.mjs';
import { freePort } from '../../src/machine/free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the built site and of the host that embeds it, each with its last slash. */
    site: string;
    host: string;
    /** The screen that browsers draw on, as DISPLAY has it. */
    display: string;
  }
}

/** Waits until a server answers. */
async function answers(address: string): Promise<void> {
  for (const until = Date.now() + 30_000; ;)
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`${address} does not answer`, { cause: error });
      await new Promise((again) => setTimeout(again, 50));
    }
}

/** A screen without a monitor, on the first number that is free, which it tells. */
async function screen(program: string, started: ChildProcess[]): Promise<string> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (number: Buffer) => {
      resolve(`:${number.toString().trim()}`);
    });
    child.once('exit', () => {
      reject(new Error('the screen for WebKit did not come up'));
    });
  });
}

/** Starts the site, its host and a screen for the whole run; what it returns ends them. */
export default async function servers(project: TestProject): Promise<() => void> {
  const there = webkitHere();
  if (!there)
    throw new Error('WebKit is not to be had here: install webkit2gtk-driver and xvfb, or leave this suite out.');
  const started: ChildProcess[] = [];
  const serve = (file: string, env: Record<string, string>): void => {
    started.push(spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: 'ignore' }));
  };
  const [sitePort, hostPort] = [await freePort(), await freePort()];
  const [site, host] = [`http://localhost:${String(sitePort)}/`, `http://127.0.0.1:${String(hostPort)}/`];
  serve('src/commands/serve.ts', { PORT: String(sitePort) });
  serve('tests/host/server.ts', { PORT: String(hostPort), SITE: site });
  project.provide('display', await screen(there.screen, started));
  await Promise.all([site, host].map(answers));
  project.provide('site', site);
  project.provide('host', host);
  return () => {
    for (const one of started) one.kill();
  };
}
