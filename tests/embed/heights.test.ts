import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, heightAt, heightCss, narrowest, type Heights } from '../../src/embed/heights.ts';

/** What a browser makes of the expression for a container so wide. */
function computed(css: string, width: number): number {
  const [, first = ''] = /^(?:calc\()?(\d+)px/.exec(css) ?? [];
  const terms = [...css.matchAll(/ ([+-]) clamp\(0px,\(100cqi - ([\d.]+)px\)\*(\d+),(\d+)px\)/g)];
  return terms.reduce((sum, [, sign = '', from, steep, change]) => {
    const term = Math.max(0, Math.min((width - Number(from)) * Number(steep), Number(change)));
    return sum + (sign === '-' ? -term : term);
  }, Number(first));
}

const anyHeights = fc
  .array(fc.tuple(fc.integer({ min: narrowest, max: 2000 }), fc.integer({ min: 0, max: 3000 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pairs) => [...new Map(pairs)].sort(([a], [b]) => a - b) as Heights);

describe('heightAt', () => {
  it('holds from its width up to the next', () => {
    const heights: Heights = [
      [280, 500],
      [400, 420],
      [680, 610],
    ];
    expect([200, 280, 399, 400, 679, 680, 4000].map((width) => heightAt(heights, width))).toEqual([
      500, 500, 500, 420, 420, 610, 610,
    ]);
  });
});

describe('heightCss', () => {
  it('says the same as the table at every width', () => {
    fc.assert(
      fc.property(anyHeights, fc.integer({ min: narrowest, max: 2100 }), (heights, width) => {
        expect(computed(heightCss(heights), width)).toBe(heightAt(heights, width));
      }),
    );
  });

  it('is a plain length where the height never changes', () => {
    expect(heightCss([[280, 512]])).toBe('512px');
  });
});

describe('fitted', () => {
  const measured = fc
    .array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 })
    .map((heights) => heights.map((height, index) => [narrowest + index, height] as const));

  it('is nowhere too low, and nowhere more than so many pixels too high', () => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 0, max: 40 }), (pairs, spare) => {
        const heights = fitted(pairs, spare);
        for (const [width, height] of pairs) {
          const given = heightAt(heights, width);
          expect(given).toBeGreaterThanOrEqual(height);
          expect(given - height).toBeLessThanOrEqual(spare);
        }
      }),
    );
  });

  it('takes no step where none is needed', () => {
    expect(
      fitted(
        [
          [280, 500],
          [281, 504],
          [282, 502],
          [283, 520],
        ],
        6,
      ),
    ).toEqual([
      [280, 504],
      [283, 520],
    ]);
  });
});
