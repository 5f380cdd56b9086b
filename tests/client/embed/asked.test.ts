import { describe, expect, it } from 'vitest';
import { amiss } from '../../../src/client/embed/asked.ts';

const steps = ['by-sector', 'ranked'];

describe('amiss', () => {
  it.each([
    ['', []],
    ['?theme=dark&step=ranked&headline=off&ground=transparent', []],
    ['?theme=auto&headline=on&ground=solid', []],
    ['?utm_source=x&childId=y', []],
    ['?step=ranks', ['step']],
    ['?theme=DARK', ['theme']],
    ['?theme=contrast&step=', ['theme', 'step']],
    ['?theme=dark&theme=blue', ['theme']],
    ['?headline=<b>&ground=%E0%A4%A', ['headline', 'ground']],
    ['?step=constructor&theme=__proto__', ['theme', 'step']],
  ])('of %s', (search, names) => {
    expect(amiss(search, steps)).toEqual(names);
  });
});
