import type { ChartDefinition } from '../geometry/chart.ts';
import { layout } from '../geometry/layout.ts';
import { frames, type Drawing, type Frame } from '../geometry/marks.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import type { Story } from '../story/story.ts';
import { tongueOf, type Tongue } from '../story/speaking.ts';
import { telling } from '../story/telling.ts';
import { holdsUnwritten } from '../story/unwritten.ts';
import type { Checked } from './check.ts';

/** A step of a chart as it is drawn in one language and one frame. */
export interface Drawn {
  locale: string;
  tongue: Tongue;
  chart: string;
  definition: ChartDefinition;
  words: ChartWords;
  step: string;
  frame: Frame;
  /** Left out where it cannot be drawn; then `fault` says why. */
  drawing?: Drawing;
  fault?: { why: string; fix: string };
}

/** True where every place and size of a drawing is a number; browsers leave out without a word what has none. */
function isFinite({ marks, height }: Drawing): boolean {
  return (
    Number.isFinite(height) &&
    marks.every((mark) =>
      Object.values(mark).every((value) =>
        typeof value === 'number'
          ? Number.isFinite(value)
          : typeof value !== 'string' || !/\b(NaN|Infinity)\b/.test(value),
      ),
    )
  );
}

const nowhere = {
  why: 'a value of its table has no place on its scale',
  fix: 'Look for nought, values below it and values far from the others; or choose another scale',
};

const known = new WeakMap<Story, Drawn[]>();

/** Every step of every chart in every language and frame, drawn once however many checks look at them. */
export function drawn({ story, kinds }: Pick<Checked, 'story' | 'kinds'>): Drawn[] {
  const already = known.get(story);
  if (already) return already;
  const found: Drawn[] = [];
  for (const [locale, edition] of story.editions) {
    const tongue = tongueOf(edition);
    if (!tongue) continue;
    const told = telling(story, tongue.speaker);
    for (const [chart, definition] of story.charts) {
      const [kind, table, words] = [
        kinds.get(definition.kind),
        story.tables.get(definition.table),
        edition.charts.get(chart),
      ];
      // Labels that are still to be written are told as that, and what stands for them need not fit.
      if (!kind || !table || !words || holdsUnwritten(words)) continue;
      // Where the definition itself is wrong another check says so, and nothing can be drawn.
      if (!kind.options.safeParse(definition.options).success) continue;
      for (const { id: step, state } of definition.steps) {
        if (!kind.state.safeParse(state).success) continue;
        for (const frame of frames) {
          const one = { locale, tongue, chart, definition, words, step, frame };
          try {
            const say = told.chart(definition, words);
            const drawing = layout(kind, definition, table.rows, step, frame, say);
            found.push(isFinite(drawing) ? { ...one, drawing } : { ...one, fault: nowhere });
          } catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            // What JavaScript says of a scale that has no end, such as "Invalid array length", helps nobody.
            const fault =
              error instanceof RangeError ? nowhere : { why, fix: 'Mend the words, the chart or the table it names' };
            found.push({ ...one, fault });
          }
        }
      }
    }
  }
  known.set(story, found);
  return found;
}
