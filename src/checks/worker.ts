/** Checks a story beside whatever else is going on, and posts the verdict. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkStory } from './run.ts';

parentPort?.postMessage(await checkStory(String(workerData)));
