import { element } from './element.ts';

let region: HTMLElement | undefined;
let underway: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds of quiet after which a change is told: one that is passed by on the way is not. */
const quiet = 600;

/** Tells a screen reader what has changed, once and politely, when things have come to rest. */
export function announce(text: string): void {
  if (!region) document.body.append((region = element('div', { role: 'status', class: 'hidden' })));
  const place = region;
  clearTimeout(underway);
  underway = setTimeout(() => {
    if (place.textContent !== text) place.textContent = text;
  }, quiet);
}
