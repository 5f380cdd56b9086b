import { describe, expect, it } from 'vitest';
import type { Drawing, Mark } from '../../src/geometry/marks.ts';
import { draw } from '../../src/svg/draw.ts';
import { field } from '../../src/svg/field.ts';

const one = (mark: Mark): string =>
  draw({ marks: [mark], height: 40 } satisfies Drawing, { id: 'a', classes: 'drawing' }).replace(
    /^<svg [^>]*>|<\/svg>$/g,
    '',
  );

describe('draw', () => {
  it('says places as percentages and shifts as transforms, so that a drawing follows its frame', () => {
    expect(one({ type: 'rect', id: 'r', role: 'attack', x: 0.25, dx: 6, y: 1, width: 0.5, height: 10 })).toBe(
      '<rect class="attack" x="25%" y="1" width="50%" height="10" transform="translate(6)"/>',
    );
    expect(
      one({
        type: 'text',
        id: 't',
        role: 'label',
        x: 0.4,
        dx: 6,
        y: 12,
        anchor: 'end',
        text: 'a & <b>',
        size: 13,
        weight: 700,
      }),
    ).toBe(
      '<text class="label" x="40%" dx="6" y="12" text-anchor="end" font-size="13" font-weight="700">a &#38; &#60;b&#62;</text>',
    );
  });

  it('stretches a path with the frame and keeps its stroke', () => {
    expect(one({ type: 'path', id: 'p', role: 'calculation', d: 'M0 0L100 40' })).toContain('viewBox="0 0 100 40"');
    expect(one({ type: 'path', id: 'p', role: 'calculation', d: 'M0 0L100 40' })).toContain(
      'vector-effect="non-scaling-stroke"',
    );
  });

  it('gives each status its form, and the hatch a name of its own', () => {
    const point = { type: 'point', id: 'p', role: 'press', x: 0, y: 0, r: 5 } as const;
    expect(one({ ...point, status: 'reported' })).toBe('<g class="press reported"><circle cx="0%" cy="0" r="5"/></g>');
    expect(one({ ...point, status: 'suspected' })).toContain('<path d="M');
    expect(one({ ...point, status: 'denied' })).toContain('<path d="M-7 7L7 -7"/>');
    expect(
      one({ type: 'rect', id: 'r', role: 'window', status: 'suspected', x: 0, y: 0, width: 1, height: 9 }),
    ).toMatch(/<pattern id="a-hatch".*fill="url\(#a-hatch\)"/);
  });

  it('draws exactly as many dots as are counted', () => {
    const dots = (count: number, from = 0): number => {
      const path = field([{ role: 'ink', from, count, columns: 100 }], 100, 'field');
      // A row of that length and a hundredth with dots one apart: both ends counted.
      return [...path.matchAll(/h([\d.]+)/g)].reduce((sum, [, length]) => sum + Math.floor(Number(length)) + 1, 0);
    };
    expect([1, 99, 100, 101, 700, 7200].map((count) => dots(count))).toEqual([1, 99, 100, 101, 700, 7200]);
    expect(dots(6500, 700)).toBe(6500);
    expect(dots(50, 73)).toBe(50);
  });

  it('begins every row of dots where the first of its dots stands', () => {
    const path = field([{ role: 'ink', from: 73, count: 150, columns: 100 }], 100, 'field');
    let [x, y] = [0, 0];
    const begun = [...(/ d="([^"]+)"/.exec(path)?.[1] ?? '').matchAll(/([Mm])([-\d.]+) ([-\d.]+)h([\d.]+)/g)].map(
      ([, command, right, down, length]) => {
        [x, y] = command === 'M' ? [Number(right), Number(down)] : [x + Number(right), y + Number(down)];
        const start = [Math.round(x * 100) / 100, y];
        x += Number(length);
        return start;
      },
    );
    expect(begun).toEqual([
      [73.5, 0.5],
      [0.5, 1.5],
      [0.5, 2.5],
    ]);
  });

  it('draws squares as one path', () => {
    expect(
      one({
        type: 'squares',
        id: 's',
        role: 'unit ink',
        x: 0.5,
        y: 2,
        count: 5,
        from: 0,
        columns: 3,
        pitch: 12,
        side: 10,
      }),
    ).toBe(
      '<svg x="50%" y="2" overflow="visible"><path class="unit ink" stroke-width="10" stroke-dasharray="10 2" d="M0 5h34M0 17h22"/></svg>',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a place that is %s, by the mark’s name', (x) => {
    expect(() => one({ type: 'point', id: 'lost', role: 'ink', x, y: 0, r: 1 })).toThrow(
      'the mark "lost" has a place or size that is not a number',
    );
  });

  it('refuses a path with a hole in it', () => {
    expect(() => one({ type: 'path', id: 'lost', role: 'ink', d: 'M0 NaN' })).toThrow(
      'the mark "lost" has a path with a place that is not a number',
    );
  });
});
