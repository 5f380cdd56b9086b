import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashes, extentOf, widthOf, wrap } from '../../src/geometry/labels.ts';
import type { Text } from '../../src/geometry/marks.ts';
import { beside, placeLabels } from '../../src/geometry/place-labels.ts';

const text = (own: Partial<Text>): Text => ({
  type: 'text',
  id: 'a',
  role: 'label',
  x: 0,
  y: 20,
  anchor: 'start',
  text: 'label',
  size: 12,
  ...own,
});

describe('widthOf', () => {
  it('grows with the size, and is wider in bold', () => {
    expect(widthOf('Nederland', { size: 24 })).toBeCloseTo(2 * widthOf('Nederland', { size: 12 }));
    expect(widthOf('Nederland', { size: 12, weight: 700 })).toBeGreaterThan(widthOf('Nederland', { size: 12 }));
  });

  it('takes an unknown character to be wide', () => {
    expect(widthOf('漢', { size: 10 })).toBe(9);
  });
});

describe('wrap', () => {
  it('loses no word, and makes no line wider than it may be unless one word is', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (all, width) => {
        const lines = wrap(all.join(' '), width, { size: 12 });
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const line of lines)
          expect(line.includes(' ') ? widthOf(line, { size: 12 }) : 0).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('extentOf', () => {
  it('stands by its anchor at any width', () => {
    const own = widthOf('label', { size: 12 });
    expect(extentOf(text({ x: 0.5, dx: 6 }), 200).left).toBe(106);
    expect(extentOf(text({ x: 0.5, anchor: 'end' }), 200).left).toBeCloseTo(100 - own);
    expect(extentOf(text({ x: 0.5, anchor: 'middle' }), 200).right).toBeCloseTo(100 + own / 2);
  });
});

describe('clashes', () => {
  it('tells labels that leave the frame or overlap, and at which width', () => {
    const marks = [
      text({}),
      text({ id: 'b', x: 0.1, text: 'other' }),
      text({ id: 'c', x: 0.9, y: 60, text: 'far too long for this' }),
    ];
    expect(clashes({ marks, height: 80 }, [100, 1000])).toEqual([
      { width: 100, text: 'label', other: 'other' },
      { width: 100, text: 'far too long for this' },
      { width: 1000, text: 'far too long for this' },
    ]);
  });

  it('finds nothing where labels stand apart', () => {
    expect(clashes({ marks: [text({}), text({ id: 'b', y: 40 })], height: 60 }, [100])).toEqual([]);
  });
});

describe('placeLabels', () => {
  it('gives every label a place in which it overlaps no other, at every width', () => {
    const wish = fc.record({
      x: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      width: fc.integer({ min: 20, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 16 }), (some) => {
        const wishes = [...some].sort((a, b) => a.x - b.x);
        const widths = [680, 1280];
        const spots = placeLabels(wishes, widths);
        for (const width of widths) {
          const spans = wishes.map(({ x, width: own }, index) => {
            const left = spots[index]?.anchor === 'start' ? x * width + beside : x * width - beside - own;
            const level = spots[index]?.level;
            // On the line it covers no other's dot.
            if (level === 0)
              for (const { x: other } of wishes)
                expect(other * width <= left || other * width >= left + own).toBe(true);
            return { left, right: left + own, level };
          });
          spans.forEach((a, i) => {
            expect(a.left).toBeGreaterThanOrEqual(0);
            expect(a.right).toBeLessThanOrEqual(width);
            for (const b of spans.slice(i + 1))
              if (a.level === b.level) expect(a.right <= b.left || b.right <= a.left).toBe(true);
          });
        }
      }),
    );
  });

  it('serves those that go first where there are rows for some only, and leaves the others without', () => {
    const wish = (first: boolean) => ({ x: 0.4, width: 100, first });
    expect(placeLabels([wish(true), wish(false), wish(true)], [220], 1)).toEqual([
      { level: 1, anchor: 'start' },
      { level: -1, anchor: 'start' },
      { level: 0, anchor: 'start' },
    ]);
  });

  it('leaves a label that is wider than the frame without a place', () => {
    expect(placeLabels([{ x: 0.5, width: 300 }], [200])).toEqual([undefined]);
  });
});
