import { element } from './element.ts';
import type { Word } from './words.ts';

const day = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

interface Brushed {
  word: Word;
  /** First and last day there are. */
  reach: readonly [string, string];
  /** First and last day shown. */
  now: () => readonly [string, string];
  zoom: (to: [string, string]) => void;
  /** A day as the language says it. */
  said: (iso: string) => string;
}

/** Days that stay between both ends. */
const least = 4;

/**
 * The whole of the time in a strip, with what is shown of it: both ends are sliders for keys and fingers, the middle is
 * dragged, and a stretch drawn over the strip is what is shown then.
 */
export function brush({ word, reach, now, zoom, said }: Brushed): { element: HTMLElement; mark(): void } {
  const length = (time(reach[1]) - time(reach[0])) / day;
  const at = (iso: string): number => Math.round((time(iso) - time(reach[0])) / day);
  const iso = (index: number): string => new Date(time(reach[0]) + index * day).toISOString().slice(0, 10);
  const slider = (name: string): HTMLInputElement =>
    element('input', { type: 'range', min: '0', max: String(length), step: '1', 'aria-label': word('timeline', name) });
  const [from, to] = [slider('from'), slider('to')];
  const part = element('div', { class: 'part' });
  const range = element('p', { class: 'range' });
  const strip = element('div', { class: 'strip' }, part, from, to);

  const set = (a: number, b: number): void => {
    const start = Math.max(0, Math.min(a, length - least));
    zoom([iso(start), iso(Math.min(length, Math.max(start + least, b)))]);
  };
  from.addEventListener('input', () => {
    set(Math.min(Number(from.value), Number(to.value) - least), Number(to.value));
  });
  to.addEventListener('input', () => {
    set(Number(from.value), Math.max(Number(to.value), Number(from.value) + least));
  });

  const index = (x: number): number => {
    const { left, width } = strip.getBoundingClientRect();
    return Math.round(Math.min(1, Math.max(0, (x - left) / width)) * length);
  };
  let drag: { x: number; from: number; to: number; moves: boolean } | undefined;
  strip.addEventListener('pointerdown', (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const [a, b] = now().map(at) as [number, number];
    const x = index(event.clientX);
    drag = { x, from: a, to: b, moves: event.target === part && b - a < length };
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener('pointermove', ({ clientX }) => {
    if (!drag) return;
    const x = index(clientX);
    if (drag.moves) {
      const start = Math.max(0, Math.min(length - (drag.to - drag.from), drag.from + x - drag.x));
      set(start, start + drag.to - drag.from);
    } else if (Math.abs(x - drag.x) >= 1) set(Math.min(x, drag.x), Math.max(x, drag.x));
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    strip.addEventListener(end, () => {
      drag = undefined;
    });

  return {
    element: element('div', { class: 'brush' }, strip, range),
    mark() {
      const [a, b] = now();
      from.value = String(at(a));
      to.value = String(at(b));
      from.setAttribute('aria-valuetext', said(a));
      to.setAttribute('aria-valuetext', said(b));
      part.style.insetInlineStart = `${String((at(a) / length) * 100)}%`;
      part.style.inlineSize = `${String(((at(b) - at(a)) / length) * 100)}%`;
      range.textContent = word('timeline', 'range', { from: said(a), to: said(b) });
    },
  };
}
