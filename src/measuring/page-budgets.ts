import { budget } from './budget.ts';

/** What a page may weigh: the page itself, and with whatever else its first view asks for; bytes compressed with brotli, as fonts are already. */
export interface PageBudget {
  html: number;
  total: number;
}

/**
 * What each kind of page may weigh: what the heaviest of its kind weighs in any language, and a little more. Two faces and an emblem
 * are in every total but that of an embed, together less than 30 kB.
 */
export const pageBudgets = {
  /** Choice of language. */
  start: { html: 4_300, total: 34_000 },
  story: { html: budget.html, total: budget.total },
  /** One chart with its table, its sources and its code for other sites: the heaviest has as many rows as the others together. */
  chart: { html: 25_000, total: 57_000 },
  /** All charts, each as a small picture. */
  charts: { html: 13_500, total: 43_000 },
  /** A chart alone: everything is in it. */
  embed: { html: budget.embed, total: budget.embed },
  sources: { html: 17_000, total: 46_500 },
  corrections: { html: 7_300, total: 36_800 },
  embedding: { html: 11_400, total: 41_300 },
  measured: { html: 9_500, total: 39_000 },
  /** A page of text of the story's own, such as the one about method. */
  text: { html: 9_000, total: 38_500 },
  /** For an address that leads nowhere. */
  lost: { html: 4_300, total: 34_000 },
} as const satisfies Record<string, PageBudget>;

export type WeighedKind = keyof typeof pageBudgets;

/** What is below a language under a name of its own, by that name. */
const named = ['charts', 'sources', 'corrections', 'embedding', 'measured'] as const;

/** Kind of the page at a path below the base of the site, `nl/charts/sectors/` or `404.html`. */
export function weighedKind(path: string): WeighedKind {
  if (/(^|\/)404\.html$/.test(path)) return 'lost';
  const [language = '', folder = '', chart = ''] = path.split('/');
  if (language === '') return 'start';
  if (folder === '') return 'story';
  if (folder === 'embed') return 'embed';
  if (folder === 'charts' && chart !== '') return 'chart';
  return named.find((name) => name === folder) ?? 'text';
}
