import { describe, expect, it } from 'vitest';
import { faviconSvg, ico, iconSvg, icons, small, type Icon } from '../../src/pictures/icons.ts';
import { token } from '../../src/styles/tokens.ts';

/** The dots of an icon, as they are drawn. */
const dotsOf = (svg: string): { x: number; y: number; r: number; fill: string }[] =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="([^"]+)"/g)].map(
    ([, x, y, r, fill = '']) => ({
      x: Number(x),
      y: Number(y),
      r: Number(r),
      fill,
    }),
  );

describe.each<[string, Icon]>([...Object.entries(icons), ['favicon.ico', small]])('%s', (_name, icon) => {
  const dots = dotsOf(iconSvg(icon));

  it('is ten dots on paper, one of them in ink', () => {
    expect(dots.map(({ fill }) => fill)).toEqual([token('ink'), ...Array<string>(9).fill(token('accent'))]);
    expect(iconSvg(icon)).toContain(`fill="${token('ground')}"/>`);
  });

  it('has every dot whole, and whatever mask there is leaves it whole', () => {
    const middle = icon.size / 2;
    for (const { x, y, r } of dots) {
      expect(Math.min(x, y) - r).toBeGreaterThan(0);
      expect(Math.max(x, y) + r).toBeLessThan(icon.size);
      if (icon.purpose === 'maskable')
        expect(Math.hypot(x - middle, y - middle) + r).toBeLessThanOrEqual(icon.size * 0.4);
    }
  });

  it('stands between left and right', () => {
    const all = dots.map(({ x }) => x);
    expect((Math.min(...all) + Math.max(...all)) / 2).toBeCloseTo(icon.size / 2, 2);
  });
});

it('the favicon has the colours of both themes', () => {
  const [light = '', dark = ''] = faviconSvg().split('prefers-color-scheme:dark');
  for (const name of ['ink', 'accent']) {
    expect(light).toContain(token(name, 'light'));
    expect(dark).toContain(token(name, 'dark'));
  }
});

it('an ICO file tells where its picture is', () => {
  const bytes = ico(new Uint8Array([1, 2, 3]), 32);
  const view = new DataView(bytes.buffer);
  expect([view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]).toEqual([0, 1, 1]);
  expect([view.getUint8(6), view.getUint8(7)]).toEqual([32, 32]);
  expect(view.getUint32(14, true)).toBe(3);
  expect([...bytes.subarray(view.getUint32(18, true))]).toEqual([1, 2, 3]);
});
