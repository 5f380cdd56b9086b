import { begin, soon } from './frame.ts';
import { inside } from './inside.ts';
import { bringToLife } from './life.ts';
import { move } from './move.ts';

/** An embed of a chart with several steps. */
const own = inside();
const frame = begin(own.id);

soon(() => {
  move(frame, bringToLife(frame, own));
});
