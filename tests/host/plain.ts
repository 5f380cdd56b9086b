import type { MakePage } from './host-page.ts';
import type { Locale } from './site.ts';

/** Frames as they are copied, in one language, and no script at all: the page refuses any. */
export const plain =
  (locale: Locale): MakePage =>
  (site) => ({
    title: 'Plain frames, no script',
    lang: locale,
    policy: `default-src 'none'; frame-src ${site.base}; style-src 'unsafe-inline'; img-src data:`,
    head: '<style>body{margin:0 12px}@media(prefers-color-scheme:dark){:root{color-scheme:dark}}</style>',
    // Every other one as a page takes it that has a headline of its own.
    body: site.charts
      .map((chart, index) => site.frame(locale, chart, index % 2 === 0 ? {} : { headline: 'off' }))
      .join('\n'),
  });
