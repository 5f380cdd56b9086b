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
function list(all: readonly Argument[], x: number, dx: number, top: number, width: number, marks: Mark[]): number {
  let below = top;
  for (const { key, text, status } of all) {
    const lines = paragraph(text, {
      id: `${key}-text`,
      role: 'label',
      x,
      dx: dx + 18,
      top: below,
      width: width - 18,
      size: 13,
    });
    marks.push(
      ...showing(key, [
        { type: 'point', id: key, role: 'ink', status, x, dx: dx + 6, y: below + 8, r: 5 },
        ...lines.marks,
      ]),
    );
    below = lines.bottom + 6;
  }
  return below;
}

function across(explanations: readonly Explanation[], { frame: { min }, say }: Arguments): Drawing {
  const [forX, againstX] = [0.27, 0.64];
  const marks: Mark[] = [
    { type: 'text', id: 'for', role: 'axis', x: forX, y: 13, anchor: 'start', text: say.word('for'), size: 13 },
    {
      type: 'text',
      id: 'against',
      role: 'axis',
      x: againstX,
      y: 13,
      anchor: 'start',
      text: say.word('against'),
      size: 13,
    },
  ];
  let top = 22;
  for (const one of explanations) {
    marks.push({ type: 'line', id: `${one.key}-rule`, role: 'rule', x1: 0, y1: top, x2: 1, y2: top });
    const title = paragraph(one.title, {
      id: one.key,
      role: 'label',
      x: 0,
      top: top + 12,
      width: min * 0.25,
      size: 18,
      face: 'serif',
      leading: 1.2,
    });
    marks.push(...title.marks);
    const pro = list(one.for, forX, 0, top + 13, min * (againstX - forX) - 14, marks);
    const con = list(one.against, againstX, 0, top + 13, min * (1 - againstX) - 4, marks);
    top = Math.max(title.bottom, pro, con) + 10;
  }
  return { marks, height: top };
}

function down(explanations: readonly Explanation[], { frame: { min }, say }: Arguments): Drawing {
  const marks: Mark[] = [];
  let top = 0;
  for (const one of explanations) {
    marks.push({ type: 'line', id: `${one.key}-rule`, role: 'strong ink', x1: 0, y1: top + 1, x2: 1, y2: top + 1 });
    const title = paragraph(one.title, {
      id: one.key,
      role: 'label',
      x: 0,
      top: top + 12,
      width: min,
      size: 20,
      face: 'serif',
      leading: 1.2,
    });
    marks.push(...title.marks);
    top = title.bottom + 4;
    for (const side of ['for', 'against'] as const) {
      marks.push({
        type: 'text',
        id: `${one.key}-${side}`,
        role: 'axis',
        x: 0,
        y: top + 14,
        anchor: 'start',
        text: say.word(side),
        size: 12,
      });
      top = list(one[side], 0, 0, top + 21, min, marks);
    }
    top += 14;
  }
  return { marks, height: top - 8 };
}

/** Explanations under each other, arguments for and against beside or under each. */
export function layout(scene: Arguments): Drawing {
  return (scene.frame.name === 'wide' ? across : down)(explanationsOf(scene), scene);
}
