import { boxes } from '../switch.ts';
import { begin, soon } from './frame.ts';
import { inside } from './inside.ts';
import { bringToLife } from './life.ts';
import { move } from './move.ts';

/** An embed of a timeline: besides its steps, the reader can single out events by who and how sure. */
const own = inside();
const frame = begin(own.id);

soon(() => {
  move(frame, bringToLife(frame, own));
  const { filters = [] } = own;
  const chosen = filters.map(() => new Set<string>());
  const { stack, figure } = frame;
  /** Steps back what is not among the values chosen; where none is chosen, nothing is. */
  const apply = (): void => {
    for (const mark of stack.querySelectorAll<SVGElement>('[data-row]')) {
      const row = Number(mark.dataset['row']);
      const among = filters.every(({ of }, index) => chosen[index]?.size === 0 || chosen[index]?.has(String(of[row])));
      mark.classList.toggle('aside', !among);
    }
  };
  const place = figure.querySelector('.explore details');
  filters.forEach(({ legend, names }, index) => {
    const choices = names.map((name, value) => ({ value: String(value), name }));
    const group = boxes(legend, choices, (values) => {
      chosen[index] = new Set(values.length === names.length ? [] : values);
      apply();
    });
    group.set(undefined);
    place?.append(group.element);
  });
});
