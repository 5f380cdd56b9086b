import { scaleUtc } from 'd3';
import { z } from 'astro/zod';
import { daySchema } from '../../ledger/source.ts';
import { statusSchema, type Status } from '../../ledger/status.ts';
import { defineKind, textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { beside, placeLabels } from '../place-labels.ts';

const options = z.strictObject({
  /** Lanes from top to bottom. */
  lanes: z.array(z.string()).min(1),
  /** Colour of each lane, by the role that carries it; its own name where left out. */
  roles: z.record(z.string(), z.string()).default({}),
});

const state = z.strictObject({
  /** First day shown. */
  from: daySchema,
  /** Last day shown. */
  to: daySchema,
  /** Main events only, or all. */
  level: z.enum(['main', 'all']).default('main'),
  /** Days between which something is suspected. */
  window: z.strictObject({ from: daySchema, to: daySchema }).optional(),
});

type Timeline = Scene<z.infer<typeof options>, z.infer<typeof state>>;

interface Event {
  key: string;
  lane: string;
  role: string;
  title: string;
  when: string;
  day: string;
  end: string;
  status: Status;
}

const time = (day: string): number => Date.parse(`${day.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);

function eventsOf({ rows, say, options: { roles }, state: { from, to, level } }: Timeline): Event[] {
  return rows
    .map((row) => {
      const key = textOf(row['key']);
      const lane = textOf(row['lane']);
      const day = textOf(row['day']);
      const end = textOf(row['end']) || day;
      return {
        key,
        lane,
        day,
        end,
        role: roles[lane] ?? lane,
        level: textOf(row['level']),
        title: say.label('event', key),
        when: say.range(day, end, 'short'),
        status: statusSchema.parse(row['status']),
      };
    })
    .filter((event) => event.day >= from && event.day <= to && (level === 'all' || event.level === 'main'))
    .sort((a, b) => time(a.day) - time(b.day) || time(a.end) - time(b.end));
}

/** Months where months are many, days where they are few. */
function ticksOf({ state: { from, to }, say }: Timeline): { day: string; label: string }[] {
  const days = (time(to) - time(from)) / 86_400_000;
  const ticks: { day: string; label: string }[] = [];
  for (let at = time(from); at <= time(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (days <= 20 || day.endsWith('-01'))
      ticks.push({ day, label: days <= 20 ? say.date(day, 'short') : say.date(day.slice(0, 7), 'short') });
  }
  return ticks;
}

const row = 17;
const above = 12;

/** Lanes under each other, time to the right; every event with its words beside it. */
function lanesView(scene: Timeline): Drawing {
  const {
    frame,
    options: { lanes, roles },
    state: shown,
    say,
  } = scene;
  const events = eventsOf(scene);
  const day = 86_400_000;
  const x = scaleUtc([new Date(time(shown.from)), new Date(time(shown.to) + day)], [0.01, 0.99]);
  const at = (iso: string): number => x(new Date(time(iso) + day / 2));
  const widths = [frame.min, (frame.min + frame.max) / 2, frame.max];
  const back: Mark[] = [];
  const front: Mark[] = [];
  let top = 44;
  for (const lane of lanes) {
    const own = events.filter((event) => event.lane === lane);
    if (own.length === 0) continue;
    const role = roles[lane] ?? lane;
    const texts = own.map(({ title }) => title);
    const spots = placeLabels(
      own.map((event, index) => ({ x: at(event.day), width: widthOf(texts[index] ?? '', { size: 12 }) })),
      widths,
    );
    const up = Math.max(0, ...spots.map(({ level }) => level));
    const deep = Math.max(0, ...spots.map(({ level }) => -level));
    const y = top + 20 + up * row + above - 6;
    back.push({ type: 'line', id: `lane-${lane}`, role: `lane ${role}`, x1: 0, y1: y, x2: 1, y2: y });
    front.push({
      type: 'text',
      id: `lane-${lane}-name`,
      role: `lane ${role}`,
      x: 0,
      y: top + 12,
      anchor: 'start',
      text: say.label('lane', lane),
      size: 13,
      weight: 700,
    });
    own.forEach((event, index) => {
      const spot = spots[index];
      if (!spot) return;
      const place = at(event.day);
      const baseline = spot.level > 0 ? y - above - (spot.level - 1) * row : y + above + 8 + (-spot.level - 1) * row;
      if (Math.abs(spot.level) > 1)
        back.push({
          type: 'line',
          id: `${event.key}-leader`,
          role: 'rule',
          x1: place,
          y1: y,
          x2: place,
          y2: spot.level > 0 ? baseline - 8 : baseline + 1,
        });
      if (event.end !== event.day && event.end <= shown.to)
        front.push({
          type: 'rect',
          id: `${event.key}-span`,
          role,
          ...(event.status !== 'established' && { status: event.status }),
          x: place,
          y: y - 2.5,
          width: at(event.end) - place,
          height: 5,
        });
      front.push(
        { type: 'point', id: event.key, role, status: event.status, x: place, y, r: 6 },
        {
          type: 'text',
          id: `${event.key}-title`,
          role: 'label',
          x: place,
          dx: spot.anchor === 'start' ? beside : -beside,
          y: baseline,
          anchor: spot.anchor,
          text: texts[index] ?? '',
          size: 12,
        },
      );
    });
    top = y + 8 + deep * row + 14;
  }
  const height = top + 4;
  const grid: Mark[] = [];
  if (shown.window) {
    const [from, to] = [at(shown.window.from), at(shown.window.to)];
    grid.push({
      type: 'rect',
      id: 'window',
      role: 'window',
      status: 'suspected',
      x: from,
      y: 36,
      width: to - from,
      height: height - 36,
    });
    const note = say.word('window');
    const left = from * frame.min;
    const end = left + widthOf(note, { size: 12, weight: 700 }) > frame.min;
    front.push({
      type: 'text',
      id: 'window-note',
      role: 'partners coloured',
      x: end ? to : from,
      y: 30,
      anchor: end ? 'end' : 'start',
      text: note,
      size: 12,
      weight: 700,
    });
  }
  for (const { day: iso, label } of ticksOf(scene)) {
    const place = x(new Date(time(iso)));
    grid.push(
      { type: 'line', id: `tick-${iso}`, role: 'rule', x1: place, y1: 36, x2: place, y2: height },
      { type: 'text', id: `tick-${iso}-label`, role: 'axis', x: place, y: 12, anchor: 'start', text: label, size: 12 },
    );
  }
  return { marks: [...grid, ...back, ...front], height };
}

/** A list down the page: day, dot on the spine, title, and whose doing it was. */
function listView(scene: Timeline): Drawing {
  const {
    frame,
    say,
    state: { window },
  } = scene;
  const events = eventsOf(scene);
  const spine = 74;
  const marks: Mark[] = [];
  let top = 0;
  let within: [number, number] | undefined;
  for (const event of events) {
    const title = paragraph(event.title, {
      id: `${event.key}-title`,
      role: 'label',
      x: 0,
      dx: spine + 16,
      top,
      width: frame.min - spine - 18,
      size: 14,
    });
    const when = paragraph(event.when, {
      id: `${event.key}-day`,
      role: 'axis',
      x: 0,
      dx: spine - 14,
      top: top + 1,
      width: spine - 14,
      size: 12,
      anchor: 'end',
    });
    marks.push(
      ...when.marks,
      { type: 'point', id: event.key, role: event.role, status: event.status, x: 0, dx: spine, y: top + 9, r: 6 },
      ...title.marks,
      {
        type: 'text',
        id: `${event.key}-lane`,
        role: `lane ${event.role}`,
        x: 0,
        dx: spine + 16,
        y: title.bottom + 12,
        anchor: 'start',
        text: say.label('lane', event.lane),
        size: 12,
      },
    );
    if (window && event.day >= window.from && event.day <= window.to)
      within = [within?.[0] ?? top - 2, title.bottom + 18];
    top = Math.max(title.bottom + 18, when.bottom) + 14;
  }
  const back: Mark[] = [{ type: 'line', id: 'spine', role: 'rule', x1: 0, y1: 8, x2: 0, y2: top - 24, dx: spine }];
  if (within)
    back.unshift({
      type: 'box',
      id: 'window',
      role: 'window',
      status: 'suspected',
      x: 0,
      dx: spine - 10,
      y: within[0],
      width: 20,
      height: within[1] - within[0],
    });
  return { marks: [...back, ...marks], height: Math.max(0, top - 10) };
}

/** Who knew or did what, when: lanes by actor, each event with the form of how sure it is. */
export default defineKind<z.infer<typeof options>, z.infer<typeof state>>({
  channels: {
    event: { types: ['key'] },
    day: { types: ['day'] },
    end: { types: ['day'], optional: true },
    lane: { types: ['key'] },
    level: { types: ['key'] },
    status: { types: ['key'] },
  },
  options,
  state,
  words: ['window'],
  layout: (scene) => (scene.frame.name === 'wide' ? lanesView(scene) : listView(scene)),
  example: {
    rows: [
      { key: 'a', event: 'a', day: '2021-02-23', end: null, lane: 'microsoft', level: 'main', status: 'reported' },
      {
        key: 'b',
        event: 'b',
        day: '2021-02-26',
        end: '2021-02-28',
        lane: 'attackers',
        level: 'main',
        status: 'established',
      },
      { key: 'c', event: 'c', day: '2021-02-27', end: null, lane: 'attackers', level: 'all', status: 'suspected' },
      { key: 'd', event: 'd', day: '2021-03-02', end: null, lane: 'microsoft', level: 'main', status: 'established' },
    ],
    options: { lanes: ['microsoft', 'attackers'], roles: {} },
    states: {
      days: { from: '2021-02-22', to: '2021-03-03', level: 'all', window: { from: '2021-02-23', to: '2021-02-28' } },
      months: { from: '2021-01-15', to: '2021-03-15', level: 'main' },
    },
    words: {
      'event.a': 'a notice',
      'event.b': 'a wave',
      'event.c': 'a whisper',
      'event.d': 'a repair',
      'lane.microsoft': 'Microsoft',
      'lane.attackers': 'Attackers',
      window: 'suspected',
    },
  },
});
