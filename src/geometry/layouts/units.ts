import { boundOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/units.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark, Squares } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Units = Scene<Options, State>;

interface Group {
  key: string;
  /** Key of its row. */
  datum: string;
  label: string;
  value: number;
  said: string;
  role: string;
  /** Number of its first square among all of them. */
  first: number;
}

function groupsOf({ rows, options: { unit, quiet, accent, focus }, say }: Units): Group[] {
  let first = 0;
  return rows.map((row) => {
    const key = textOf(row['group']);
    const value = numberOf(row['value'], 'value');
    const role = quiet.includes(key)
      ? 'quiet'
      : accent.includes(key)
        ? 'accent'
        : focus.includes(key)
          ? 'focus'
          : 'ink';
    const group = {
      key,
      datum: textOf(row['key']),
      role,
      value,
      first,
      label: say.label('group', key),
      said: say.quantity({ value, unit, bound: boundOf(row['bound']) }),
    };
    first += Math.round(value);
    return group;
  });
}

/** The squares of a group, known by the number of the first among all of them. */
function squares(
  group: Pick<Group, 'key' | 'first' | 'value' | 'role'>,
  columns: number,
  pitch: number,
  x: number,
  y: number,
): Squares {
  const count = Math.round(group.value);
  return {
    type: 'squares',
    id: `${group.key}-units`,
    role: `unit ${group.role}`,
    x,
    y,
    count,
    from: group.first,
    columns,
    pitch,
    side: pitch - (pitch < 20 ? 2 : 3),
  };
}

/** Groups beside each other in a grid as wide as the frame; what is left over is a band beneath them. */
function clusters(scene: Units): Drawing {
  const { min, name } = scene.frame;
  const groups = groupsOf(scene);
  const named = groups.filter(({ role }) => role !== 'quiet');
  const wide = name === 'wide';
  const size = wide ? 13 : 12;
  const pitch = wide ? (named.length > 1 ? 26 : 34) : named.length > 1 ? 15 : 24;
  // As many in a line as their names allow, and about as many in each.
  const widest = Math.max(...named.map(({ label }) => widthOf(label, { size }))) + 6;
  const lines = Math.max(1, Math.ceil(named.length / Math.max(1, Math.floor((min + 6) / widest))));
  const across = Math.max(1, Math.ceil(named.length / lines));
  const marks: Mark[] = [];
  let top = 0;
  const line = (some: readonly Group[], share: number): void => {
    const columns = Math.max(1, Math.floor((min * share - (share < 1 ? 8 : 0)) / pitch));
    some.forEach((group, index) => {
      const x = index * share;
      const own: Mark[] = [
        {
          type: 'text',
          id: `${group.key}-value`,
          role: `value ${group.role}`,
          x,
          y: top + 28,
          text: group.said,
          size: 32,
          face: 'serif',
        },
        {
          type: 'text',
          id: `${group.key}-label`,
          role: `label ${group.role}`,
          x,
          y: top + 48,
          text: group.label,
          size,
        },
        squares(group, columns, pitch, x, top + 58),
      ];
      marks.push(...showing(group.datum, own));
    });
    top += 58 + Math.max(...some.map(({ value }) => Math.ceil(value / columns))) * pitch + 18;
  };
  for (let at = 0; at < named.length; at += across) line(named.slice(at, at + across), 1 / across);
  for (const group of groups) if (group.role === 'quiet') line([group], 1);
  return { marks, height: top - 18 };
}

function ranking(scene: Units): Drawing {
  const wide = scene.frame.name === 'wide';
  const rest = ({ role }: Group): number => Number(role === 'quiet');
  const groups = groupsOf(scene).sort((a, b) => rest(a) - rest(b) || b.value - a.value);
  const x = wide ? 0.29 : 0;
  const room = scene.frame.min * (1 - x);
  // The longest row of those named fills the room; what is left over goes on beneath.
  const longest = Math.max(1, ...groups.map((group) => (rest(group) ? 1 : group.value)));
  const pitch = Math.min(wide ? 20 : 14, Math.floor(room / longest));
  const columns = Math.floor(room / pitch);
  const marks: Mark[] = [];
  let top = 0;
  let least = 0;
  for (const group of groups) {
    const below = wide ? top : top + 24;
    const own: Mark[] = [
      {
        type: 'text',
        id: `${group.key}-value`,
        role: `value ${group.role}`,
        x: 0,
        y: top + 17,
        text: group.said,
        size: 22,
        face: 'serif',
      },
      {
        type: 'text',
        id: `${group.key}-label`,
        role: `label ${group.role}`,
        x: 0,
        dx: 54,
        y: top + 16,
        text: group.label,
      },
      squares(group, columns, pitch, x, below + 1),
    ];
    // A row of small squares is lower than the words beside it.
    least = top + 23;
    top = below + Math.ceil(group.value / columns) * pitch + 15;
    marks.push(...showing(group.datum, own));
  }
  return { marks, height: Math.max(top - 12, least) };
}

/** All squares together, with what is known of them as a whole: nothing is said of any single one. */
function pool(scene: Units): Drawing {
  const wide = scene.frame.name === 'wide';
  const total = groupsOf(scene).reduce((sum, { value }) => sum + value, 0);
  const [columns, pitch] = wide ? [20, 34] : [10, 24];
  const all = squares({ key: 'pool', first: 0, value: total, role: 'doubt' }, columns, pitch, 0, 2);
  const { status } = scene.state;
  const below = Math.ceil(total / columns) * pitch + 14;
  const note = paragraph(scene.say.word('pool'), {
    id: 'pool-note',
    role: 'note',
    x: 0,
    top: below,
    width: scene.frame.min * (wide ? 0.84 : 1),
    size: wide ? 15 : 13,
  });
  return { marks: [{ ...all, ...(status && { status }) }, ...note.marks], height: note.bottom + 4 };
}

/** Squares in groups, by rank, or all together. */
export function layout(scene: Units): Drawing {
  if (scene.state.view === 'pool') return pool(scene);
  return scene.state.view === 'groups' ? clusters(scene) : ranking(scene);
}
