/** A thread of ready.mjs: one after the other, for Debian installs one thing at a time. */
import { parentPort } from 'node:worker_threads';
import { browser } from './browser.mjs';
import { missingServers } from './debian.mjs';
import { firefox, webkit } from './engines.mjs';
import { missingFaces } from './faces.mjs';

const found = browser();
const fox = found && firefox();
const kit = webkit();
parentPort?.postMessage({
  found,
  webkit: kit !== undefined,
  leftOut: [
    ...(fox ? [] : ['Firefox is not to be had here. Install it, or Debian’s firefox-esr.']),
    ...(kit ? [] : ['WebKit is not to be had here. Install webkit2gtk-driver and xvfb of Debian.']),
    ...missingServers(),
  ],
  faceless: missingFaces(),
});
