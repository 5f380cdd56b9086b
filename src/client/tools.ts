import { setMotion } from './motion.ts';
import { onShown, shown } from './shown.ts';
import { themeChoice } from './theme.ts';
import { words } from './words.ts';

/** All that makes charts live. */
export const parts = (): Promise<typeof import('./parts.ts')> => import('./parts.ts');

/** The page's own controls, in the bar at its top: motion, colours, and the story as it was known on a day. */
export async function tools(): Promise<() => Promise<void>> {
  // A button whose script did not come would do nothing.
  const [word, { past }] = await Promise.all([words(), parts()]);
  const bar = document.querySelector<HTMLElement>('.tools');
  const [known, motion] = bar?.querySelectorAll('button') ?? [];
  let opened: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    if (known) await (opened ??= past(known));
  };
  const name = (): void => {
    const still = shown().motion === 'off';
    motion?.setAttribute('aria-label', word('motion', still ? 'start' : 'stop'));
    if (motion) motion.title = word('motion', still ? 'start' : 'stop');
  };
  name();
  onShown(name);
  motion?.addEventListener('click', () => {
    setMotion(shown().motion === 'off');
  });
  known?.addEventListener('click', () => {
    if (opened) return;
    // Within a click by keyboard a browser takes no other.
    void open().then(() =>
      setTimeout(() => {
        known.click();
      }),
    );
  });
  bar?.querySelector('.theme')?.prepend(themeChoice(word));
  if (bar) bar.style.visibility = 'visible';
  return open;
}
