import { statusOf, type Status } from '../../ledger/vocabulary.ts';
import { coordinate } from '../coordinate.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options } from '../kinds/reports.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { showing } from '../showing.ts';

type Reports = Scene<Options, Record<string, never>>;

interface Entry {
  id: string;
  item: string;
  label: string;
  value: number;
  said: string;
  role: string;
  status: Status | undefined;
}

interface Report {
  key: string;
  label: string;
  entries: Entry[];
}

function reportsOf({ rows, say, options: { unit, follow } }: Reports): Report[] {
  const reports = new Map<string, Report>();
  for (const row of rows) {
    const key = textOf(row['report']);
    const item = textOf(row['item']);
    const value = numberOf(row['value'], 'value');
    const report = reports.get(key) ?? { key, label: say.label('report', key), entries: [] };
    report.entries.push({
      id: textOf(row['key']),
      item,
      value,
      label: say.label('item', item),
      said: say.quantity({ value, unit }),
      role: follow.includes(item) ? 'focus' : 'muted',
      status: statusOf(row['status']),
    });
    reports.set(key, report);
  }
  return [...reports.values()];
}

/** Largest share of all, by which the others are measured. */
const mostOf = (reports: readonly Report[]): number =>
  Math.max(...reports.flatMap(({ entries }) => entries.map(({ value }) => value)));

/** When a report came out, over a rule. */
const heading = ({ key, label }: Report, x: number, top: number, width: number): Mark[] => [
  { type: 'text', id: `${key}-label`, role: 'label', x, y: top + 14, text: label, weight: 700 },
  { type: 'line', id: `${key}-rule`, role: 'strong ink', x1: x, y1: top + 23, x2: x + width, y2: top + 23 },
];

/** Largest radius of a dot, pixels. */
const largest = 14;

/**
 * A ranking beside a ranking: a dot for each entry, as large as its share, joined to the next only where both name the
 * item. A line leaves level under its words and bends behind them, so that words stand on it like on a rule.
 */
function columnsView(reports: readonly Report[], min: number): Drawing {
  const back: Mark[] = [];
  const marks: Mark[] = [];
  const cell = 0.245;
  const inset = 0.022;
  const x = (index: number): number => inset + index * cell;
  const y = (rank: number): number => 62 + rank * 54;
  const most = mostOf(reports);
  const radius = (value: number): number => largest * Math.sqrt(value / most);
  reports.forEach((report, index) => {
    const { entries } = report;
    const next = reports[index + 1];
    const nextRank = ({ item }: Entry): number => next?.entries.findIndex((entry) => entry.item === item) ?? -1;
    const ways = entries.map((entry, rank) => [rank, nextRank(entry)] as const).filter(([, to]) => to >= 0);
    // Half-way up its bend a line is past the words it comes through, as far as there is room.
    const words = entries
      .filter((_entry, rank) => ways.some((way) => Math.min(...way) < rank && rank <= Math.max(...way)))
      .map(({ value, said, label }) => {
        const figure = widthOf(said, { size: 22, face: 'serif' });
        return radius(value) + 12 + figure + widthOf(label, {}) + 4;
      });
    const cross = Math.min(0.92, Math.max(0.81, ...words.map((width) => width / (cell * min))));
    back.push(...heading(report, x(index) - inset, 0, cell * 0.92));
    entries.forEach((entry, rank) => {
      const { id, label: name, value, said, role, status } = entry;
      const other = nextRank(entry);
      const at = y(rank);
      if (other >= 0) {
        const [from, bend, half, to] = [0, 2 * cross - 1, cross, 1].map((part) =>
          coordinate((x(index) + part * cell) * 100),
        );
        const [here, there] = [at, y(other)].map(coordinate);
        back.push({
          type: 'path',
          id: `${id}-link`,
          role: `series ${role}`,
          datum: id,
          d: [`M${from}`, here, `H${bend}C${half}`, here, half, there, to, there].join(' '),
        });
      }
      const r = radius(value);
      const text = { type: 'text', x: x(index), y: at - 8 } as const;
      const dx = r + 6;
      const own: Mark[] = [
        { type: 'point', id: `${id}-dot`, role, x: x(index), y: at, r, ...(status && { status }) },
        { ...text, id, role: `value ${role}`, dx, text: said, size: 22, face: 'serif' },
        {
          ...text,
          id: `${id}-label`,
          role: `label ${role}`,
          dx: dx + 6 + widthOf(said, { size: 22, face: 'serif' }),
          text: name,
        },
      ];
      marks.push(...showing(id, own));
    });
  });
  const longest = Math.max(...reports.map(({ entries }) => entries.length));
  return { marks: [...back, ...marks], height: y(longest - 1) + largest };
}

/** Report under report, each with its own bars. */
function blocksView(reports: readonly Report[], min: number): Drawing {
  const marks: Mark[] = [];
  const most = mostOf(reports);
  const broadest = (of: (entry: Entry) => number): number =>
    Math.max(0, ...reports.flatMap(({ entries }) => entries.map(of)));
  // Bars begin after the longest name and leave room for the longest value, however a language writes them.
  const start = Math.max(0.36, (broadest(({ label }) => widthOf(label, {})) + 8) / min);
  const room = Math.min(0.46, 1 - start - (broadest(({ said }) => widthOf(said, { size: 15, weight: 700 })) + 8) / min);
  let top = 0;
  for (const report of reports) {
    marks.push(...heading(report, 0, top, 1));
    top += 30;
    for (const { id, label, value, said, role, status } of report.entries) {
      const width = (value / most) * room;
      const own: Mark[] = [
        { type: 'text', id: `${id}-label`, role: `label ${role}`, x: 0, y: top + 15, text: label },
        { type: 'rect', id: `${id}-dot`, role, x: start, y: top + 4, width, height: 13, ...(status && { status }) },
        {
          type: 'text',
          id,
          role: `value ${role}`,
          x: start + width,
          dx: 8,
          y: top + 16,
          text: said,
          size: 15,
          weight: 700,
        },
      ];
      marks.push(...showing(id, own));
      top += 23;
    }
    top += 14;
  }
  return { marks, height: top - 10 };
}

/** Rankings beside each other, or reports under each other. */
export function layout(scene: Reports): Drawing {
  const { name, min } = scene.frame;
  return name === 'wide' ? columnsView(reportsOf(scene), min) : blocksView(reportsOf(scene), min);
}
