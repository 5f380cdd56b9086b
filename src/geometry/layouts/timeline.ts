import type { Status } from '../../ledger/vocabulary.ts';
import type { Row } from '../../tables/row.ts';
import { sureOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/timeline.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { beside, placeLabels } from '../place-labels.ts';
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
  const marks: Mark[] = [];
  let free = 0;
  for (const { day: iso, label } of ticksOf(scene)) {
    const place = x(time(iso));
    const end = place * min + widthOf(label, { size: 12 });
    marks.push({ type: 'line', id: `tick-${iso}`, role: 'rule', x1: place, y1: 20, x2: place, y2: height });
    if (place * min < free || end > min) continue;
    free = end + 6;
    marks.push({ type: 'text', id: `tick-${iso}-label`, role: 'axis', x: place, y: 12, text: label, size: 12 });
  }
  return marks;
}

/** The days between which something is suspected, as far as they are shown: a band, and over it what is said of them. */
function windowOf({ state: { window }, frame: { min }, say }: Timeline, at: Scale, height: number): Mark[] {
  const from = window ? Math.max(start, at(time(window.from))) : 0;
  const to = window ? Math.min(1 - margin, at(time(window.to))) : 0;
  if (from >= to) return [];
  const text = { text: say.word('window'), size: 12, weight: 700 } as const;
  const band = { x: from, y: 36, width: to - from, height: height - 36 };
  return [
    { type: 'rect', id: 'window', role: 'window', status: 'suspected', ...band },
    { type: 'line', id: 'window-top', role: 'heavy doubt', x1: from, y1: 37, x2: to, y2: 37 },
    {
      type: 'text',
      id: 'window-note',
      role: 'doubt coloured',
      // From its beginning, or as far right as there is room for it.
      x: Math.min(from, 1 - widthOf(text.text, text) / min),
      y: 31,
      ...text,
    },
  ];
}

/** Fraction of the width at which time begins, after the names of the lanes. */
export const start = 0.18;
/** Fraction of the width that stays free at its end. */
const margin = 0.01;
/** Pixels from one row of words to the next. */
const row = 18;
/** Rows of labels there may be on either side of a lane: further out nobody follows a leader back. */
const most = 6;

/** Lanes under each other, time to the right; every event with its words beside it. */
function lanesView(scene: Timeline): Drawing {
  const {
    frame,
    options: { roles },
    state: shown,
    say,
  } = scene;
  const events = eventsOf(scene);
  const x = linear([time(shown.from), time(shown.to) + day], [start, 1 - margin]);
  // A day's things stand at its noon.
  const noon = (moment: number): number => x(moment + day / 2);
  const at = (iso: string): number => noon(time(iso));
  const widths = [frame.min, (frame.min + frame.max) / 2, frame.max];
  const back: Mark[] = [];
  const front: Mark[] = [];
  let top = 46;
  for (const lane of lanesOf(scene)) {
    const own = events.filter((event) => event.lane === lane);
    if (own.length === 0) continue;
    const role = roles[lane] ?? lane;
    const spots = placeLabels(
      own.map(({ title, day: date, end, main }) => ({
        x: at(date),
        width: widthOf(title, {}),
        busy: end !== date,
        first: main,
      })),
      widths,
      most,
      start - 0.01,
    );
    const levels = spots.map((spot) => spot?.level ?? 0);
    const up = Math.max(0, ...levels);
    const deep = Math.max(0, ...levels.map((level) => -level));
    const y = top + up * row + 13;
    back.push({ type: 'line', id: `lane-${lane}`, role: `lane ${role}`, x1: start - 0.005, y1: y, x2: 1, y2: y });
    front.push({
      type: 'text',
      id: `lane-${lane}-name`,
      role: `lane ${role}`,
      x: 0,
      y: y + 4,
      text: say.label('lane', lane),
      weight: 700,
    });
    own.forEach(({ key, status, day: date, end, title }, index) => {
      const x = at(date);
      const marks: Mark[] = [{ type: 'point', id: key, role, status, x, y, r: 6 }];
      if (end !== date && time(end) <= time(shown.to))
        marks.unshift({
          type: 'rect',
          id: `${key}-span`,
          role,
          ...(status !== 'established' && { status }),
          x,
          y: y - 2.5,
          width: at(end) - x,
          height: 5,
        });
      const spot = spots[index];
      if (spot) {
        const { level, anchor } = spot;
        const baseline = y + 4 - level * row;
        const leader = { id: `${key}-leader`, role: `thin ${role}`, x1: x, y1: y, x2: x, y2: baseline - 4 };
        if (level) back.push(...showing(key, [{ type: 'line', ...leader }]));
        marks.push({
          type: 'text',
          id: `${key}-title`,
          role: 'label over',
          x,
          dx: anchor === 'start' ? beside : -beside,
          y: baseline,
          anchor,
          text: title,
        });
      }
      front.push(...showing(key, marks));
    });
    top = y + deep * row + 20;
  }
  const height = top + 4;
  return { marks: [...grid(scene, x, height), ...windowOf(scene, noon, height), ...back, ...front], height };
}

/** A list down the page: day, dot on the spine, title, and whose doing it was. */
function listView(scene: Timeline): Drawing {
  const {
    frame,
    say,
    state: { window },
  } = scene;
  const events = eventsOf(scene);
  const spine = 7;
  const dx = spine + 17;
  const back: Mark[] = [];
  const marks: Mark[] = [];
  let top = 0;
  let within: number | undefined;
  const text = { type: 'text', x: 0, size: 12 } as const;
  for (const { key, role, status, title, when, lane, day: date } of events) {
    const inside = window && time(date) >= time(window.from) && time(date) <= time(window.to);
    if (inside && within === undefined) {
      within = top;
      marks.push({
        ...text,
        id: 'window-note',
        role: 'doubt coloured',
        dx,
        y: top + 12,
        text: say.word('window'),
        weight: 700,
      });
      top += 22;
    }
    const lines = paragraph(title, {
      id: `${key}-title`,
      role: 'label',
      x: 0,
      dx,
      top: top + 16,
      width: frame.min - dx,
      size: 14,
      leading: 1.25,
    });
    const own: Mark[] = [
      { type: 'point', id: key, role, status, x: 0, dx: spine, y: top + 8, r: 6 },
      { ...text, id: `${key}-day`, role: 'axis', dx, y: top + 12, text: when },
      {
        ...text,
        id: `${key}-lane`,
        role: `lane ${role}`,
        dx: dx + widthOf(when, text) + 8,
        y: top + 12,
        text: say.label('lane', lane),
        weight: 700,
      },
      ...lines.marks,
    ];
    marks.push(...showing(key, own));
    top = lines.bottom + 10;
    if (within !== undefined && inside)
      back[0] = {
        type: 'box',
        id: 'window',
        role: 'window',
        status: 'suspected',
        x: 0,
        y: within,
        width: 2 * spine,
        height: top - 6 - within,
      };
  }
  if (events.length === 0) return { marks: [], height: row };
  back.push({ type: 'line', id: 'spine', role: 'rule', x1: 0, y1: 8, x2: 0, y2: top - 10, dx: spine });
  return { marks: [...back, ...marks], height: top - 8 };
}

/** Lanes with time to the right, or a list down the page. */
export function layout(scene: Timeline): Drawing {
  return scene.frame.name === 'wide' ? lanesView(scene) : listView(scene);
}
