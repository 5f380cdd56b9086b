import { button, element } from './element.ts';
import { onExchange } from './exchangeable.ts';
import { frame } from './frame.ts';
import { glide, pace } from './motion.ts';
import { chartOf } from './prose.ts';
import { Picture, type View } from './picture.ts';
import { playerOf } from './players.ts';
import { chooseStep, onShown, shown } from './shown.ts';
import { isWide, stepHere, stepsOf } from './steps.ts';
import { radios } from './switch.ts';
import { words } from './words.ts';

/** Pixels of a rem: whoever has larger text has larger bars. */
const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Pixels kept free: the bar at the top of the page, and under a drawing on a phone for the text that goes with it. */
const bar = 3 * rem;
const card = 9.5 * rem;

/**
 * A scroll story comes to life: one drawing stands beside or above the text and changes with it. The stills keep their room
 * and only stop being seen, so that nothing in the page moves, and where the window is too low for a drawing and its text
 * each step keeps a picture of its own.
 */
export async function stage(scrolly: HTMLElement): Promise<void> {
  const figures = [...scrolly.querySelectorAll<HTMLElement>('figure.chart')];
  const [word, ...players] = await Promise.all([
    words(),
    ...figures.map(({ dataset }) => playerOf(dataset['live'] ?? '')),
  ]);
  const steps = stepsOf(scrolly).flatMap((step) => {
    const at = figures.findIndex((figure) => figure.contains(step));
    const [figure, player] = [figures[at], players[at]];
    return figure && player ? [{ element: step, figure, player, id: step.id.slice(figure.id.length + 1) }] : [];
  });
  const [first] = steps;
  // With one chart missing the story would have holes: then the stills tell all of it.
  if (!first || steps.length < stepsOf(scrolly).length) return;
  const viewOf = ({ figure, player, id }: (typeof steps)[number]): View => ({
    figure,
    player,
    step: id,
    state: player.state(id),
  });

  const picture = new Picture(word);
  const names = steps.map(({ element: step, player, id }) => ({
    value: step.id,
    name: player.chart.steps.find((one) => one.id === id)?.name ?? id,
  }));
  const choice = radios(word('scroll', 'choose'), names, (value) => {
    const chosen = steps.find(({ element: step }) => step.id === value);
    if (!chosen) return;
    for (const figure of figures)
      chooseStep(chartOf(figure), figure === chosen.figure && chosen.element !== here ? chosen.id : undefined);
    show();
  });
  const count = element('span', { class: 'count' });
  const go = (by: number): void => {
    const to = steps[steps.findIndex(({ element: step }) => step === here) + by];
    to?.element.scrollIntoView({ behavior: glide() });
  };
  const back = button(
    '‹',
    () => {
      go(-1);
    },
    { 'aria-label': word('scroll', 'previous') },
  );
  const on = button(
    '›',
    () => {
      go(1);
    },
    { 'aria-label': word('scroll', 'next') },
  );
  const pinned = element(
    'div',
    { class: 'pinned' },
    element('div', { class: 'controls' }, back, count, on, choice.element),
    picture.element,
  );
  const place = element('div', { class: 'stage' }, pinned);

  let here = stepHere(scrolly) ?? first.element;
  let showing = '';
  /** The step the reader has chosen without scrolling, else the one being read. */
  const wanted = (): (typeof steps)[number] =>
    steps.find(({ figure, id }) => shown().steps[chartOf(figure)] === id) ??
    steps.find(({ element: step }) => step === here) ??
    first;
  function show(duration = pace()): void {
    const step = wanted();
    if (showing === step.element.id) return;
    showing = step.element.id;
    picture.show(viewOf(step), duration);
    choice.set(step.element.id);
    const index = steps.indexOf(step);
    count.textContent = word('scroll', 'of', { number: String(index + 1), total: String(steps.length) });
    // Not disabled: a button that is would drop the focus.
    back.ariaDisabled = String(index === 0);
    on.ariaDisabled = String(index === steps.length - 1);
  }

  /** Pictures of single steps, where the window is too low for a stage; made when first needed. */
  const singles = new Map<HTMLElement, Picture>();
  function unroll(): void {
    place.remove();
    scrolly.classList.remove('staged');
    for (const step of steps) {
      const shot = step.element.querySelector('.shot');
      const single =
        singles.get(step.element) ?? new Picture(word, step === steps.find(({ figure }) => figure === step.figure));
      if (!singles.has(step.element)) {
        singles.set(step.element, single);
        shot?.append(single.element);
      }
      if (!single.view) single.show(viewOf(step), 0);
    }
    // When all are there, for stills give way to them.
    scrolly.classList.add('unrolled');
  }

  function roll(): void {
    // All is measured before anything is changed.
    const own = scrolly.getBoundingClientRect();
    const shots = steps.flatMap(({ element: step }) => step.querySelector('.shot')?.getBoundingClientRect() ?? []);
    const [top, bottom] = [shots[0], shots.at(-1)];
    const last = steps.at(-1)?.element.getBoundingClientRect().bottom ?? own.bottom;
    if (!top || !bottom) return;
    picture.fit(top.width);
    const { style } = place;
    style.left = `${String(top.left - own.left)}px`;
    style.width = `${String(top.width)}px`;
    // Beside the text there is room from the headline on.
    style.top = `${String(isWide() ? 0 : top.top - own.top)}px`;
    style.bottom = `${String(own.bottom - (isWide() ? last : bottom.bottom))}px`;
    // A drawing that fails leaves the stills.
    show(0);
    scrolly.classList.remove('unrolled');
    scrolly.classList.add('staged');
    if (!place.isConnected) scrolly.append(place);
  }

  let fits: boolean | undefined;
  function measure(): void {
    // Pictures are as high as the stills they stand for, with the room kept above those for the controls.
    const tallest = Math.max(
      ...steps.map(({ element: step }) => step.querySelector('.shot')?.getBoundingClientRect().height ?? 0),
    );
    fits = tallest <= innerHeight - bar - (isWide() ? 16 : card);
    // Where the style sheet has the stills stand already, or as much higher as the tallest of them needs.
    const still = Math.max(4.5 * rem, 0.46 * innerHeight - 15 * rem);
    const top = isWide() ? Math.max(bar + 16, Math.min(still, innerHeight - tallest - 16)) : bar;
    if (fits) roll();
    else unroll();
    scrolly.style.setProperty('--stage', `${String(Math.round(top))}px`);
  }

  /** Whether the scroll story itself is what is being read. */
  let reading = false;
  function follow(): void {
    const { top, bottom } = scrolly.getBoundingClientRect();
    reading = top < innerHeight / 2 && bottom > innerHeight / 2;
    // Far away there is nothing to follow.
    if (bottom < -innerHeight || top > 2 * innerHeight) return;
    const now = stepHere(scrolly) ?? here;
    if (now === here) return;
    here = now;
    if (!fits) return;
    // Scrolling on is a choice too: what was chosen without scrolling gives way.
    for (const figure of figures)
      if (shown().steps[chartOf(figure)] !== undefined) chooseStep(chartOf(figure), undefined);
    show();
  }

  await frame();
  // What cannot be drawn is given up here, and nothing listens for it.
  measure();
  let underway = 0;
  addEventListener(
    'scroll',
    () => {
      underway ||= requestAnimationFrame(() => {
        underway = 0;
        follow();
      });
    },
    { passive: true },
  );
  onShown((now, before) => {
    if (now.steps !== before.steps && fits) show();
  });
  if (import.meta.env.DEV)
    onExchange(() => {
      showing = '';
      if (fits) show(0);
      for (const step of steps) singles.get(step.element)?.show(viewOf(step), 0);
    });
  new ResizeObserver(measure).observe(scrolly);
  addEventListener('resize', () => {
    // A window turned or made smaller is another page: the step that was read is read on.
    const [step, wasRead] = [here, reading];
    measure();
    const { top, bottom } = step.getBoundingClientRect();
    const lost = stepHere(scrolly) !== step || bottom < 2 * bar || top > innerHeight - bar;
    if (wasRead && lost) step.scrollIntoView({ behavior: 'instant' });
    follow();
  });
  follow();
}
