import { scaleLinear, scaleLog } from 'd3';
import { z } from 'astro/zod';
import { boundSchema, unitSchema } from '../../ledger/fact.ts';
import { defineKind, numberOf, textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
});

const state = z.discriminatedUnion('view', [
  z.strictObject({
    /** A field of dots, one for each thing counted. */
    view: z.literal('dots'),
    /** Key of the last row whose dots are shown. */
    upto: z.string(),
  }),
  z.strictObject({
    /** The counts as points against time, joined by a calculation only. */
    view: z.literal('points'),
    /** How the quantity is measured off. */
    scale: z.enum(['linear', 'log']),
  }),
]);

type Growth = Scene<z.infer<typeof options>, z.infer<typeof state>>;

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
    const bound = boundSchema.safeParse(row['bound']).data;
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
  const shown = counts.slice(0, counts.findIndex(({ key }) => key === upto) + 1);
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
    marks.push({
      type: 'dots',
      id: count.key,
      role,
      x: 0,
      y: above,
      from: before,
      count: count.value - before,
      columns,
      rows,
      height,
    });
    const place = wide ? { x: 0, dx: beside, y: 30 + index * 84 } : { x: index === 0 ? 0 : 0.4, dx: 0, y: 26 };
    marks.push(
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
    );
  });
  const labels = wide ? 30 + (shown.length - 1) * 84 + 26 : 0;
  return { marks, height: Math.max(above + height, labels) };
}

function pointsView(scene: Growth, kind: 'linear' | 'log'): Drawing {
  const { say, frame } = scene;
  const wide = frame.name === 'wide';
  const counts = countsOf(scene);
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return { marks: [], height: 0 };
  const [top, bottom] = wide ? [56, 380] : [56, 300];
  const values = counts.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y =
    kind === 'linear'
      ? scaleLinear([0, most], [bottom, top]).nice(4)
      : scaleLog([10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))], [bottom, top]);
  const ticks = kind === 'linear' ? y.ticks(4) : y.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const [from, to] = [days(first.day), days(last.day)];
  const x = scaleLinear([from, to], wide ? [0.12, 0.74] : [0.2, 0.88]);
  const marks: Mark[] = [];

  for (const tick of ticks) {
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
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const dates = Array.from({ length: to - from + 1 }, (_, index) => say.date(iso(from + index), 'short'));
  const widest = Math.max(...dates.map((text) => widthOf(text, { size: 12 })));
  // Where days stand too close for their months, the first and the last have said it.
  const close = (x(from + 1) - x(from)) * frame.min < widest + 6;
  dates.forEach((text, index) => {
    const day = iso(from + index);
    const outer = index === 0 || index === dates.length - 1;
    marks.push({
      type: 'text',
      id: `day-${day}`,
      role: 'axis',
      x: x(from + index),
      y: bottom + 22,
      anchor: 'middle',
      text: close && !outer ? String(Number(day.slice(8))) : text,
      size: 12,
    });
  });

  // Growth by the same factor in every hour, between the two counts: worked out, and drawn so that it cannot pass for data.
  const steps = 48;
  const path = Array.from({ length: steps + 1 }, (_, index) => {
    const part = index / steps;
    const value = first.value * (last.value / first.value) ** part;
    return `${index === 0 ? 'M' : 'L'}${(x(from + part * (to - from)) * 100).toFixed(2)} ${y(value).toFixed(2)}`;
  });
  marks.push({ type: 'path', id: 'calculation', role: 'calculation', d: path.join('') });
  const note =
    kind === 'linear'
      ? {
          x: x(from),
          dx: wide ? 8 : 0,
          top: top + (wide ? 14 : 20),
          width: frame.min * (wide ? 0.36 : 0.4),
          anchor: 'start' as const,
        }
      : { x: x(to), dx: 8, top: y(least) - 22, width: frame.min * (wide ? 0.36 : 0.5), anchor: 'end' as const };
  marks.push(
    ...paragraph(say.word('calculation'), { id: 'calculation-note', role: 'note', size: wide ? 13 : 12, ...note })
      .marks,
  );

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
    marks.push(
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
    );
  });
  return { marks, height: bottom + 32 };
}

/** How something counted grew: a field of dots, or two points and nothing measured between them. */
export default defineKind({
  channels: {
    day: { types: ['day'] },
    value: { types: ['number'] },
    bound: { types: ['key'], optional: true },
  },
  options,
  state,
  words: ['calculation'],
  layout(scene) {
    return scene.state.view === 'dots' ? dotsView(scene, scene.state.upto) : pointsView(scene, scene.state.scale);
  },
  example: {
    rows: [
      { key: 'first', day: '2021-03-11', value: 250, bound: 'exact' },
      { key: 'last', day: '2021-03-15', value: 2000, bound: 'more-than' },
    ],
    options: { unit: 'attempts' },
    states: {
      dots: { view: 'dots', upto: 'last' },
      linear: { view: 'points', scale: 'linear' },
      log: { view: 'points', scale: 'log' },
    },
    words: { calculation: 'steady growth, calculated' },
  },
});
