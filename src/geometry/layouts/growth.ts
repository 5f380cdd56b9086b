import { boundOf } from '../../ledger/vocabulary.ts';
import { coordinate } from '../coordinate.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/growth.ts';
import { widthOf } from '../labels.ts';
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
  // Beside the field a third of the narrowest frame stays free for the labels.
  const most = wide ? scene.frame.min * 0.74 : scene.frame.max;
  const height = Math.min(wide ? 320 : 256, Math.floor((most * rows) / columns));
  const last = counts.findIndex(({ key }) => key === upto);
  // Where that row is not among those given, all of them come before it.
  const shown = last < 0 ? counts : counts.slice(0, last + 1);
  const marks: Mark[] = [];
  const size = wide ? 34 : 28;
  // Labels stand beside the field where there is room, and above it where there is not.
  const beside = (height * columns) / rows + 24;
  const above = wide ? 0 : 62;
  const total = counts.at(-1)?.value ?? 0;
  marks.push({ type: 'dots', id: 'room', role: 'room', x: 0, y: above, from: 0, count: total, columns, rows, height });
  shown.forEach((count, index) => {
    const before = shown[index - 1]?.value ?? 0;
    const role = index === 0 ? 'ink' : 'attack';
    const place = wide ? { x: 0, dx: beside, y: 30 + index * 84 } : { x: index === 0 ? 0 : 0.4, dx: 0, y: 26 };
    const added = count.value - before;
    const own: Mark[] = [
      { type: 'dots', id: count.key, role, x: 0, y: above, from: before, count: added, columns, rows, height },
      {
        type: 'text',
        id: `${count.key}-value`,
        role: `value ${role}`,
        ...place,
        anchor: 'start',
        text: count.said,
        size,
        face: 'serif',
      },
      {
        type: 'text',
        id: `${count.key}-day`,
        role: 'label',
        ...place,
        y: place.y + 20,
        anchor: 'start',
        text: scene.say.date(count.day, 'day'),
        size: 13,
      },
    ];
    marks.push(...showing(count.key, own));
  });
  const labels = wide ? 30 + (shown.length - 1) * 84 + 26 : 0;
  return { marks, height: Math.max(above + height, labels) };
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
  const parts = 24;
  const path = Array.from({ length: parts + 1 }, (_, index) => {
    const part = index / parts;
    const value = first.value * (last.value / first.value) ** part;
    return `${coordinate(x(from + part * (to - from)) * 100)} ${coordinate(y(value))}`;
  });
  const note =
    state.view === 'points' && state.scale === 'log'
      ? {
          x: x(to),
          dx: 8,
          top: y(Math.min(first.value, last.value)) - 22,
          width: frame.min * (wide ? 0.36 : 0.5),
          anchor: 'end' as const,
        }
      : {
          x: x(from),
          dx: wide ? 8 : 0,
          top: top + (wide ? 14 : 20),
          width: frame.min * (wide ? 0.36 : 0.4),
          anchor: 'start' as const,
        };
  return [
    { type: 'path', id: 'calculation', role: 'calculation', d: `M${path.join(' ')}` },
    ...paragraph(say.word('calculation'), { id: 'calculation-note', role: 'note', size: wide ? 13 : 12, ...note })
      .marks,
  ];
}

function pointsView(scene: Growth, kind: 'linear' | 'log'): Drawing {
  const { say, frame } = scene;
  const wide = frame.name === 'wide';
  const counts = countsOf(scene);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return { marks: [], height: 0 };
  const bottom = wide ? 380 : 300;
  const values = counts.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const { y, steps } = kind === 'linear' ? even(most, [bottom, top]) : decades(least, most, [bottom, top]);
  const [from, to] = [days(first.day), days(last.day)];
  const x = linear([from, to], wide ? [0.12, 0.74] : [0.2, 0.88]);
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
        y: at - 4,
        anchor: 'start',
        text: say.quantity({ value: tick, unit: scene.options.unit }),
        size: 12,
      },
    );
  }
  const iso = (number: number): string => dayAt(number * day);
  const dates = Array.from({ length: to - from + 1 }, (_, index) => say.date(iso(from + index), 'short'));
  const widest = Math.max(...dates.map((text) => widthOf(text, { size: 12 })));
  // Where days stand too close for their months, the first and the last have said it.
  const close = (x(from + 1) - x(from)) * frame.min < widest + 6;
  dates.forEach((text, index) => {
    const date = iso(from + index);
    const outer = index === 0 || index === dates.length - 1;
    marks.push({
      type: 'text',
      id: `day-${date}`,
      role: 'axis',
      x: x(from + index),
      y: bottom + 22,
      anchor: 'middle',
      text: close && !outer ? String(Number(date.slice(8))) : text,
      size: 12,
    });
  });

  if (first !== last) marks.push(...calculation(scene, { first, last, x, y }));

  const size = wide ? 40 : 28;
  counts.forEach((count, index) => {
    const role = index === 0 ? 'ink' : 'attack';
    const [px, py] = [x(days(count.day)), y(count.value)];
    const end = index > 0;
    const label =
      end && wide
        ? { dx: 16, y: py + size * 0.33, anchor: 'start' as const }
        : {
            dx: end ? widthOf(count.said, { size, face: 'serif' }) * 0.12 + 8 : -6,
            y: py - 14,
            anchor: end ? ('end' as const) : ('start' as const),
          };
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
