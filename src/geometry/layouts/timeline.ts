import type { Status } from '../../ledger/vocabulary.ts';
import type { Row } from '../../tables/row.ts';
import { sureOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/timeline.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { beside, placeLabels, type Spot } from '../place-labels.ts';
import { day, dayAt, linear, time, type Scale } from '../scales.ts';
import { showing } from '../showing.ts';

type Timeline = Scene<Options, State>;

interface Event {
  key: string;
  lane: string;
  role: string;
  /** Whether the story turns on it. */
  main: boolean;
  title: string;
  when: string;
  day: string;
  end: string;
  status: Status;
}

/** The lanes a state shows, from top to bottom. */
function lanesOf({ options: { lanes }, state }: Timeline): string[] {
  return lanes.filter((lane) => state.lanes?.includes(lane) ?? true);
}

/** The days a row stands on: those on which it happened, or the one on which it became public; undefined where nobody knows. */
function daysOf(row: Row, when: State['when']): { day: string; end: string } | undefined {
  const day = textOf(row[when === 'known' ? 'known' : 'day']);
  if (day === '') return undefined;
  return { day, end: (when === 'happened' && textOf(row['end'])) || day };
}

function eventsOf(scene: Timeline): Event[] {
  const {
    rows,
    say,
    options: { roles },
    state: { from, to, level, statuses, when },
  } = scene;
  const lanes = lanesOf(scene);
  const shown = (row: Row): Event[] => {
    const days = daysOf(row, when);
    const lane = textOf(row['lane']);
    const status = sureOf(row['status'], 'status');
    const main = row['level'] === 'main';
    const within = days && time(days.day) >= time(from) && time(days.day) <= time(to);
    if (!within || !lanes.includes(lane) || !(statuses?.includes(status) ?? true) || !(main || level === 'all'))
      return [];
    const key = textOf(row['key']);
    const said = say.range(days.day, days.end, 'short');
    return [
      { key, lane, ...days, main, status, role: roles[lane] ?? lane, title: say.label('event', key), when: said },
    ];
  };
  return rows.flatMap(shown).sort((a, b) => time(a.day) - time(b.day) || time(a.end) - time(b.end));
}

/** A line across the lanes. */
interface Tick {
  day: string;
  label: string;
}

/** Days where they are few, then Mondays, months, quarters and years. */
function ticksOf({ state: { from, to }, say }: Timeline): Tick[] {
  const [first, last] = [time(from) / day, time(to) / day];
  const days = last - first;
  const ticks: Tick[] = [];
  if (days <= 62) {
    // Day 0 was a Thursday.
    for (let at = first; at <= last; at++)
      if (days <= 20 || (at + 3) % 7 === 0)
        ticks.push({ day: dayAt(at * day), label: say.date(dayAt(at * day), 'short') });
    return ticks;
  }
  const [months, digits] = days <= 240 ? [1, 7] : days <= 800 ? [3, 7] : [12, 4];
  const until = dayAt(time(to)).slice(0, 7);
  for (let at = Math.ceil(monthOf(from) / months) * months; isoMonth(at) <= until; at += months) {
    const iso = `${isoMonth(at)}-01`;
    if (time(iso) >= time(from)) ticks.push({ day: iso, label: say.date(iso.slice(0, digits), 'short') });
  }
  return ticks;
}

/** Months since the year 0. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 1) - 1;
const isoMonth = (months: number): string =>
  `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;

/** Ticks with their labels; where labels would touch at the narrowest only those are kept that have room. */
function grid(scene: Timeline, x: Scale, height: number): Mark[] {
  const { min } = scene.frame;
  let free = 0;
  return ticksOf(scene).flatMap(({ day: iso, label }): Mark[] => {
    const place = x(time(iso));
    const end = place * min + widthOf(label, { size: 12 });
    const has = place * min >= free && end <= min;
    if (has) free = end + 6;
    return [
      { type: 'line', id: `tick-${iso}`, role: 'rule', x1: place, y1: 36, x2: place, y2: height },
      ...(has
        ? [
            {
              type: 'text',
              id: `tick-${iso}-label`,
              role: 'axis',
              x: place,
              y: 12,
              anchor: 'start',
              text: label,
              size: 12,
            } as const,
          ]
        : []),
    ];
  });
}

/** The days between which something is suspected, as far as they are shown, with what is said of them. */
function windowOf(
  { state: { window }, frame: { min }, say }: Timeline,
  at: Scale,
  height: number,
): { band: Mark[]; note: Mark[] } {
  const from = window ? Math.max(margin, at(time(window.from))) : 0;
  const to = window ? Math.min(1 - margin, at(time(window.to))) : 0;
  if (from >= to) return { band: [], note: [] };
  const text = say.word('window');
  const size = { size: 12, weight: 700 } as const;
  const width = widthOf(text, size);
  // From its beginning if there is room, else up to its end, else as far left as can be.
  const place =
    from * min + width <= min
      ? { x: from, anchor: 'start' as const }
      : to * min >= width
        ? { x: to, anchor: 'end' as const }
        : { x: 0, anchor: 'start' as const };
  return {
    band: [
      {
        type: 'rect',
        id: 'window',
        role: 'window',
        status: 'suspected',
        x: from,
        y: 36,
        width: to - from,
        height: height - 36,
      },
    ],
    note: [{ type: 'text', id: 'window-note', role: 'partners coloured', y: 30, text, ...place, ...size }],
  };
}

/** Fraction of the width that stays free on either side. */
const margin = 0.01;
const row = 17;
const above = 12;
/** Rows of labels there may be on either side of a lane: further out nobody follows a leader back. */
const most = 6;

/** One event on its lane: dot, span, and where it has found a place its words with a line to them. */
function onLane(
  { key, role, status, day: date, end, title }: Event,
  at: (iso: string) => number,
  y: number,
  spot: Spot | undefined,
  to: string,
): { back: Mark[]; front: Mark[] } {
  const x = at(date);
  const back: Mark[] = [];
  const front: Mark[] = [];
  if (end !== date && time(end) <= time(to))
    front.push({
      type: 'rect',
      id: `${key}-span`,
      role,
      ...(status !== 'established' && { status }),
      x,
      y: y - 2.5,
      width: at(end) - x,
      height: 5,
    });
  front.push({ type: 'point', id: key, role, status, x, y, r: 6 });
  if (!spot) return { back, front };
  const { level, anchor } = spot;
  const baseline = level > 0 ? y - above - (level - 1) * row : y + above + 8 + (-level - 1) * row;
  if (Math.abs(level) > 1)
    back.push({
      type: 'line',
      id: `${key}-leader`,
      role: 'rule',
      x1: x,
      y1: y,
      x2: x,
      y2: level > 0 ? baseline - 8 : baseline + 1,
    });
  front.push({
    type: 'text',
    id: `${key}-title`,
    role: 'label',
    x,
    dx: anchor === 'start' ? beside : -beside,
    y: baseline,
    anchor,
    text: title,
    size: 12,
  });
  return { back, front };
}

/** Lanes under each other, time to the right; every event with its words beside it. */
function lanesView(scene: Timeline): Drawing {
  const {
    frame,
    options: { roles },
    state: shown,
    say,
  } = scene;
  const events = eventsOf(scene);
  const x = linear([time(shown.from), time(shown.to) + day], [margin, 1 - margin]);
  // A day's things stand at its noon.
  const noon = (moment: number): number => x(moment + day / 2);
  const at = (iso: string): number => noon(time(iso));
  const widths = [frame.min, (frame.min + frame.max) / 2, frame.max];
  const back: Mark[] = [];
  const front: Mark[] = [];
  let top = 44;
  for (const lane of lanesOf(scene)) {
    const own = events.filter((event) => event.lane === lane);
    if (own.length === 0) continue;
    const role = roles[lane] ?? lane;
    const spots = placeLabels(
      own.map(({ title, day: date, main }) => ({ x: at(date), width: widthOf(title, { size: 12 }), first: main })),
      widths,
      most,
    );
    const levels = spots.map((spot) => spot?.level ?? 0);
    const up = Math.max(0, ...levels);
    const deep = Math.max(0, ...levels.map((level) => -level));
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
      const made = onLane(event, at, y, spots[index], shown.to);
      back.push(...showing(event.key, made.back));
      front.push(...showing(event.key, made.front));
    });
    top = y + 8 + deep * row + 14;
  }
  const height = top + 4;
  const { band, note } = windowOf(scene, noon, height);
  return { marks: [...band, ...grid(scene, x, height), ...back, ...front, ...note], height };
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
    const own: Mark[] = [
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
    ];
    marks.push(...showing(event.key, own));
    if (window && time(event.day) >= time(window.from) && time(event.day) <= time(window.to))
      within = [within?.[0] ?? top - 2, title.bottom + 18];
    top = Math.max(title.bottom + 18, when.bottom) + 14;
  }
  if (events.length === 0) return { marks: [], height: row };
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
  return { marks: [...back, ...marks], height: top - 10 };
}

/** Lanes with time to the right, or a list down the page. */
export function layout(scene: Timeline): Drawing {
  return scene.frame.name === 'wide' ? lanesView(scene) : listView(scene);
}
