import { labelSize, smallestSize, type Drawing, type Frame } from '../../geometry/marks.ts';
import { clashes } from '../../geometry/labels.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';
import { drawn } from '../drawn.ts';

/** Widths at which a drawing is tried: both ends of its frame and three between. */
function widthsOf({ min, max }: Frame): number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(min + (max - min) * part));
}

/** What is wrong with a drawing's labels, each fault once however many widths show it, and what to do. */
function faults(drawing: Drawing, frame: Frame): Map<string, string> {
  const found = clashes(drawing, widthsOf(frame)).map(({ text, other }): [string, string] => [
    other === undefined ? `The label "${text}" leaves the drawing` : `The labels "${text}" and "${other}" overlap`,
    'Shorten the label',
  ]);
  // A kind that sets figures as large as there is room for them has none left.
  const small = drawing.marks.flatMap((mark): [string, string][] =>
    mark.type === 'text' && (mark.size ?? labelSize) < smallestSize
      ? [[`The label "${mark.text}" has no room to be read`, 'Shorten it, or the longest of the labels beside it']]
      : [],
  );
  return new Map([...found, ...small]);
}

/** Every step of every chart can be drawn in every language, with each label inside its frame and clear of the others. */
const drawings: Check = (checked) => {
  const { root, locate } = checked;
  const problems: Problem[] = [];
  const broken = new Set<string>();
  for (const { locale, chart, step, frame, drawing, fault } of drawn(checked)) {
    const file = `${root}/locales/${locale}/charts/${chart}.yaml`;
    const say = (what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, ['steps', step]), what, fix, about: `chart:${chart}` });
    for (const [clash, fix] of drawing ? faults(drawing, frame) : [])
      say(`${clash} in the ${frame.name} drawing of the step "${step}"`, fix);
    // What cannot be drawn in one frame cannot be drawn in the other.
    const key = `${locale}/${chart}/${step}`;
    if (fault === undefined || broken.has(key)) continue;
    broken.add(key);
    say(`The step "${step}" cannot be drawn: ${fault.why}`, fault.fix);
  }
  return problems;
};

export default drawings;
