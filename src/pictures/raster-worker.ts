/** A thread that makes pictures: it is sent jobs, and answers each with PNGs or with what went wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { rasteriser, type Job, type Tools } from './rasteriser.ts';

const drawing = rasteriser(workerData as Tools);

parentPort?.on('message', (job: Job) => {
  void drawing
    .then((draw) => draw(job))
    .then(
      (sizes) => parentPort?.postMessage({ sizes }, [sizes.whole.buffer, sizes.half.buffer]),
      (error: unknown) => parentPort?.postMessage({ error: String(error) }),
    );
});
