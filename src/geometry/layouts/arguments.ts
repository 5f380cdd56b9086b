import type { Status } from '../../ledger/vocabulary.ts';
import { sureOf, textOf, type Scene } from '../kind.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph } from '../paragraph.ts';
import { showing } from '../showing.ts';

type Arguments = Scene<Record<string, never>, Record<string, never>>;

interface Argument {
  key: string;
  text: string;
  status: Status;
}

interface Explanation {
  key: string;
  title: string;
  for: Argument[];
  against: Argument[];
}

function explanationsOf({ rows, say }: Arguments): Explanation[] {
  const found = new Map<string, Explanation>();
  for (const row of rows) {
    const key = textOf(row['subject']);
    const explanation = found.get(key) ?? { key, title: say.label('subject', key), for: [], against: [] };
    const own = textOf(row['key']);
    const argument = { key: own, text: say.label('argument', own), status: sureOf(row['status'], 'status') };
    explanation[row['side'] === 'for' ? 'for' : 'against'].push(argument);
    found.set(key, explanation);
  }
  return [...found.values()];
}

/** Arguments under each other, each with the form of how sure it is; returns the place below the last. */
function list(all: readonly Argument[], x: number, top: number, width: number, marks: Mark[]): number {
  let below = top;
  for (const { key, text, status } of all) {
    const lines = paragraph(text, {
      id: `${key}-text`,
      role: 'label',
      x,
      dx: 18,
      top: below,
      width: width - 18,
    });
    marks.push(
      ...showing(key, [{ type: 'point', id: key, role: 'ink', status, x, dx: 6, y: below + 8, r: 5 }, ...lines.marks]),
    );
    below = lines.bottom + 6;
  }
  return below;
}

/** Explanations under each other, arguments for and against beside or under each. */
export function layout(scene: Arguments): Drawing {
  const {
    frame: { min, name },
    say,
  } = scene;
  const wide = name === 'wide';
  const sides = [
    ['for', wide ? 0.27 : 0],
    ['against', wide ? 0.65 : 0],
  ] as const;
  const marks: Mark[] = [];
  const head = (id: string, side: 'for' | 'against', x: number, y: number): void =>
    void marks.push({ type: 'text', id, role: 'label', x, y, text: say.word(side), weight: 700 });
  if (wide) for (const [side, x] of sides) head(side, side, x, 13);
  let top = wide ? 22 : 0;
  for (const one of explanationsOf(scene)) {
    marks.push({ type: 'line', id: `${one.key}-rule`, role: 'strong ink', x1: 0, y1: top + 1, x2: 1, y2: top + 1 });
    const title = paragraph(one.title, {
      id: one.key,
      role: 'label',
      x: 0,
      top: top + 11,
      width: wide ? min * 0.24 : min,
      size: 18,
      face: 'serif',
      leading: 1.2,
    });
    marks.push(...title.marks);
    let { bottom } = title;
    for (const [side, x] of sides)
      if (wide) bottom = Math.max(bottom, list(one[side], x, top + 13, min * 0.35, marks));
      else {
        head(`${one.key}-${side}`, side, 0, bottom + 19);
        bottom = list(one[side], 0, bottom + 26, min, marks);
      }
    top = bottom + 10;
  }
  return { marks, height: top - 8 };
}
