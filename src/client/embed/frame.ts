import { amiss, blank } from './asked.ts';
import { speak } from './speak.ts';

/** A frame on another site: its figure, and the choice among its steps as it stands there without script. */
export interface Frame {
  figure: HTMLElement;
  /** Where pictures stand, one over the other. */
  stack: HTMLElement;
  /** Boxes of the steps in order. */
  shots: HTMLElement[];
  /** The choice of a step; none where there is one step only. */
  radios: HTMLInputElement[];
}

/** The box of the step that is chosen now. */
export const shotIn = ({ shots, radios }: Frame): HTMLElement | undefined =>
  shots[
    Math.max(
      0,
      radios.findIndex(({ checked }) => checked),
    )
  ];

/** Begins what every embed does: it tells its height, shows the step it was asked for, and says so where there is none. */
export function begin(id: string): Frame {
  const one = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body;
  const stack = one('.stack');
  const frame: Frame = {
    figure: one('figure'),
    stack,
    shots: [...stack.querySelectorAll<HTMLElement>('.shot')],
    radios: [...document.querySelectorAll<HTMLInputElement>('[name="step"]')],
  };
  const steps = frame.shots.map(({ dataset }) => dataset['step'] ?? '');
  const wrong = amiss(location.search, steps);
  const note = document.querySelector<HTMLElement>('.amiss');
  const said = note?.querySelector('span');
  if (wrong.length > 0 && note && said) {
    note.hidden = false;
    said.textContent = said.textContent.replace(blank, wrong.join(', '));
  }
  const step = new URLSearchParams(location.search).get('step');
  const asked = frame.radios[steps.indexOf(step ?? '')];
  if (asked) asked.checked = true;
  speak(id);
  return frame;
}

/** Runs when there is time, and before that when the reader comes: ten frames on one page must not hold it up. */
export function soon(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) run();
    done = true;
  };
  for (const sign of ['pointerover', 'pointerdown', 'focusin'] as const)
    addEventListener(sign, once, { once: true, capture: true });
  // Safari has no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: 3000 });
  else setTimeout(once, 300);
}
