import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashes } from '../../src/geometry/labels.ts';
import { layout } from '../../src/geometry/layout.ts';
import { frames } from '../../src/geometry/marks.ts';
import { draw } from '../../src/svg/draw.ts';
import { realCharts, widthsOf } from './real-charts.ts';

/** Readers can turn the story back to what was public on a day: then a chart has only some of its rows. */
describe.each(realCharts)('$name', ({ name, kind, definition, rows, say }) => {
  const cases = definition.steps.flatMap(({ id }) => frames.map((frame) => [id, frame.name, frame] as const));

  it.each(cases)('%s, %s, holds with any of its rows', (step, _frame, frame) => {
    fc.assert(
      fc.property(fc.subarray([...rows], { minLength: 1 }), (some) => {
        const drawing = layout(kind, definition, some, step, frame, say);
        expect(drawing.height).toBeGreaterThan(0);
        expect(drawing.height).toBeLessThan(10_000);
        expect(draw(drawing, { id: name, classes: 'drawing' })).not.toMatch(/NaN|Infinity|undefined/);
        expect(new Set(drawing.marks.map(({ id }) => id)).size).toBe(drawing.marks.length);
        expect(clashes(drawing, widthsOf(frame))).toEqual([]);
      }),
    );
  });
});
