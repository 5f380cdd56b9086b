import type { ChartDefinition } from '../geometry/chart.ts';
import { layout } from '../geometry/layout.ts';
import { frames, type Drawing, type Frame } from '../geometry/marks.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import type { Story } from '../story/story.ts';
import { tongueOf, type Tongue } from '../story/speaking.ts';
import { telling } from '../story/telling.ts';
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
  fault?: string;
}

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
      if (!kind || !table || !words) continue;
      // Where the definition itself is wrong another check says so, and nothing can be drawn.
      if (!kind.options.safeParse(definition.options).success) continue;
      for (const { id: step, state } of definition.steps) {
        if (!kind.state.safeParse(state).success) continue;
        for (const frame of frames) {
          const one = { locale, tongue, chart, definition, words, step, frame };
          try {
            const say = told.chart(definition, words);
            found.push({ ...one, drawing: layout(kind, definition, table.rows, step, frame, say) });
          } catch (error) {
            found.push({ ...one, fault: error instanceof Error ? error.message : String(error) });
          }
        }
      }
    }
  }
  known.set(story, found);
  return found;
}
