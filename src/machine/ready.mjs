/** Sees to what tests need of the system. Runs on plain Node. */
import { Worker } from 'node:worker_threads';

/**
 * Finds or gets browsers, faces, and what serves the site, while others work, for most of it waits for what it downloads.
 *
 * @returns {Promise<{ found: { path: string; how: string } | undefined; webkit: boolean; leftOut: string[]; faceless: string | undefined }>}
 *   the Chromium, and whether there is a WebKit; what is not tried here, in sentences; what comes of faces that are not to be had
 */
export function ready() {
  return new Promise((resolve) => {
    new Worker(new URL('./get-ready.mjs', import.meta.url))
      .once('message', resolve)
      .once('error', ({ message }) =>
        resolve({ found: undefined, webkit: false, leftOut: [message], faceless: undefined }),
      );
  });
}
