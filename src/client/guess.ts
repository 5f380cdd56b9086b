import { button, element } from './element.ts';
import { announce } from './announce.ts';
import { keepPlace } from './keep-place.ts';
import { choose, shown } from './shown.ts';
import { words } from './words.ts';

/** Height of the picture in pixels, and where its floor and ceiling are. */
const [height, floor, ceiling] = [240, 208, 48];

/** Where the two days stand, in hundredths of the width. */
const [first, last] = [24, 80];

const namespace = 'http://www.w3.org/2000/svg';

function drawn(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** Three figures are as exact as a guess gets. */
const rounded = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / step) * step;
};

/**
 * Guess first: the question gets a picture in which the last day is drawn by pointer or keys or typed as a number, and then
 * the comparison in words. The answer stays, and the reader's guess stays beside it.
 */
export async function guess(box: HTMLElement): Promise<void> {
  const word = await words();
  const details = box.querySelector('details');
  const { from, to, fromDay, toDay } = box.dataset;
  const [begin, answer] = [Number(from), Number(to)];
  if (!details || !(begin > 0) || !(answer > begin)) return;
  const format = new Intl.NumberFormat(document.documentElement.lang, { useGrouping: true, maximumFractionDigits: 1 });
  // Room above the answer, so that the scale does not give it away: the next power of ten and as much again.
  const most = 2 * 10 ** Math.ceil(Math.log10(answer));
  const y = (value: number): number => floor - ((floor - ceiling) * Math.min(value, most)) / most;

  const line = drawn('line', {
    class: 'guessed',
    x1: `${String(first)}%`,
    x2: `${String(last)}%`,
    y1: String(y(begin)),
  });
  const dot = drawn('circle', { class: 'guessed', cx: `${String(last)}%`, r: '11' });
  const label = drawn('text', { x: `${String(last)}%`, 'text-anchor': 'middle', 'font-size': '20', class: 'serif' });
  const truth = drawn('g', { class: 'truth', visibility: 'hidden' });
  const svg = drawn('svg', { class: 'drawing', width: '100%', height: String(height), 'aria-hidden': 'true' });
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const at = y(part * most);
    svg.append(
      drawn('line', { class: 'rule', x1: '0%', x2: '100%', y1: String(at), y2: String(at) }),
      drawn('text', { class: 'axis', y: String(at - 4), 'font-size': '12' }, format.format(part * most)),
    );
  }
  svg.append(
    drawn(
      'text',
      { class: 'axis', x: `${String(first)}%`, y: String(floor + 20), 'text-anchor': 'middle', 'font-size': '13' },
      fromDay,
    ),
    drawn(
      'text',
      { class: 'axis', x: `${String(last)}%`, y: String(floor + 20), 'text-anchor': 'middle', 'font-size': '13' },
      toDay,
    ),
    drawn('circle', { class: 'ink', cx: `${String(first)}%`, cy: String(y(begin)), r: '8' }),
    drawn(
      'text',
      { x: `${String(first)}%`, y: String(y(begin) - 16), 'text-anchor': 'middle', 'font-size': '20', class: 'serif' },
      format.format(begin),
    ),
    truth,
    line,
    dot,
    label,
  );
  const canvas = element('div', { class: 'sketch' });
  canvas.append(svg);

  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(most),
    step: '100',
    'aria-label': word('guess', 'field'),
  });
  const field = element('input', { type: 'number', min: '0', max: '999999', inputmode: 'numeric', required: '' });
  let value = shown().guess ?? begin;
  const draw = (): void => {
    const at = String(y(value));
    line.setAttribute('y2', at);
    dot.setAttribute('cy', at);
    label.setAttribute('y', String(y(value) - 18));
    label.textContent = format.format(value);
    slider.value = String(value);
    slider.setAttribute('aria-valuetext', format.format(value));
  };
  const take = (next: number, typed = false): void => {
    value = Math.max(0, Math.min(999_999, typed ? next : rounded(next)));
    if (!typed) field.value = String(value);
    draw();
  };
  slider.addEventListener('input', () => {
    take(Number(slider.value));
  });
  field.addEventListener('input', () => {
    if (field.validity.valid) take(Number(field.value), true);
  });
  const point = (event: PointerEvent): void => {
    const { top } = canvas.getBoundingClientRect();
    take(((floor - (event.clientY - top)) / (floor - ceiling)) * most);
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (details.open) return;
    canvas.setPointerCapture(event.pointerId);
    point(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) point(event);
  });

  const verdict = element('p', { class: 'verdict' });
  const told = (): string => {
    const said = {
      guess: format.format(value),
      factor: format.format(value < answer ? answer / Math.max(1, value) : value / answer),
    };
    if (Math.abs(value - answer) <= answer / 10) return word('guess', 'close', said);
    return word('guess', value < answer ? 'low' : 'high', said);
  };
  const reveal = (moves: boolean): void => {
    details.open = true;
    box.classList.add('answered');
    verdict.textContent = told();
    truth.replaceChildren(
      drawn('line', {
        class: 'actual',
        x1: `${String(first)}%`,
        x2: `${String(last)}%`,
        y1: String(y(begin)),
        y2: String(y(answer)),
      }),
      drawn('circle', { class: 'actual', cx: `${String(last)}%`, cy: String(y(answer)), r: '9' }),
    );
    truth.removeAttribute('visibility');
    slider.disabled = true;
    choose({ guess: value > 0 ? value : undefined });
    // The field that had the focus is gone.
    if (moves) again.focus({ preventScroll: true });
    announce(`${verdict.textContent} ${details.querySelector('p')?.textContent ?? ''}`);
  };
  const form = element(
    'form',
    {},
    element('p', { class: 'how' }, word('guess', 'draw')),
    canvas,
    slider,
    element('label', {}, element('span', {}, word('guess', 'field')), field),
    element('button', { type: 'submit' }, word('guess', 'submit')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!details.open) reveal(true);
  });
  const again = button(
    word('guess', 'again'),
    () => {
      details.open = false;
    },
    { class: 'again' },
  );
  details.append(again);
  details.addEventListener('toggle', () => {
    if (details.open && !box.classList.contains('answered')) reveal(false);
    if (details.open) return;
    box.classList.remove('answered');
    verdict.textContent = '';
    truth.setAttribute('visibility', 'hidden');
    slider.disabled = false;
    choose({ guess: undefined });
    field.focus();
  });
  draw();
  // What has been read already stays where it is, though the guess above it grows.
  const passed = box.getBoundingClientRect().bottom < 0 ? box.nextElementSibling : undefined;
  keepPlace(
    passed ?? box,
    () => {
      box.classList.add('playing');
      details.before(form, verdict);
    },
    passed ?? box,
  );
  if (shown().guess !== undefined) {
    field.value = String(value);
    reveal(false);
  }
}
