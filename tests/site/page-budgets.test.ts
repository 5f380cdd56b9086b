import { expect, it } from 'vitest';
import { pageBudgets, weighedKind } from '../../src/measuring/page-budgets.ts';
import { pagesIn } from '../../src/building/pages-in.ts';
import { weigh } from '../../src/measuring/weigh.ts';
import { dist } from './pages.ts';

const paths = pagesIn(dist);

/** What is wrong with the weight of a page, in a sentence with its heaviest files; undefined where nothing is. */
function tooHeavy(path: string): string | undefined {
  const kind = weighedKind(path);
  const { html, files, total } = weigh(dist, path.endsWith('.html') ? path : `${path}index.html`);
  const may = pageBudgets[kind];
  const over = [
    ...(html > may.html ? [`${String(html)} of ${String(may.html)} bytes by itself`] : []),
    ...(total > may.total ? [`${String(total)} of ${String(may.total)} bytes on its first view`] : []),
  ];
  const heaviest = [...files]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ path, bytes }) => `${path} ${String(bytes)}`);
  return over.length === 0
    ? undefined
    : `/${path} (${kind}) weighs ${over.join(' and ')}. Heaviest besides: ${heaviest.join(', ') || 'nothing'}.`;
}

it('there is a page of each kind that may weigh something', () => {
  expect([...new Set(paths.map(weighedKind))].sort()).toEqual(Object.keys(pageBudgets).sort());
});

it.each(Object.keys(pageBudgets))('no page of the kind "%s" weighs more than it may', (kind) => {
  const own = paths.filter((path) => weighedKind(path) === kind);
  expect(own.flatMap((path) => tooHeavy(path) ?? [])).toEqual([]);
});
