import { describe, expect, it } from 'vitest';
import { emblemDots, emblemPath, emblemRadius, emblemSide } from '../../src/svg/emblem.ts';

describe('the emblem', () => {
  it('is ten dots, the first in ink, in rows of one to four', () => {
    expect(emblemDots.map(({ role }) => role)).toEqual(['ink', ...Array<string>(9).fill('accent')]);
    const rows = Map.groupBy(emblemDots, ({ y }) => y);
    expect([...rows.values()].map((row) => row.length)).toEqual([1, 2, 3, 4]);
  });

  it('has every dot whole inside its square and clear of the others', () => {
    for (const [index, { x, y }] of emblemDots.entries()) {
      for (const at of [x, y]) {
        expect(at - emblemRadius).toBeGreaterThanOrEqual(0);
        expect(at + emblemRadius).toBeLessThanOrEqual(emblemSide);
      }
      for (const other of emblemDots.slice(index + 1))
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(2 * emblemRadius + 0.5);
    }
  });

  it('stands in the middle of its square', () => {
    const middle = (of: 'x' | 'y'): number => {
      const all = emblemDots.map((dot) => dot[of]);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    expect([middle('x'), middle('y')]).toEqual([16, 16]);
  });

  it('is the same dots as a path', () => {
    const places = (path: string): { x: number; y: number }[] => {
      let [x, y] = [0, 0];
      return [...path.matchAll(/([Mm])([\d.]+) ([\d.]+)h0/g)].map(([, how, across = '', down = '']) => {
        x = how === 'M' ? Number(across) : x + Number(across);
        y = how === 'M' ? Number(down) : y + Number(down);
        return { x, y };
      });
    };
    for (const role of ['ink', 'accent'] as const)
      expect(places(emblemPath(role))).toEqual(
        emblemDots.filter((dot) => dot.role === role).map(({ x, y }) => ({ x, y })),
      );
  });
});
