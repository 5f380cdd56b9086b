import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { correctedStyle } from '../../src/components/corrected.ts';

it('the style of corrections, first on its page, leaves the order of layers as it is everywhere', () => {
  const order = /@layer [^;{]+;/.exec(readFileSync('src/styles/layers.css', 'utf8'))?.[0] ?? '';
  expect(correctedStyle.startsWith(order.replaceAll(', ', ','))).toBe(true);
});
