/** Checks a story whenever it is asked, beside the server, and answers with all that is wrong with it. */
import { parentPort } from 'node:worker_threads';
import { checkStory } from '../checks/run.ts';
import type { Memory } from '../story/read.ts';

const memory: Memory = new Map();

parentPort?.on('message', ({ of, folder }: { of: number; folder: string }) => {
  void checkStory(folder, { memory }).then(
    ({ problems }) => parentPort?.postMessage({ of, problems }),
    (error: unknown) => parentPort?.postMessage({ of, failed: String(error) }),
  );
});
