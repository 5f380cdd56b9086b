import { statusOf } from '../../ledger/vocabulary.ts';
import { textOf, type Scene } from '../kind.ts';
import type { Drawing, Mark } from '../marks.ts';
import { paragraph, type Lines } from '../paragraph.ts';
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

/** A status as form and word; a claim nobody had made yet has neither. */
function standing({ say }: Board, id: string, key: string, x: number, dx: number, y: number): Mark[] {
  const status = statusOf(key);
  const text: Mark = {
    type: 'text',
    id: `${id}-word`,
    role: status ? 'label' : 'note',
    x,
    dx: status ? dx + 18 : dx,
    y,
    anchor: 'start',
    text: status ? say.status(status) : say.word('none'),
    size: 13,
  };
  return status ? [{ type: 'point', id, role: 'ink', status, x, dx: dx + 6, y: y - 4, r: 5.5 }, text] : [text];
}

/** A claim with the reason for its status under it. */
function wording({ key, text, why }: Claim, top: number, width: number, size: number): Lines {
  const claim = paragraph(text, { id: key, role: 'label', x: 0, top, width, size, face: 'serif', leading: 1.2 });
  const reason = paragraph(why, { id: `${key}-why`, role: 'note', x: 0, top: claim.bottom + 3, width, size: 13 });
  return { marks: [...claim.marks, ...reason.marks], bottom: reason.bottom };
}

function across(scene: Board): Drawing {
  const {
    say,
    frame: { min },
  } = scene;
  const [then, now] = [0.58, 0.79];
  const marks: Mark[] = [
    { type: 'text', id: 'then', role: 'axis', x: then, y: 13, anchor: 'start', text: say.word('then'), size: 13 },
    { type: 'text', id: 'now', role: 'axis', x: now, y: 13, anchor: 'start', text: say.word('now'), size: 13 },
  ];
  let top = 22;
  for (const claim of claimsOf(scene)) {
    marks.push({ type: 'line', id: `${claim.key}-rule`, role: 'rule', x1: 0, y1: top, x2: 1, y2: top });
    const text = wording(claim, top + 10, min * 0.54, 17);
    marks.push(
      ...showing(claim.datum, [
        ...text.marks,
        ...standing(scene, `${claim.key}-then`, claim.then, then, 0, top + 25),
        ...standing(scene, `${claim.key}-now`, claim.now, now, 0, top + 25),
      ]),
    );
    top = text.bottom + 12;
  }
  return { marks, height: top };
}

function down(scene: Board): Drawing {
  const {
    say,
    frame: { min },
  } = scene;
  const marks: Mark[] = [];
  let top = 0;
  for (const claim of claimsOf(scene)) {
    marks.push({ type: 'line', id: `${claim.key}-rule`, role: 'rule', x1: 0, y1: top + 1, x2: 1, y2: top + 1 });
    const text = wording(claim, top + 10, min, 18);
    marks.push(...showing(claim.datum, text.marks));
    top = text.bottom + 4;
    for (const when of ['then', 'now'] as const) {
      marks.push({
        type: 'text',
        id: `${claim.key}-${when}-head`,
        role: 'axis',
        x: 0,
        y: top + 15,
        anchor: 'start',
        text: say.word(when),
        size: 13,
      });
      marks.push(...showing(claim.datum, standing(scene, `${claim.key}-${when}`, claim[when], 0.44, 0, top + 15)));
      top += 22;
    }
    top += 12;
  }
  return { marks, height: top - 6 };
}

/** A row for each claim: its words and reason, and the forms of how sure it was and is. */
export function layout(scene: Board): Drawing {
  return scene.frame.name === 'wide' ? across(scene) : down(scene);
}
