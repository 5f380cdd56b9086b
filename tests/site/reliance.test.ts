import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist } from './pages.ts';

/** All style of the built pages, and of the files that they ask for. */
const css = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => !path.includes('admin'))
  .flatMap((path) => {
    if (path.endsWith('.css')) return [readFileSync(join(dist, path), 'utf8')];
    if (!path.endsWith('.html')) return [];
    return [...readFileSync(join(dist, path), 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
      ([, own = '']) => own,
    );
  })
  .join('\n');

const found = (what: RegExp): string[] => [...new Set([...css.matchAll(what)].map(([whole]) => whole))].sort();

/**
 * What style may rely on. Whoever needs more says in `tests/browser/older.ts` how a page reads in a browser that lacks it, and
 * finds out there whether it is whole.
 */
describe('the style of the built site relies on nothing that was not tried without', () => {
  it('in its rules', () => {
    const known = ['container', 'font-face', 'keyframes', 'layer', 'media', 'page', 'supports'];
    const margins = ['bottom-left', 'bottom-right', 'top-left'];
    expect(found(/(?<=@)[a-z-]+(?=[\s({;:]|$)/g)).toEqual([...known, ...margins].sort());
  });

  it('in its selectors', () => {
    const known = [
      'after',
      'before',
      'checked',
      'empty',
      'first-child',
      'first-of-type',
      'focus',
      'focus-visible',
      'focus-within',
    ];
    const more = ['hover', 'last-child', 'last-of-type', 'marker', 'root', 'target'];
    const brackets = ['has', 'highlight', 'is', 'not', 'nth-child', 'nth-of-type', 'where'];
    // Without these a browser has neither what they are of: dialogs, explanations, sliders, and what closes.
    const parts = [
      '-moz-range-thumb',
      '-webkit-details-marker',
      '-webkit-slider-thumb',
      'backdrop',
      'details-content',
      'popover-open',
    ];
    const all = [...known, ...more, ...brackets, ...parts];
    const selectors = [...css.matchAll(/[^{};]+(?=\{)/g)]
      .map(([one]) => one)
      .filter((one) => !one.trim().startsWith('@'));
    const named = selectors.flatMap((one) => [...one.matchAll(/:([a-z-]+)/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(500);
    expect([...new Set(named)].filter((name) => !all.includes(name))).toEqual([]);
  });

  it('in its functions', () => {
    const known = [
      'attr',
      'calc',
      'clamp',
      'counter',
      'format',
      'inset',
      'local',
      'max',
      'min',
      'minmax',
      'repeat',
      'url',
      'var',
    ];
    const drawn = ['linear-gradient', 'radial-gradient', 'repeating-linear-gradient'];
    const guarded = ['scroll', 'selector'];
    const selectors = ['has', 'highlight', 'is', 'not', 'nth-child', 'nth-of-type', 'where'];
    const all = [...known, ...drawn, ...guarded, ...selectors];
    expect(found(/[a-z-]+(?=\()/g).filter((name) => !all.includes(name))).toEqual([]);
  });

  it('in its units', () => {
    const known = ['cqi', 'deg', 'dvh', 'em', 'fr', 'mm', 'ms', 'pt', 'px', 'rem', 's', 'svh', 'vh', 'vmax', 'vw'];
    expect(found(/(?<=[\s(:,]-?[\d.]*\d)[a-z]+(?![\w-])/g).filter((unit) => !known.includes(unit))).toEqual([]);
  });

  it('and what only new browsers do stands where others pass by', () => {
    for (const name of ['position-area', 'animation-timeline'])
      for (const { index } of css.matchAll(new RegExp(`[;{]${name}:`, 'g'))) {
        const before = css.slice(0, index);
        expect(before.lastIndexOf(`@supports (${name}`), name).toBeGreaterThan(before.lastIndexOf('@layer'));
      }
    // No rule within a rule.
    expect(css).not.toMatch(/[{;]\s*&/);
  });
});
