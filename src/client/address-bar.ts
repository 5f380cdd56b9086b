import { writeShown } from './address.ts';
import { onShown, shown } from './shown.ts';

/** Links to this page in other languages: they lead to the same place and the same choices. */
const switches = [...document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')];

/** The fragment last asked for, with its #; written together with the choices, for browsers limit how often one may write. */
let fragment = location.hash;
let underway: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds of quiet before the address is written: Safari refuses more than a hundred changes in half a minute. */
const quiet = 150;

/** Writes the address at once: on leaving, what was chosen a moment ago goes along. */
export function writeNow(): void {
  clearTimeout(underway);
  const address = `${location.pathname}${writeShown(shown())}${fragment}`;
  if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
}

function soon(): void {
  clearTimeout(underway);
  underway = setTimeout(writeNow, quiet);
  for (const link of switches) link.search = writeShown(shown());
}

/** Puts a fragment, with its # or empty, in the address, quietly: nothing is added to the history. */
export function standAt(place: string): void {
  if (place === fragment) return;
  fragment = place;
  soon();
}

/** The reader went to a fragment: that is where the page stands now. */
export function arrivedAt(place: string): void {
  fragment = place;
}

if (location.search.length > 1) for (const link of switches) link.search = writeShown(shown());
onShown(soon);
