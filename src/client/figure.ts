import { element } from './element.ts';
import { onExchange } from './exchangeable.ts';
import { frame } from './frame.ts';
import { keepPlace } from './keep-place.ts';
import { cameBackTo } from './place.ts';
import { pace } from './motion.ts';
import { chartOf } from './prose.ts';
import { Picture } from './picture.ts';
import type { State } from './player.ts';
import { playerOf } from './players.ts';
import { chooseStep, onShown, shown } from './shown.ts';
import { radios } from './switch.ts';
import { chosen, differs, isOwn } from './timeline-state.ts';
import { controls as timelineControls, forget, rangeOf } from './timeline.ts';
import { ledger, words } from './words.ts';

/** A chart that stands by itself comes to life: one picture that can be switched takes the place of its stills. */
export async function enliven(figure: HTMLElement): Promise<void> {
  const [word, { days }, player] = await Promise.all([words(), ledger(), playerOf(figure.dataset['live'] ?? '')]);
  const steps = [...figure.querySelectorAll<HTMLElement>(':scope > .step')];
  const [first] = steps;
  if (!player || !first) return;
  await frame();
  const chart = chartOf(figure);
  const idOf = (step: HTMLElement): string => step.id.slice(figure.id.length + 1);
  const picture = new Picture(word);
  const controls = element('div', { class: 'controls' });
  const timeline = player.chart.kind === 'timeline';

  /** The still nearest to the middle of the window is what the reader is looking at. */
  const distance = (step: HTMLElement): number => {
    const { top, bottom } = step.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - innerHeight / 2);
  };
  const asked = steps.find((step) => `#${step.id}` === location.hash);
  const seen = asked ?? steps.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const own = figure.getBoundingClientRect();
  // Back at a chart that was alive, the reader looks at its one picture, not at the still that lies there now.
  const inView = own.top < innerHeight / 2 && own.bottom > 0 && !cameBackTo();
  picture.fit(first.querySelector('.still')?.clientWidth ?? 0);
  // On its own page a chart begins with the step that stands for it, as where it goes along with links.
  const cover = steps.find((step) => idOf(step) === figure.dataset['cover']);
  let base = idOf(asked ?? (inView && scrollY > 0 ? seen : (cover ?? first)));

  const wanted = (): string => {
    const step = shown().steps[chart];
    return step !== undefined && player.chart.steps.some(({ id }) => id === step) ? step : base;
  };
  const stateOf = (step: string): State => {
    const state = player.state(step);
    return timeline ? chosen(state, player, shown()) : state;
  };
  /** Brings a timeline's controls in line with what is shown, once they are there. */
  const line: { up?: (() => void) | undefined } = {};
  const choice = radios(
    word('scroll', 'choose'),
    player.chart.steps.map(({ id, name }) => ({ value: id, name })),
    (value) => {
      if (timeline) forget();
      chooseStep(chart, value);
    },
  );
  const show = (duration = pace()): void => {
    const step = wanted();
    const state = stateOf(step);
    // A view of the reader's own is none of the steps, and its words are not theirs.
    const own = timeline && isOwn(state, player.state(step));
    choice.set(own ? '' : step);
    picture.show({ figure, player, step, state, caption: own ? rangeOf(state, word, days) : undefined }, duration);
    line.up?.();
  };

  if (steps.length > 1) controls.append(choice.element);
  // Everything is made and drawn before it comes into the page, and a frame later all of it comes at once.
  show(0);
  if (import.meta.env.DEV)
    onExchange(() => {
      show(0);
    });
  if (timeline) line.up = timelineControls({ player, picture, controls, word, days, step: wanted });
  await frame();
  const reference = own.bottom < innerHeight / 2 ? figure.querySelector('footer') : undefined;
  keepPlace(
    reference ?? (inView ? seen : figure),
    () => {
      figure.classList.add('playing');
      steps.at(-1)?.after(controls, picture.element);
    },
    reference ?? (inView ? picture.element : figure),
  );

  onShown((now, before) => {
    if (now.steps[chart] !== before.steps[chart] || (timeline && differs(now, before))) show();
  });
  addEventListener('hashchange', () => {
    const step = steps.find((one) => `#${one.id}` === location.hash);
    if (!step) return;
    base = idOf(step);
    chooseStep(chart, undefined);
    show();
  });
}
