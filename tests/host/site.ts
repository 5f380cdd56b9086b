import { readdirSync, readFileSync } from 'node:fs';
import type { EmbedHeights } from '../../src/embed/heights.ts';
import type { OEmbed } from '../../src/embed/oembed.ts';
import { elementSnippet, frameSnippet, type Choices } from '../../src/embed/snippet.ts';
import { chartPath, embedPath, loaderPath, oembedPath } from '../../src/i18n/addresses.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The site that is embedded, as a host knows it: by its built files, at the address where it is served. */
export class Site {
  /** Address with a slash at the end. */
  base: string;
  /** A third site, with which neither has to do. */
  stranger: string;
  /** Address of the loader. */
  loader: string;

  constructor(base: string, stranger: string) {
    this.base = base;
    this.stranger = stranger;
    this.loader = base + loaderPath;
  }

  /** Ids of all charts. */
  get charts(): readonly string[] {
    return readdirSync('dist/nl/oembed')
      .map((name) => name.replace(/\.json$/, ''))
      .sort();
  }

  /** What oEmbed says of a chart, with the addresses at which the site is served now. */
  answer(locale: Locale, chart: string): OEmbed {
    const text = readFileSync(`dist/${locale}/${oembedPath(chart)}`, 'utf8');
    const built = new URL('..', (JSON.parse(text) as OEmbed).provider_url).href;
    return JSON.parse(text.replaceAll(built, this.base)) as OEmbed;
  }

  title(locale: Locale, chart: string): string {
    return this.answer(locale, chart).title;
  }

  /** Address of an embed without choices. */
  embed(locale: Locale, chart: string): string {
    return `${this.base}${locale}/${embedPath(chart)}`;
  }

  heights(locale: Locale, chart: string): EmbedHeights {
    const all = JSON.parse(readFileSync('dist/embed/heights.json', 'utf8')) as Record<string, EmbedHeights>;
    const own = all[`${locale}/${chart}`];
    if (!own) throw new Error(`heights.json has nothing on ${locale}/${chart}`);
    return own;
  }

  /** The frame as an editor copies it. */
  frame(locale: Locale, chart: string, choices: Choices = {}): string {
    return frameSnippet({
      address: this.embed(locale, chart),
      title: this.title(locale, chart),
      heights: this.heights(locale, chart)[choices.headline ?? 'on'],
      ...choices,
    });
  }

  /** The element as an editor copies it, without the script that comes with it; `room: false` for pages that refuse styles. */
  element(locale: Locale, chart: string, { room = true, ...choices }: Choices & { room?: boolean } = {}): string {
    const snippet = elementSnippet({
      loader: this.loader,
      chart,
      locale,
      title: this.title(locale, chart),
      page: `${this.base}${locale}/${chartPath(chart)}`,
      heights: room ? this.heights(locale, chart)[choices.headline ?? 'on'] : undefined,
      ...choices,
    });
    return snippet.replace(/\s*<script.*/s, '');
  }

  /** The script tag that comes with a snippet. */
  get script(): string {
    return `<script src="${this.loader}" async></script>`;
  }
}
