import { readShown, writeShown, type Shown } from './address.ts';

/** First and last day on which the story can be read as it was known then. */
export const [first = '', last = ''] =
  document.querySelector<HTMLElement>('[data-days]')?.dataset['days']?.split('..') ?? [];

/** What an address asks for, as far as this page has it: a day out of reach is as if it were not there. */
function asked(): Shown {
  const { day, ...rest } = readShown(location.search);
  return day !== undefined && day >= first && day <= last ? { ...rest, day } : rest;
}

/** What is chosen now, shared by all parts of the page; the address follows it quietly. */
let now: Shown = asked();

type Listener = (shown: Shown, before: Shown) => void;
const listeners = new Set<Listener>();

/** What the reader has chosen. */
export const shown = (): Shown => now;

/** Tells whenever a choice is made, by whichever part. */
export function onShown(listener: Listener): void {
  listeners.add(listener);
}

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
  const address = `${location.pathname}${writeShown(now)}${fragment}`;
  if (address !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', address);
}

function soon(): void {
  clearTimeout(underway);
  underway = setTimeout(writeNow, quiet);
  for (const link of switches) link.search = writeShown(now);
}

/** Makes a choice; `undefined` takes one back. */
export function choose(change: { [K in keyof Shown]?: Shown[K] | undefined }): void {
  const before = now;
  const next = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined);
  // Every key of Shown but `steps` may be left out, and `steps` is always there.
  now = Object.fromEntries(next) as unknown as Shown;
  soon();
  for (const listener of listeners) listener(now, before);
}

/** Chooses a step of a chart, or with `undefined` leaves it to the page. */
export function chooseStep(chart: string, step: string | undefined): void {
  const others = Object.fromEntries(Object.entries(now.steps).filter(([id]) => id !== chart));
  choose({ steps: step === undefined ? others : { ...others, [chart]: step } });
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

if (location.search.length > 1) for (const link of switches) link.search = writeShown(now);
