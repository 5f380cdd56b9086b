/** All that makes charts live, in one file for the browser: it comes when the first of them is near. */
export { enliven } from './figure.ts';
export { guess } from './guess.ts';
export { past } from './past.ts';
export { share } from './share.ts';
export { stage } from './scrolly.ts';
