import { expect, it } from 'vitest';
import { weighedKind } from '../../src/measuring/page-budgets.ts';

it.each([
  ['', 'start'],
  ['404.html', 'lost'],
  ['nl/404.html', 'lost'],
  ['nl/', 'story'],
  ['nl/charts/', 'charts'],
  ['nl/charts/sectors/', 'chart'],
  ['nl/embed/sectors/', 'embed'],
  ['nl/sources/', 'sources'],
  ['nl/corrections/', 'corrections'],
  ['nl/embedding/', 'embedding'],
  ['nl/measured/', 'measured'],
  ['nl/about/', 'text'],
  ['nl/colophon/', 'text'],
])('the page at "%s" has the budget of %s', (path, kind) => {
  expect(weighedKind(path)).toBe(kind);
});
