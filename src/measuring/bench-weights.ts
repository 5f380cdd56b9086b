/** What pages of the finished site weigh, beside what they may. */
import { join } from 'node:path';
import { embedPath } from '../i18n/addresses.ts';
import type { Loaded, LoadedKind, SpeedRun } from '../story/speed.ts';
import { pageOf } from './bench-loading.ts';
import { budget } from './budget.ts';
import { tenEmbeds } from './embedding-host.ts';
import { pageBudgets } from './page-budgets.ts';
import { weigh, weighScript } from './weigh.ts';

/** Pages that were loaded, each with what its files weigh and may weigh. */
export function withWeights(
  folder: string,
  locale: string,
  chart: string,
  pages: SpeedRun['pages'],
): SpeedRun['pages'] {
  const weight = (path: string): number => weigh(folder, join(path, 'index.html')).total;
  const weights: Record<LoadedKind, () => Loaded['weight']> = {
    story: () => ({ is: weight(pageOf(locale, chart).story), most: budget.total }),
    chart: () => ({ is: weight(pageOf(locale, chart).chart), most: pageBudgets.chart.total }),
    embed: () => ({ is: weight(pageOf(locale, chart).embed), most: budget.embed }),
    ten: () => ({
      is: tenEmbeds(folder, locale).reduce((sum, one) => sum + weight(`${locale}/${embedPath(one)}`), 0),
      most: budget.ten,
    }),
  };
  return Object.fromEntries(
    Object.entries(pages).map(([kind, loaded]) => [kind, { ...loaded, weight: weights[kind as LoadedKind]() }]),
  );
}

/** What a page and its files weigh, as text. */
export function weightTold(folder: string, path: string): string {
  const { html, gzip, files, print, total } = weigh(folder, path);
  const script = weighScript(folder, path);
  return [
    `${path}: ${String(total)} of ${String(budget.total)} bytes on first view, of which HTML ${String(html)} of ${String(budget.html)} (gzip ${String(gzip)})`,
    ...files.map((file) => `  ${file.path} ${String(file.bytes)}`),
    ...print.map((file) => `  for paper, after all else and not counted: ${file.path} ${String(file.bytes)}`),
    `  script, however late it comes: ${String(script.total)} of ${String(budget.script)}`,
    ...script.files.map((file) => `    ${file.path} ${String(file.bytes)}`),
  ].join('\n');
}
