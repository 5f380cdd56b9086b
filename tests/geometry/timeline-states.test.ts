import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../src/ledger/vocabulary.ts';
import { clashes } from '../../src/geometry/labels.ts';
import { layout } from '../../src/geometry/layout.ts';
import { frames, type Drawing, type Frame } from '../../src/geometry/marks.ts';
import { day, dayAt, time } from '../../src/geometry/scales.ts';
import { draw } from '../../src/svg/draw.ts';
import { realCharts, widthsOf, type RealChart } from './real-charts.ts';

const timelines = realCharts.filter(({ definition }) => definition.kind === 'timeline');

function drawn({ kind, definition, rows, say }: RealChart, state: Record<string, unknown>, frame: Frame): Drawing {
  return layout(kind, { ...definition, steps: [{ id: 'any', state }] }, rows, 'any', frame, say);
}

/** Two whole days, near each other as often as years apart. */
const range = fc
  .tuple(
    fc.integer({ min: time('2008') / day, max: time('2025-12-31') / day }),
    fc.oneof(fc.nat(70), fc.nat(500), fc.nat(6500)),
  )
  .map(([from, length]) => ({ from: dayAt(from * day), to: dayAt((from + length) * day) }));

/** The same in the months in which most happened. */
const busy = fc
  .tuple(fc.integer({ min: time('2020-12-01') / day, max: time('2021-04-30') / day }), fc.nat(150))
  .map(([from, length]) => ({ from: dayAt(from * day), to: dayAt((from + length) * day) }));

describe.each(timelines)('$name', (chart) => {
  const lanes = chart.definition.options['lanes'] as readonly string[];
  const state = fc
    .record(
      {
        days: fc.oneof(range, busy),
        level: fc.constantFrom('main', 'all'),
        when: fc.constantFrom('happened', 'known'),
        lanes: fc.subarray([...lanes]),
        statuses: fc.subarray([...statuses]),
        window: fc.constant({ from: '2021-02-23', to: '2021-02-28' }),
      },
      { requiredKeys: ['days'] },
    )
    .map(({ days, ...rest }) => ({ ...days, ...rest }));

  it.each(frames)('draws any days, lanes and statuses with labels inside and clear: $name', (frame) => {
    fc.assert(
      fc.property(state, (some) => {
        const drawing = drawn(chart, some, frame);
        expect(drawing.height).toBeGreaterThan(0);
        expect(draw(drawing, { id: 'any', classes: 'drawing' })).not.toMatch(/NaN|Infinity|undefined/);
        expect(new Set(drawing.marks.map(({ id }) => id)).size).toBe(drawing.marks.length);
        expect(clashes(drawing, widthsOf(frame))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const [, wide] = frames;
  const texts = ({ marks }: Drawing): string[] => marks.flatMap((mark) => (mark.type === 'text' ? mark.id : []));
  const dots = ({ marks }: Drawing): string[] => marks.flatMap((mark) => (mark.type === 'point' ? mark.id : []));

  it('keeps the dot of an event whose words find no place, and the words of main events before others', () => {
    const months = { from: '2020-12-01', to: '2021-04-30' };
    const all = drawn(chart, { ...months, level: 'all' }, wide);
    const main = drawn(chart, { ...months, level: 'main' }, wide);
    expect(dots(all).length).toBeGreaterThan(dots(main).length);
    expect(texts(all)).toEqual(expect.arrayContaining(dots(main).map((key) => `${key}-title`)));
  });

  it('an event is the same mark on the day it happened and on the day it became public', () => {
    const year = { from: '2020-12-01', to: '2021-12-01', level: 'all' };
    const [happened, known] = [drawn(chart, year, wide), drawn(chart, { ...year, when: 'known' }, wide)];
    expect(dots(happened)).toEqual(expect.arrayContaining(['notice', 'patch', 'first-flaw']));
    expect(dots(known)).toEqual(expect.arrayContaining(['notice', 'patch']));
    expect(dots(known)).not.toContain('first-flaw');
  });

  it('shows nothing but its days where nothing is left', () => {
    const none = drawn(chart, { from: '2021-03-01', to: '2021-03-10', lanes: [] }, wide);
    expect(none.height).toBeGreaterThan(0);
    expect(dots(none)).toEqual([]);
  });

  it.each([
    ['days', '2021-03-01', '2021-03-07', 7],
    ['Mondays', '2021-03-01', '2021-04-10', 6],
    ['months', '2020-12-01', '2021-04-30', 5],
    ['years', '2008-01-01', '2025-12-31', 18],
  ])('is divided in %s', (_name, from, to, count) => {
    const { marks } = drawn(chart, { from, to }, wide);
    expect(marks.filter(({ type, id }) => type === 'line' && id.startsWith('tick-'))).toHaveLength(count);
  });
});
