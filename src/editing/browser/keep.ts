/** What a reader has done to a page that the page's own address does not hold. */
interface Kept {
  address: string;
  /** Numbers of the details that are open, of all there are. */
  open: number[];
  /** Number of what has the focus, of all that can have it. */
  focus: number;
  scroll: number;
}

const name = 'tienvoud.kept';
const details = (): HTMLDetailsElement[] => [...document.querySelectorAll('details')];
const focusable = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')];

/** Loads the page again, and lets it be as it was. */
export function loadAgain(): void {
  const kept: Kept = {
    address: location.pathname,
    open: details().flatMap((one, index) => (one.open ? index : [])),
    focus: document.activeElement instanceof HTMLElement ? focusable().indexOf(document.activeElement) : -1,
    scroll: scrollY,
  };
  sessionStorage.setItem(name, JSON.stringify(kept));
  location.reload();
}

/** Opens what was open and goes back to what had the focus, where the page was loaded again just now. */
export function asBefore(): void {
  const text = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  if (text === null) return;
  // Written by this module.
  const { address, open, focus, scroll } = JSON.parse(text) as Kept;
  if (address !== location.pathname) return;
  const all = details();
  for (const index of open) if (all[index]) all[index].open = true;
  focusable()[focus]?.focus({ preventScroll: true });
  scrollTo({ top: scroll, behavior: 'instant' });
}
