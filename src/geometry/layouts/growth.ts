import { boundOf } from '../../ledger/vocabulary.ts';
import { coordinate } from '../coordinate.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/growth.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { day, dayAt, linear, log, roundTicks, time, type Scale, type Span } from '../scales.ts';
import { showing } from '../showing.ts';

type Growth = Scene<Options, State>;

interface Count {
  key: string;
  day: string;
  value: number;
  /** As the language says it. */
  said: string;
}

function countsOf({ rows, say, options: { unit } }: Growth): Count[] {
  return rows.map((row) => {
    const value = numberOf(row['value'], 'value');
    const bound = boundOf(row['bound']);
    return {
      key: textOf(row['key']),
      day: textOf(row['day']),
      value,
      said: say.quantity({ value, unit, bound }),
    };
  });
}

/** A hundred to a row, so that rows can be counted. */
const columns = 100;

function dotsView(scene: Growth, upto: string): Drawing {
  const counts = countsOf(scene);
  const wide = scene.frame.name === 'wide';
  const rows = Math.ceil(Math.max(...counts.map(({ value }) => value)) / columns);
  // Beside the field room stays free for the labels, at the narrowest too.
  const most = wide ? scene.frame.min * 0.72 : scene.frame.max;
  const height = Math.min(wide ? 352 : 248, Math.floor((most * rows) / columns));
  const last = counts.findIndex(({ key }) => key === upto);
  // Where that row is not among those given, all of them come before it.
  const shown = last < 0 ? counts : counts.slice(0, last + 1);
  const size = wide ? 44 : 34;
  // Labels stand beside the field where there is room, each in the middle of a bracket, and above it where there is not.
  const beside = (height * columns) / rows + 10;
  const above = wide ? 0 : 66;
  let bottom = above + height;
  const field = { type: 'dots', x: 0, y: above, columns, rows, height } as const;
  const marks: Mark[] = [{ ...field, id: 'room', role: 'room', from: 0, count: counts.at(-1)?.value ?? 0 }];
  shown.forEach(({ key, value, said, day }, index) => {
    const before = shown[index - 1]?.value ?? 0;
    const role = index === 0 ? 'ink' : 'accent';
    const part = (height * value) / columns / rows;
    const place = wide
      ? { x: 0, dx: beside + 24, y: Math.max(34 + index * 76, part / 2 + 14) }
      : { x: index && 0.44, y: 28 };
    const own: Mark[] = [
      { ...field, id: key, role, from: before, count: value - before },
      { type: 'text', id: `${key}-value`, role: `value ${role}`, ...place, text: said, size, face: 'serif' },
      {
        type: 'text',
        id: `${key}-day`,
        role: 'label',
        ...place,
        y: place.y + (wide ? 24 : 20),
        text: scene.say.date(day, 'day'),
        size: wide ? 15 : 13,
      },
    ];
    if (wide)
      own.push({
        type: 'line',
        id: `${key}-part`,
        role: `strong ${role}`,
        x1: 0,
        y1: 1,
        x2: 0,
        y2: part - 1,
        dx: beside + index * 8,
      });
    bottom = Math.max(bottom, place.y + 34);
    marks.push(...showing(key, own));
  });
  return { marks, height: bottom };
}

/** The upright scale of a picture, and the values at which it has a line. */
interface Upright {
  y: Scale;
  steps: number[];
}

/** From nought to a round value above the most. */
function even(most: number, range: Span): Upright {
  const steps = roundTicks(most, 4);
  return { y: linear([0, steps.at(-1) ?? most], range), steps };
}

