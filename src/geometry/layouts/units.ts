import { boundOf } from '../../ledger/vocabulary.ts';
import { numberOf, textOf, type Scene } from '../kind.ts';
import type { Options, State } from '../kinds/units.ts';
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

function groupsOf({ rows, options: { unit, quiet, attack, netherlands }, say }: Units): Group[] {
  let first = 0;
  return rows.map((row) => {
    const key = textOf(row['group']);
    const value = numberOf(row['value'], 'value');
    const role = quiet.includes(key)
      ? 'quiet'
      : attack.includes(key)
        ? 'attack'
        : netherlands.includes(key)
          ? 'netherlands'
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
  dx: number,
  y: number,
): Squares {
  const count = Math.round(group.value);
  return {
    type: 'squares',
    id: `${group.key}-units`,
    role: `unit ${group.role}`,
    x,
    dx,
    y,
    count,
    from: group.first,
    columns,
    pitch,
    side: pitch - 2,
  };
}

const textRole = (role: string): string => (role === 'attack' || role === 'netherlands' ? role : '');

function clusters(scene: Units): Drawing {
  const groups = groupsOf(scene);
  const wide = scene.frame.name === 'wide';
  const across = wide ? (groups.length > 6 ? 4 : Math.min(3, groups.length)) : 2;
  const pitch = wide ? 16 : 13;
  const room = (scene.frame.min / across) * 0.94;
  const marks: Mark[] = [];
  let top = 0;
  for (let at = 0; at < groups.length; at += across) {
    const line = groups.slice(at, at + across);
    const heads = line.map((group, index) => {
      const x = index / across;
      const name = paragraph(group.label, {
        id: `${group.key}-label`,
        role: `label ${textRole(group.role)}`,
        x,
        top: top + 38,
        width: room,
        size: wide ? 14 : 12,
      });
      const head: Mark[] = [
        {
          type: 'text',
          id: `${group.key}-value`,
          role: `value ${textRole(group.role)}`,
          x,
          y: top + 30,
          anchor: 'start',
          text: group.said,
          size: 30,
          face: 'serif',
        },
        ...name.marks,
      ];
      marks.push(...showing(group.datum, head));
      return name.bottom;
    });
    const below = Math.max(...heads) + 8;
    const widest = Math.floor(room / pitch);
    const depths = line.map((group, index) => {
      const columns = Math.min(widest, Math.max(4, Math.ceil(Math.sqrt(group.value * 1.4))));
      marks.push({ ...squares(group, columns, pitch, index / across, 0, below), datum: group.datum });
      return Math.ceil(group.value / columns) * pitch;
    });
    top = below + Math.max(...depths) + 18;
  }
  return { marks, height: top - 18 };
}

function ranking(scene: Units): Drawing {
  const {
    options: { quiet },
    frame,
  } = scene;
  const wide = frame.name === 'wide';
  const groups = groupsOf(scene).sort(
    (a, b) => Number(quiet.includes(a.key)) - Number(quiet.includes(b.key)) || b.value - a.value,
  );
  const [columns, pitch] = wide ? [25, 15] : [20, 12];
  const marks: Mark[] = [];
  let top = 0;
  for (const group of groups) {
    const rows = Math.max(1, Math.ceil(group.value / columns));
    const role = textRole(group.role);
    const own: Mark[] = [];
    if (wide) {
      own.push(
        {
          type: 'text',
          id: `${group.key}-label`,
          role: `label ${role}`,
          x: 0.25,
          dx: -10,
          y: top + 12,
          anchor: 'end',
          text: group.label,
          size: 14,
        },
        {
          type: 'text',
          id: `${group.key}-value`,
          role: `value ${role}`,
          x: 0.25,
          dx: 40,
          y: top + 12,
          anchor: 'end',
          text: group.said,
          size: 15,
          weight: 700,
        },
        squares(group, columns, pitch, 0.25, 54, top),
      );
      top += rows * pitch + 14;
    } else {
      own.push(
        {
          type: 'text',
          id: `${group.key}-value`,
          role: `value ${role}`,
          x: 0,
          y: top + 13,
          anchor: 'start',
          text: group.said,
          size: 15,
          weight: 700,
        },
        {
          type: 'text',
          id: `${group.key}-label`,
          role: `label ${role}`,
          x: 0,
          dx: 52,
          y: top + 13,
          anchor: 'start',
          text: group.label,
          size: 13,
        },
        squares(group, columns, pitch, 0, 0, top + 20),
      );
      top += 20 + rows * pitch + 12;
    }
    marks.push(...showing(group.datum, own));
  }
  return { marks, height: top };
}

/** All squares together, with what is known of them as a whole: nothing is said of any single one. */
function pool(scene: Units): Drawing {
  const wide = scene.frame.name === 'wide';
  const total = groupsOf(scene).reduce((sum, { value }) => sum + value, 0);
  const [columns, pitch] = wide ? [20, 24] : [10, 24];
  const all = squares({ key: 'pool', first: 0, value: total, role: 'partners' }, columns, pitch, 0, 0, 2);
  const { status } = scene.state;
  const below = Math.ceil(total / columns) * pitch + 14;
  const note = paragraph(scene.say.word('pool'), {
    id: 'pool-note',
    role: 'note',
    x: 0,
    top: below,
    width: scene.frame.min * (wide ? 0.8 : 1),
    size: 14,
  });
  return { marks: [{ ...all, ...(status && { status }) }, ...note.marks], height: note.bottom + 4 };
}

/** Squares in groups, by rank, or all together. */
export function layout(scene: Units): Drawing {
  if (scene.state.view === 'pool') return pool(scene);
  return scene.state.view === 'groups' ? clusters(scene) : ranking(scene);
}
