import { readFileSync, readdirSync } from 'node:fs';
import inks from '@story/inks.css?raw';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/client/address.ts';
import { tokens as read, type Theme } from '../../src/styles/tokens.ts';
import { allVisions, contrast, distance } from '../../src/checks/colour.ts';

const sheet = `${inks}${readFileSync('src/styles/tokens.css', 'utf8')}`;
const tokens = (theme: Theme): Readonly<Record<string, string>> => read(sheet, theme);

/** Grounds on which anything stands. */
const grounds = ['ground', 'raised'];

/** Colours that words have. */
const text = ['muted', 'accent', 'focus-text', 'researchers', 'microsoft', 'doubt', 'press', 'government'];

/** Colours that marks have. `rule` is none: it draws hairlines and dots not yet filled, which say nothing that words do not. */
const marks = ['ink', 'quiet', 'accent', 'focus', 'researchers', 'microsoft', 'doubt', 'press', 'government'];

/** WCAG 2.2: 1.4.3 (AA), 1.4.6 (AAA) and 1.4.11, https://www.w3.org/TR/WCAG22/ */
const least = { text: 4.5, enhanced: 7, mark: 3 };

/**
 * How far apart colours of different meaning must be. Side by side 0.02 can just be told apart in OKLab
 * (https://www.w3.org/TR/css-color-4/#GM-chroma-local-MINDE); these are small, thin and not side by side, and need several
 * times that. Four times is as far as nine colours get that can all be read as text, for eyes without one kind of cones.
 */
const apart = 4 * 0.02;

const cases: readonly [string, Theme, strong: boolean][] = [
  ['light', { scheme: 'light' }, false],
  ['dark', { scheme: 'dark' }, false],
  ['light with more contrast', { scheme: 'light', more: true }, true],
  ['dark with more contrast', { scheme: 'dark', more: true }, true],
];

describe.each(cases)('%s', (_name, theme, strong) => {
  const all = tokens(theme);
  const colour = (name: string): string => all[name] ?? `no --${name}`;
  /** Pairs that have less than they should. */
  const faint = (names: readonly string[], wanted: number): string[] =>
    names.flatMap((name) =>
      grounds.flatMap((ground) => {
        const has = contrast(colour(name), colour(ground));
        return has < wanted ? [`${name} on ${ground}: ${has.toFixed(2)}`] : [];
      }),
    );

  it('can be read', () => {
    expect(faint(['ink'], least.enhanced)).toEqual([]);
    expect(faint(text, strong ? least.enhanced : least.text)).toEqual([]);
  });

  it('has marks that can be seen', () => {
    expect(faint(marks, least.mark)).toEqual([]);
  });

  it.each(allVisions)('has colours that can be told apart, with %s', (vision) => {
    const pairs = marks.flatMap((one, index) => marks.slice(index + 1).map((other) => [one, other] as const));
    const close = pairs.flatMap(([one, other]) => {
      const has = distance(colour(one), colour(other), vision);
      return has < apart ? [`${one} and ${other}: ${has.toFixed(3)}`] : [];
    });
    expect(close).toEqual([]);
  });
});

describe('a choice', () => {
  const colours = (theme: Theme): Record<string, string> => {
    const { light, dark, plain, strong, ...rest } = tokens(theme);
    expect([light, dark].sort()).toEqual(['', 'initial']);
    expect([plain, strong].sort()).toEqual(['', 'initial']);
    return rest;
  };

  it('goes before the system', () => {
    for (const more of [false, true])
      for (const scheme of ['light', 'dark'] as const)
        for (const chosen of ['light', 'dark'] as const)
          expect(colours({ scheme, more, chosen })).toEqual(colours({ scheme: chosen, more }));
  });

  it('of more contrast leaves light and dark to the system', () => {
    for (const scheme of ['light', 'dark'] as const)
      expect(colours({ scheme, chosen: 'contrast' })).toEqual(colours({ scheme, more: true }));
  });

  it('of something else is none', () => {
    expect(colours({ scheme: 'dark', chosen: 'pink' })).toEqual(colours({ scheme: 'dark' }));
  });

  it('can be made of every theme the style sheet has, and of no other', () => {
    expect([...sheet.matchAll(/\[data-theme='(.*?)'\]/g)].map(([, name]) => name).sort()).toEqual([...themes].sort());
  });
});

describe('forced colours', () => {
  it('have the system’s own, whatever the reader has chosen', () => {
    const system = /^(Canvas|CanvasText|GrayText|Highlight|LinkText)$/;
    for (const chosen of [undefined, ...themes]) {
      const all = tokens({ scheme: 'light', forced: true, ...(chosen && { chosen }) });
      expect([...marks, ...text, ...grounds, 'rule'].filter((name) => !system.test(all[name] ?? ''))).toEqual([]);
    }
  });

  it('keep apart what stands in one picture without words', () => {
    const all = tokens({ scheme: 'light', forced: true });
    const names = ['ground', 'ink', 'quiet', 'accent', 'focus'];
    expect(new Set(names.map((name) => all[name])).size).toBe(names.length);
  });
});

it('colours stand in no other style sheet', () => {
  const typed = readdirSync('src/styles')
    .filter((name) => name.endsWith('.css') && !['tokens.css', 'print.css'].includes(name))
    .flatMap((name) =>
      [...readFileSync(`src/styles/${name}`, 'utf8').matchAll(/#[0-9a-f]{3,8}\b(?=[^{}]*;)/g)].map(
        ([found]) => `${name}: ${found}`,
      ),
    );
  expect(typed).toEqual([]);
});
