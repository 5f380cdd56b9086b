import { describe, expect, it } from 'vitest';
import { paint } from '../../src/pictures/paint.ts';
import { rulesOf } from '../../src/styles/sheet.ts';
import type { Shape } from '../../src/svg/shape.ts';

const token = (name: string): string => `the ${name}`;

const svg = (...children: Shape[]): Shape => ({ name: 'svg', attributes: { class: 'drawing' }, children });
const one = (name: string, classes: string, ...children: Shape[]): Shape => ({
  name,
  attributes: { class: classes },
  children,
});

/** What the first child of a drawing is given by a sheet. */
const look = (sheet: string, shape: Shape): Readonly<Record<string, string>> =>
  paint(svg(shape), rulesOf(sheet), token).children?.[0]?.attributes ?? {};

describe('paint', () => {
  it('writes what the rules say on the element, and takes its class off', () => {
    expect(look('.drawing rect { fill: red; display: block }', one('rect', 'a'))).toEqual({ fill: 'red' });
    expect(look('.drawing rect.b { fill: red }', one('rect', 'a'))).toEqual({});
  });

  it('lets the stronger rule win, and of equals the later', () => {
    const sheet = '.drawing .a { fill: red } .drawing rect.a { fill: green } .drawing rect { fill: blue }';
    expect(look(sheet, one('rect', 'a'))).toEqual({ fill: 'green' });
    expect(look('.a { fill: red } .b { fill: blue }', one('rect', 'b a'))).toEqual({ fill: 'blue' });
  });

  it('fills in variables from where they are set, down to what stands inside', () => {
    const sheet = '.drawing { --role: var(--ink) } .accent { --role: var(--accent) } circle { fill: var(--role) }';
    const inside = (classes: string): Shape | undefined =>
      paint(svg(one('g', classes, one('circle', ''))), rulesOf(sheet), token).children?.[0]?.children?.[0];
    expect(inside('')?.attributes).toEqual({ fill: 'the ink' });
    expect(inside('accent')?.attributes).toEqual({ fill: 'the accent' });
    expect(look('text { fill: var(--none, var(--role, red)) }', one('text', ''))).toEqual({ fill: 'red' });
  });

  it('knows not, is and child, and no state of a page', () => {
    expect(look('rect:not(.a) { fill: red }', one('rect', 'a'))).toEqual({});
    expect(look('rect:not(.a) { fill: red }', one('rect', 'b'))).toEqual({ fill: 'red' });
    expect(look(':is(rect, circle) { fill: red }', one('rect', ''))).toEqual({ fill: 'red' });
    expect(look('.drawing > rect { fill: red }', one('rect', ''))).toEqual({ fill: 'red' });
    expect(look('g > rect { fill: red }', one('rect', ''))).toEqual({});
    expect(look('rect:hover { fill: red } @media print { rect { fill: red } }', one('rect', ''))).toEqual({});
  });

  it('says which selector it cannot read', () => {
    expect(() => look('rect:nth-child(2) { fill: red }', one('rect', ''))).toThrow(
      'Pictures cannot read the selector "rect:nth-child(2)" of chart.css.',
    );
  });
});
