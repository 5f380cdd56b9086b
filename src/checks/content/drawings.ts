import { frames, type Drawing, type Frame } from '../../geometry/marks.ts';
import { clashes } from '../../geometry/labels.ts';
import { layout } from '../../geometry/layout.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf } from '../../story/speaking.ts';
import { telling } from '../../story/telling.ts';
import { holdsUnwritten } from '../../story/unwritten.ts';
import type { Check } from '../check.ts';

/** Widths at which a drawing is tried: both ends of its frame and three between. */
function widthsOf({ min, max }: Frame): number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(min + (max - min) * part));
}

/** What is wrong with a drawing's labels, each fault once however many widths show it. */
function faults(drawing: Drawing, frame: Frame): string[] {
  const found = clashes(drawing, widthsOf(frame));
  return [
    ...new Set(
      found.map(({ text, other }) =>
        other === undefined ? `The label "${text}" leaves the drawing` : `The labels "${text}" and "${other}" overlap`,
      ),
    ),
  ];
}

/** Every step of every chart can be drawn in every language, with each label inside its frame and clear of the others. */
const drawings: Check = ({ story, kinds, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    const tongue = tongueOf(edition);
    if (!tongue) continue;
    const told = telling(story, tongue.speaker);
    for (const [id, chart] of story.charts) {
      const [kind, table, words] = [kinds.get(chart.kind), story.tables.get(chart.table), edition.charts.get(id)];
      // Labels that are still to be written are told as that, and what stands for them need not fit.
      if (!kind || !table || !words || holdsUnwritten(words)) continue;
      const file = `${root}/locales/${name}/charts/${id}.yaml`;
      const say = (step: string, what: string, fix: string): void =>
        void problems.push({ file, ...locate(file, ['steps', step]), what, fix, about: `chart:${id}` });
      // Where the definition itself is wrong another check says so, and nothing can be drawn.
      if (!kind.options.safeParse(chart.options).success) continue;
      for (const step of chart.steps) {
        if (!kind.state.safeParse(step.state).success) continue;
        for (const frame of frames)
          try {
            const drawing = layout(kind, chart, table.rows, step.id, frame, told.chart(chart, words));
            for (const fault of faults(drawing, frame))
              say(step.id, `${fault} in the ${frame.name} drawing of the step "${step.id}"`, 'Shorten the label');
          } catch (error) {
            say(
              step.id,
              `The step "${step.id}" cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
              'Mend the words, the chart or the table it names',
            );
            break;
          }
      }
    }
  }
  return problems;
};

export default drawings;
