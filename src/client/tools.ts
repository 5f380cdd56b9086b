import { button, element } from './element.ts';
import { setMotion } from './motion.ts';
import { onShown, shown } from './shown.ts';
import { words } from './words.ts';

/** All that makes charts live. */
export const parts = (): Promise<typeof import('./parts.ts')> => import('./parts.ts');

/** The page's own controls, in the bar at its top: motion, and the story as it was known on a day. */
export async function tools(): Promise<() => Promise<void>> {
  const word = await words();
  const motion = button(
    '',
    () => {
      setMotion(shown().motion === 'off');
    },
    { class: 'motion' },
  );
  const name = (): void => {
    const still = shown().motion === 'off';
    motion.setAttribute('aria-label', word('motion', still ? 'start' : 'stop'));
    motion.title = word('motion', still ? 'start' : 'stop');
  };
  motion.append(element('i', { 'aria-hidden': 'true' }));
  name();
  onShown(name);
  let opened: Promise<void> | undefined;
  const open = (): Promise<void> => (opened ??= parts().then(({ past }) => past(known)));
  const known = button(
    '',
    () => {
      if (opened) return;
      void open().then(() => {
        known.click();
      });
    },
    { class: 'as-known', 'aria-expanded': 'false' },
  );
  known.append(element('i', { 'aria-hidden': 'true' }), element('span', {}, word('past', 'open')));
  document.querySelector('.top > nav')?.prepend(known, motion);
  return open;
}
