import { spawn } from 'node:child_process';
import { connect } from 'node:net';

/** A server that was started to be asked something. */
export interface Running {
  port: number;
  /** Ends it. */
  stop: () => Promise<void>;
}

/** True where somebody listens. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1')
      .once('connect', () => {
        probe.destroy();
        resolve(true);
      })
      .once('error', () => {
        resolve(false);
      });
  });

/**
 * Starts a server that stays in the foreground, and waits until it listens.
 *
 * @throws Error with what it said where it ends instead
 */
export async function startServer(
  program: string,
  args: readonly string[],
  { cwd, port, env }: { cwd: string; port: number; env?: NodeJS.ProcessEnv },
): Promise<Running> {
  const server = spawn(program, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  while (!(await answers(port)))
    if (server.exitCode !== null) throw new Error(`${program} did not start: ${said}`);
    else await new Promise((done) => setTimeout(done, 20));
  return {
    port,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}
