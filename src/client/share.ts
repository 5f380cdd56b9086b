import { announce } from './announce.ts';
import { button } from './element.ts';
import { writeNow } from './address-bar.ts';
import { words } from './words.ts';

/** Milliseconds for which a button says what it has done before it says again what it does. */
const moment = 4000;

/** Passing on what is seen: by the device's own sheet where it has one, and as a link that can be pasted anywhere. */
export async function share(place: HTMLElement): Promise<void> {
  const word = await words();
  /** A button that does something with the address of what is seen now, what was chosen a moment ago included. */
  const offer = (name: string, act: (url: string, own: HTMLElement) => Promise<void>): void => {
    const own = button(word('share', name), () => {
      writeNow();
      // Who closes the sheet or allows no copying knows it, and need not be told.
      act(location.href, own).catch(() => undefined);
    });
    place.append(own);
  };
  if ('share' in navigator) offer('send', (url) => navigator.share({ title: document.title, url }));
  if ('clipboard' in navigator)
    offer('copy', async (url, own) => {
      await navigator.clipboard.writeText(url);
      announce((own.textContent = word('share', 'copied')));
      setTimeout(() => {
        own.textContent = word('share', 'copy');
      }, moment);
    });
}
