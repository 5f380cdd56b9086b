import { expect, it } from 'vitest';
import { withSigns } from '../../src/pictures/composed.ts';
import { written } from '../../src/svg/draw.ts';
import type { Shape } from '../../src/svg/shape.ts';

const text = (words: string): Shape => ({ name: 'text', attributes: { x: '1' }, text: words });

it('makes a sign that the faces lack of one they have, wherever it stands', () => {
  expect(written(withSigns(text('≥ 1.200')))).toBe(
    '<text x="1"><tspan text-decoration="underline">&#62;</tspan><tspan> 1.200</tspan></text>',
  );
  expect(written(withSigns({ name: 'g', attributes: {}, children: [text('a ≤ b ≥ c')] }))).toBe(
    '<g><text x="1"><tspan>a </tspan><tspan text-decoration="underline">&#60;</tspan><tspan> b </tspan><tspan text-decoration="underline">&#62;</tspan><tspan> c</tspan></text></g>',
  );
});

it('leaves all other words as they are', () => {
  expect(withSigns(text('> 7.200'))).toEqual(text('> 7.200'));
});
