import { announce } from './announce.ts';
import { button } from './element.ts';
import { writeNow } from './shown.ts';
import { words } from './words.ts';

/** Passing on what is seen: by the device's own sheet where it has one, and as a link that can be pasted anywhere. */
export async function share(place: HTMLElement): Promise<void> {
  const word = await words();
  /** The address of what is seen now, what was chosen a moment ago included. */
  const address = (): string => {
    writeNow();
    return location.href;
  };
  // Who closes the sheet has not failed, and need not be told.
  const send = (): void => void navigator.share({ title: document.title, url: address() }).catch(() => undefined);
  const copy = button(word('share', 'copy'), () => {
    void navigator.clipboard.writeText(address()).then(() => {
      announce((copy.textContent = word('share', 'copied')));
    });
  });
  if ('share' in navigator) place.append(button(word('share', 'send'), send));
  if ('clipboard' in navigator) place.append(copy);
}
