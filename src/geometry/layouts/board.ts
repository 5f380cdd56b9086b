import { statusOf } from '../../ledger/vocabulary.ts';
import { textOf, type Scene } from '../kind.ts';
import { widthOf } from '../labels.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Board = Scene<Record<string, never>, Record<string, never>>;

interface Claim {
  key: string;
  /** Key of its row. */
  datum: string;
  text: string;
  why: string;
  then: string;
  now: string;
}

function claimsOf({ rows, say }: Board): Claim[] {
  return rows.map((row) => {
    const key = textOf(row['claim']);
    return {
      key,
      datum: textOf(row['key']),
      text: say.label('claim', key),
      why: say.word(`${key}-why`),
      then: textOf(row['then']),
      now: textOf(row['now']),
    };
  });
}

/** A row for each claim: its words and reason, and beside or under them the forms of how sure it was and is. */
export function layout(scene: Board): Drawing {
  const {
    say,
    frame: { min, name },
  } = scene;
  const wide = name === 'wide';
  const columns = [
    ['then', wide ? 0.58 : 0],
    ['now', wide ? 0.8 : 0.48],
  ] as const;
  const width = wide ? min * 0.53 : min;
  const marks: Mark[] = [];
  // What the columns are is said once over them where they stand beside the claims, else over each pair.
  const heads = (id: string, y: number): void => {
    for (const [when, x] of columns)
      marks.push({ type: 'text', id: id + when, role: 'axis', x, y, text: say.word(when) });
  };
  if (wide) heads('', 13);
  let top = wide ? 22 : 0;
  for (const claim of claimsOf(scene)) {
    const { key, datum, text, why, then, now } = claim;
    marks.push({ type: 'line', id: `${key}-rule`, role: 'rule', x1: 0, y1: top + 1, x2: 1, y2: top + 1 });
    const place = { x: 0, width };
    const words = paragraph(text, {
      ...place,
      id: key,
      role: 'label',
      top: top + 11,
      size: 18,
      face: 'serif',
      leading: 1.2,
    });
    const reason = paragraph(why, { ...place, id: `${key}-why`, role: 'note', top: words.bottom + 3 });
    if (!wide) heads(`${key}-head-`, reason.bottom + 19);
    const y = wide ? top + 27 : reason.bottom + 38;
    const own: Mark[] = [...words.marks, ...reason.marks];
    for (const [when, x] of columns) {
      const id = `${key}-${when}`;
      const status = statusOf(claim[when]);
      if (status) own.push({ type: 'point', id, role: 'ink', status, x, dx: 6, y: y - 4, r: 5.5 });
      own.push({
        type: 'text',
        id: `${id}-word`,
        role: status ? 'label' : 'note',
        x,
        dx: status ? 18 : 0,
        y,
        text: status ? say.status(status) : say.word('none'),
        // What became of it stands out where it is not what it was.
        ...(when === 'now' && now !== then && { weight: 700 }),
      });
    }
    if (wide && now !== then) {
      const before = statusOf(then) ? 0 : widthOf(say.word('none'), {});
      // The arrow begins after the words it leads from, and is an arrow in any case.
      const [x1, x2] = [Math.min(0.775, Math.max(0.75, columns[0][1] + (before + 8) / min)), 0.785];
      own.push(
        { type: 'line', id: `${key}-way`, role: 'thin', x1, y1: y - 4, x2, y2: y - 4 },
        { type: 'head', id: `${key}-way-head`, role: 'ink', x: x2, y: y - 4, to: 'right' },
      );
    }
    marks.push(...showing(datum, own));
    top = (wide ? reason.bottom : y) + 14;
  }
  return { marks, height: top - 6 };
}