/** From a power of ten below the least to one above the most. */
function decades(least: number, most: number, range: Span): Upright {
  const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return {
    y: log([10 ** low, 10 ** high], range),
    steps: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

/** Pixels above the highest point. */
const top = 56;

const days = (iso: string): number => time(iso) / day;

/** The ends of a calculation and the scales it is drawn on. */
interface Between {
  first: Count;
  last: Count;
  x: Scale;
  y: Scale;
}

/** Growth by the same factor in every hour, between the two counts: worked out, and drawn so that it cannot pass for data. */
function calculation({ frame, say, state }: Growth, { first, last, x, y }: Between): Mark[] {
  const wide = frame.name === 'wide';
  const [from, to] = [days(first.day), days(last.day)];
  const at = (part: number): [number, number] => [
    x(from + part * (to - from)),
    y(first.value * (last.value / first.value) ** part),
  ];
  const parts = 24;
  const path = Array.from({ length: parts + 1 }, (_, index) => {
    const [across, down] = at(index / parts);
    return `${coordinate(across * 100)} ${coordinate(down)}`;
  });
  // The note hangs on a line from the curve, like a flag from its pole: over the curve, or under a straight line.
  const under = state.view === 'points' && state.scale === 'log';
  const [pole, foot] = at(under ? 0.35 : wide ? 0.6 : 0.66);
  const side = under ? 1 : -1;
  // In a narrow frame the last figure stands above the curve too, and the note below it.
  const over = wide ? top + 14 : y(last.value) - 6;
  const lines = paragraph(say.word('calculation'), {
    id: 'calculation-note',
    role: 'note',
    x: pole,
    dx: side * 9,
    top: under ? foot + 40 : over,
    width: Math.min(frame.min * (under ? 1 - pole : pole - 0.14), 250) - 10,
    anchor: under ? 'start' : 'end',
  });
  const tip = foot + side * 6;
  return [
    { type: 'path', id: 'calculation', role: 'calculation', d: `M${path.join(' ')}` },
    { type: 'line', id: 'pole', role: 'thin', x1: pole, y1: under ? lines.bottom : over, x2: pole, y2: tip },
    { type: 'head', id: 'pole-head', role: 'ink', x: pole, y: tip, to: under ? 'up' : 'down' },
    ...lines.marks,
  ];
}

function pointsView(scene: Growth, kind: 'linear' | 'log'): Drawing {
  const { say, frame } = scene;
  const wide = frame.name === 'wide';
  const counts = countsOf(scene);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return { marks: [], height: 0 };
  const bottom = wide ? 352 : 272;
  const values = counts.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const { y, steps } = kind === 'linear' ? even(most, [bottom, top]) : decades(least, most, [bottom, top]);
  const [from, to] = [days(first.day), days(last.day)];
  const x = linear([from, to], wide ? [0.12, 0.74] : [0.27, 0.88]);
  const marks: Mark[] = [];

  for (const tick of steps) {
    const at = y(tick);
    marks.push(
      { type: 'line', id: `tick-${String(tick)}`, role: 'rule', x1: 0, y1: at, x2: 1, y2: at },
      {
        type: 'text',
        id: `tick-${String(tick)}-label`,
        role: 'axis',
        x: 0,
        y: at - 5,
        text: say.quantity({ value: tick, unit: scene.options.unit }),
      },
    );
  }
  const iso = (number: number): string => dayAt(number * day);
  // Where there are many days not each is named, and none close to the last.
  const every = Math.ceil((to - from) / 4);
  for (let at = from; at <= to; at++) {
    if (at !== to && ((at - from) % every > 0 || to - at < every)) continue;
    const date = iso(at);
    marks.push({
      type: 'text',
      id: `day-${date}`,
      role: 'axis',
      x: x(at),
      y: bottom + 22,
      anchor: 'middle',
      // The first and the last day say the month for those between.
      text: at === from || at === to ? say.date(date, 'short') : String(Number(date.slice(8))),
    });
  }

  if (first !== last) marks.push(...calculation(scene, { first, last, x, y }));

  const size = wide ? 44 : 32;
  counts.forEach((count, index) => {
    const role = index === 0 ? 'ink' : 'accent';
    const [px, py] = [x(days(count.day)), y(count.value)];
    const end = index > 0;
    const label =
      end && wide
        ? { dx: 18, y: py + size * 0.33 }
        : { dx: end ? 22 : 0, y: py - 18, anchor: end ? ('end' as const) : ('middle' as const) };
    const own: Mark[] = [
      { type: 'point', id: count.key, role, x: px, y: py, r: wide ? 8 : 7 },
      {
        type: 'text',
        id: `${count.key}-value`,
        role: `value ${role}`,
        x: px,
        ...label,
        text: count.said,
        size,
        face: 'serif',
      },
    ];
    marks.push(...showing(count.key, own));
  });
  return { marks, height: bottom + 32 };
}

/** The counts as a field of dots, or as points against time. */
export function layout(scene: Growth): Drawing {
  return scene.state.view === 'dots' ? dotsView(scene, scene.state.upto) : pointsView(scene, scene.state.scale);
}
