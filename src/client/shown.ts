import { readShown, type Shown } from './address.ts';

/** First and last day on which the story can be read as it was known then. */
export const [first = '', last = ''] =
  document.querySelector<HTMLElement>('[data-days]')?.dataset['days']?.split('..') ?? [];

/** What an address asks for, as far as this page has it: a day out of reach is as if it were not there. */
function asked(): Shown {
  const { day, ...rest } = readShown(location.search);
  return day !== undefined && day >= first && day <= last ? { ...rest, day } : rest;
}

/** What is chosen now, shared by all parts of the page; in the story the address follows it (`address-bar.ts`). */
let now: Shown = asked();

type Listener = (shown: Shown, before: Shown) => void;
const listeners = new Set<Listener>();

/** What the reader has chosen. */
export const shown = (): Shown => now;

/** Tells whenever a choice is made, by whichever part. */
export function onShown(listener: Listener): void {
  listeners.add(listener);
}

/** Makes a choice; `undefined` takes one back. */
export function choose(change: { [K in keyof Shown]?: Shown[K] | undefined }): void {
  const before = now;
  const next = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined);
  // Every key of Shown but `steps` may be left out, and `steps` is always there.
  now = Object.fromEntries(next) as unknown as Shown;
  for (const listener of listeners) listener(now, before);
}

/** Chooses a step of a chart, or with `undefined` leaves it to the page. */
export function chooseStep(chart: string, step: string | undefined): void {
  const others = Object.fromEntries(Object.entries(now.steps).filter(([id]) => id !== chart));
  choose({ steps: step === undefined ? others : { ...others, [chart]: step } });
}
