import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { kept, tools, type Job, type Tools } from './rasteriser.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A job with whoever waits for it. */
interface Waiting extends Job {
  done(png: Bytes): void;
  failed(error: Error): void;
}

/** Threads that make pictures: as many as the machine has room for, and no more than there is work for. */
const threads: { worker: Worker; at: Waiting | undefined }[] = [];
const queue: Waiting[] = [];
const most = Math.min(4, availableParallelism());

/** Gives each thread that is free something to do. */
function dispatch(read: Tools): void {
  if (queue.length > 0 && threads.length < most && threads.every(({ at }) => at)) {
    // As source, which Node runs as it is: a bundle of the pages has no file of it.
    const worker = new Worker(resolve('src/pictures/raster-worker.ts'), { workerData: read });
    const thread: (typeof threads)[number] = { worker, at: undefined };
    worker.on('message', ({ png, error }: { png?: Bytes; error?: string }) => {
      const { at } = thread;
      thread.at = undefined;
      if (png) at?.done(png);
      else at?.failed(new Error(`A picture could not be made: ${error ?? 'nobody said why'}`));
      dispatch(read);
    });
    worker.on('error', (error) => {
      threads.splice(threads.indexOf(thread), 1);
      thread.at?.failed(error instanceof Error ? error : new Error(String(error)));
      dispatch(read);
    });
    threads.push(thread);
  }
  for (const thread of threads) {
    if (thread.at) continue;
    thread.at = queue.shift();
    if (thread.at) {
      const { svg, scale } = thread.at;
      thread.worker.ref();
      thread.worker.postMessage({ svg, scale } satisfies Job);
    } else {
      // A thread that waits for work keeps nobody from leaving.
      thread.worker.unref();
    }
  }
  if (queue.length > 0 && threads.length < most) dispatch(read);
}

let read: Tools | undefined;

/**
 * A PNG of an SVG, with the faces of the site and no others, so that it is the same on every machine. A picture is kept
 * under a digest of all that goes into it: the SVG, its scale, the faces and the rasteriser itself. Whoever wants many asks
 * for all at once, for they are made beside each other.
 *
 * @param scale pixels of the PNG for one of the SVG
 */
export async function png(svg: string, scale = 1): Promise<Bytes> {
  const all = (read ??= tools());
  const name = createHash('sha256').update(all.digest).update(String(scale)).update(svg).digest('hex');
  const folder = join(kept, 'pictures');
  const file = join(folder, `${name}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = await new Promise<Bytes>((done, failed) => {
    queue.push({ svg, scale, done, failed });
    dispatch(all);
  });
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another build may look for it at the same time, or this one be cut off.
  writeFileSync(`${file}.${String(process.pid)}`, bytes);
  renameSync(`${file}.${String(process.pid)}`, file);
  return bytes;
}
