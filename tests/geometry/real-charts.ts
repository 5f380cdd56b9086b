import { kindsInFolder } from '../../src/checks/kinds.ts';
import type { ChartDefinition } from '../../src/geometry/chart.ts';
import type { Kind } from '../../src/geometry/kind.ts';
import type { Frame } from '../../src/geometry/marks.ts';
import type { Say } from '../../src/i18n/say.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import { telling } from '../../src/story/telling.ts';
import type { Row } from '../../src/tables/row.ts';

/** A chart of the story in one of its languages, with all a layout asks for. */
export interface RealChart {
  /** Language and chart, to name a test by. */
  name: string;
  kind: Kind;
  definition: ChartDefinition;
  rows: readonly Row[];
  say: Say;
}

const kinds = await kindsInFolder();
const { story } = readStory(filesIn('content'));

/** Every chart of `content/` with its rows and words, in every language. */
export const realCharts: readonly RealChart[] = [...story.editions].flatMap(([language, edition]) => {
  const tongue = tongueOf(edition);
  if (!tongue) throw new Error(`${language} has no words`);
  const told = telling(story, tongue.speaker);
  return [...story.charts].map(([id, definition]) => {
    const [kind, table, words] = [
      kinds.get(definition.kind),
      story.tables.get(definition.table),
      edition.charts.get(id),
    ];
    if (!kind || !table || !words) throw new Error(`the chart "${id}" is not whole in ${language}`);
    return { name: `${language} ${id}`, kind, definition, rows: table.rows, say: told.chart(definition, words) };
  });
});

/** Widths at which a drawing of the frame is tried: both ends and the middle. */
export function widthsOf({ min, max }: Frame): number[] {
  return [min, (min + max) / 2, max];
}
