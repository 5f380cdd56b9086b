import { bringToLife } from './life.ts';
import { begin, soon } from './frame.ts';
import { inside } from './inside.ts';

/** An embed of a chart with one picture, which its reader points at and walks through. */
const own = inside();
const frame = begin(own.id);

soon(() => {
  bringToLife(frame, own);
});
