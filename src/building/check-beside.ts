import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Verdict } from '../checks/run.ts';

/** Checks a story in a thread of its own, so that the build tool can load meanwhile. */
export async function checkBeside(folder: string): Promise<Verdict> {
  const worker = new Worker(new URL('../checks/worker.ts', import.meta.url), { workerData: folder });
  // Only the worker posts, and this is what it posts.
  const [verdict] = (await once(worker, 'message')) as [Verdict];
  return verdict;
}
