import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { kept, tools, type Job, type Sizes, type Tools } from './rasteriser.ts';

/** A job with whoever waits for it. */
interface Waiting extends Job {
  done: (sizes: Sizes) => void;
  failed: (error: Error) => void;
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
    worker.on('message', ({ sizes, error }: { sizes?: Sizes; error?: string }) => {
      const { at } = thread;
      thread.at = undefined;
      if (sizes) at?.done(sizes);
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

/** Whole or not at all: another build may look for it at the same time, or this one be cut off. */
function keep(file: string, bytes: Uint8Array): void {
  writeFileSync(`${file}.${String(process.pid)}`, bytes);
  renameSync(`${file}.${String(process.pid)}`, file);
}

/**
 * PNGs of an SVG, with the faces of the site and no others, so that they are the same on every machine. A picture is kept
 * under a digest of all that goes into it: the SVG, its scale, the faces, the rasteriser and how it is written. Whoever wants
 * many asks for all at once, for they are made beside each other.
 *
 * @param scale pixels of the whole PNG for one of the SVG
 */
export async function pngs(svg: string, scale: number): Promise<Sizes> {
  const all = (read ??= tools());
  const name = createHash('sha256')
    .update(all.digest)
    .update(`${String(scale)} rows`)
    .update(svg)
    .digest('hex');
  const folder = join(kept, 'pictures');
  const [whole, half] = [join(folder, `${name}.png`), join(folder, `${name}-half.png`)];
  if (existsSync(whole) && existsSync(half))
    return { whole: new Uint8Array(readFileSync(whole)), half: new Uint8Array(readFileSync(half)) };
  const sizes = await new Promise<Sizes>((done, failed) => {
    queue.push({ svg, scale, done, failed });
    dispatch(all);
  });
  mkdirSync(folder, { recursive: true });
  keep(whole, sizes.whole);
  keep(half, sizes.half);
  return sizes;
}

/** A PNG of an SVG at its own size. */
export async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  return (await pngs(svg, 1)).whole;
}
