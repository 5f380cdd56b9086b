import { inject } from 'vitest';
import type { Session } from './session.ts';

/** Selector of the frame that `framed` makes. */
export const frame = '#narrow';

/** Opens a page of the site in a frame of any width, on a page of the same site that holds nothing else. */
export async function framed(session: Session, path: string, width: number, height: number): Promise<void> {
  await session.goto(`${inject('site')}robots.txt`);
  await session.run(
    (src, width, height) => {
      const made = document.createElement('iframe');
      made.id = 'narrow';
      made.style.cssText = `border:0;width:${String(width)}px;height:${String(height)}px`;
      made.src = src;
      document.body.style.margin = '0';
      document.body.replaceChildren(made);
    },
    `${inject('site')}${path}`,
    width,
    height,
  );
}
