import { statusOf, type Status } from '../../ledger/vocabulary.ts';
import { coordinate } from '../coordinate.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options } from '../kinds/reports.ts';
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
      role: follow.includes(item) ? 'netherlands' : 'muted',
      status: statusOf(row['status']),
    });
    reports.set(key, report);
  }
  return [...reports.values()];
}

/** A ranking beside a ranking, joined only where both name the item. */
function columnsView(reports: readonly Report[]): Drawing {
  const marks: Mark[] = [];
  const step = 56;
  const top = 44;
  const across = reports.length;
  const y = (rank: number): number => top + rank * step;
  reports.forEach(({ key, label, entries }, index) => {
    const x = index / across;
    marks.push(
      { type: 'line', id: `${key}-rule`, role: 'strong ink', x1: x, y1: 24, x2: x + 0.9 / across, y2: 24 },
      {
        type: 'text',
        id: `${key}-label`,
        role: 'label',
        x,
        y: 14,
        anchor: 'start',
        text: label,
        size: 13,
        weight: 700,
      },
    );
    const next = reports[index + 1];
    entries.forEach((entry, rank) => {
      const other = next?.entries.findIndex(({ item }) => item === entry.item) ?? -1;
      if (other >= 0) {
        const [from, to] = [(x + 0.62 / across) * 100, (x + 0.97 / across) * 100];
        const half = coordinate((from + to) / 2);
        const [here, there] = [coordinate(y(rank) - 5), coordinate(y(other) - 5)];
        marks.push({
          type: 'path',
          id: `${entry.id}-link`,
          role: `series ${entry.role}`,
          datum: entry.id,
          d: `M${coordinate(from)} ${here}C${half} ${here} ${half} ${there} ${coordinate(to)} ${there}`,
        });
      }
      const own: Mark[] = [
        {
          type: 'text',
          id: entry.id,
          role: `value ${entry.role === 'netherlands' ? 'netherlands' : ''}`,
          x,
          y: y(rank) + 2,
          anchor: 'start',
          text: entry.said,
          size: 22,
          face: 'serif',
        },
        {
          type: 'text',
          id: `${entry.id}-label`,
          role: `label ${entry.role === 'netherlands' ? 'netherlands' : ''}`,
          x,
          y: y(rank) + 19,
          anchor: 'start',
          text: entry.label,
          size: 13,
        },
      ];
      marks.push(...showing(entry.id, own));
    });
  });
  const most = Math.max(...reports.map(({ entries }) => entries.length));
  return { marks, height: y(most - 1) + 28 };
}

/** Report under report, each with its own bars. */
function blocksView(reports: readonly Report[]): Drawing {
  const marks: Mark[] = [];
  const most = Math.max(...reports.flatMap(({ entries }) => entries.map(({ value }) => value)));
  const [start, room] = [0.36, 0.46];
  let top = 0;
  for (const { key, label, entries } of reports) {
    marks.push(
      {
        type: 'text',
        id: `${key}-label`,
        role: 'label',
        x: 0,
        y: top + 14,
        anchor: 'start',
        text: label,
        size: 13,
        weight: 700,
      },
      { type: 'line', id: `${key}-rule`, role: 'strong ink', x1: 0, y1: top + 22, x2: 1, y2: top + 22 },
    );
    top += 30;
    for (const entry of entries) {
      const role = entry.role === 'netherlands' ? 'netherlands' : '';
      const width = (entry.value / most) * room;
      const own: Mark[] = [
        {
          type: 'text',
          id: `${entry.id}-label`,
          role: `label ${role}`,
          x: 0,
          y: top + 14,
          anchor: 'start',
          text: entry.label,
          size: 13,
        },
        {
          type: 'rect',
          id: `${entry.id}-bar`,
          role: entry.role,
          x: start,
          y: top + 4,
          width,
          height: 12,
          ...(entry.status && { status: entry.status }),
        },
        {
          type: 'text',
          id: entry.id,
          role: `value ${role}`,
          x: start + width,
          dx: 8,
          y: top + 15,
          anchor: 'start',
          text: entry.said,
          size: 14,
          weight: 700,
        },
      ];
      marks.push(...showing(entry.id, own));
      top += 23;
    }
    top += 14;
  }
  return { marks, height: top - 10 };
}

/** Rankings beside each other, or reports under each other. */
export function layout(scene: Reports): Drawing {
  return (scene.frame.name === 'wide' ? columnsView : blocksView)(reportsOf(scene));
}
