import { heightAt, heightCss, narrowest, usual, type EmbedHeights, type Heights } from './heights.ts';

/** What a page that embeds can choose. What is left out is as the reader's device and the chart have it. */
export interface Choices {
  theme?: 'light' | 'dark' | undefined;
  /** Id of a step. */
  step?: string | undefined;
  headline?: 'off' | undefined;
  /** That the page's own ground shows through; only with a theme, for the words must suit that ground. */
  ground?: 'transparent' | undefined;
}

/** A chart for another site. */
export interface Embed extends Choices {
  /** Absolute address of the embed page, without choices. */
  address: string;
  /** The finding, which names the frame to whoever cannot see it. */
  title: string;
  /** Heights for these choices. */
  heights: Heights;
}

/** A chart as an element that the loader knows. */
export interface EmbedElement extends Choices {
  /** Absolute address of the loader. */
  loader: string;
  chart: string;
  /** Language as it stands in addresses. */
  locale: string;
  title: string;
  /** Absolute address of the chart's own page: what stands there until the loader has come. */
  page: string;
  /** Heights for these choices: room that is kept from the start, so that nothing moves when the chart comes. */
  heights?: Heights | undefined;
}

/** A chart as a picture, for pages that take no frames. */
export interface EmbedPicture {
  title: string;
  page: string;
  /** Absolute addresses of the drawing. */
  picture: string;
  darkPicture: string;
  /** Pixels of the drawing. */
  width: number;
  height: number;
  /** What the picture looks like and says. */
  alt: string;
  /** Who made it and from what. */
  credit: string;
}

/** What the snippets of one chart in one language are made of. All addresses are absolute. */
export interface Embeddable {
  /** Language as it stands in addresses. */
  locale: string;
  chart: string;
  /** The finding. */
  title: string;
  /** The embed page. */
  address: string;
  loader: string;
  heights: EmbedHeights;
  /** The drawing alone; the chart's own page is in it. */
  picture: EmbedPicture;
}

/** What a frame may do: run its own script, and open what the reader clicks on. */
export const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** Text for an attribute or an element. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** Attributes as they stand in a tag, those without a value left out. */
export const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('');

/**
 * Address of an embed with the choices of its host. The fragment says once more, to a style sheet, what the query says to
 * script: a frame without script has no headline either where the host wants none.
 */
export function embedAddress(address: string, { theme, step, headline, ground }: Choices): string {
  const query = new URLSearchParams({
    ...(theme && { theme }),
    ...(step && { step }),
    ...(headline && { headline }),
    ...(ground && { ground }),
  }).toString();
  return address + (query && `?${query}`) + (headline === 'off' ? '#bare' : '');
}

/**
 * What a chart stands in: its width decides its height, so what is inside has no say in the width. Where the width of its place is to
 * come from what is inside, such as beside what floats, it is as wide as a chart has to be.
 */
const box = `container-type:inline-size;contain-intrinsic-inline-size:${String(narrowest)}px`;

/** A frame that has the right height at every width, without any script of the host's. */
export function frameSnippet({ address, title, heights, ...choices }: Embed): string {
  const frame = attributes({
    src: embedAddress(address, choices),
    title,
    width: '100%',
    height: String(heightAt(heights, usual)),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox,
    style: `display:block;box-sizing:content-box;border:0;width:100%;max-width:none;height:${heightCss(heights)};color-scheme:${choices.theme ?? 'light dark'}`,
  });
  return `<div style="${box}"><iframe${frame}></iframe></div>`;
}

/** The same as an element; without the loader it is a link to the chart, as high as the chart where heights are given. */
export function elementSnippet({ heights, ...element }: EmbedElement): string {
  const { loader, chart, locale, title, page, theme, step, headline, ground } = element;
  const own = attributes({
    chart,
    lang: locale,
    theme,
    step,
    headline,
    ground,
    style: heights && `display:block;${box}`,
  });
  const link = attributes({ href: page, style: heights && `display:block;height:${heightCss(heights)}` });
  return `<tienvoud-chart${own}><a${link}>${escaped(title)}</a></tienvoud-chart>\n<script src="${escaped(loader)}" referrerpolicy="no-referrer" async></script>`;
}

/** The drawing alone, without frame and script; where no colours are chosen, in those of the reader's device. */
export function pictureSnippet(picture: EmbedPicture, { theme }: Pick<Choices, 'theme'> = {}): string {
  const image = attributes({
    src: theme === 'dark' ? picture.darkPicture : picture.picture,
    alt: picture.alt,
    width: String(picture.width),
    height: String(picture.height),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    style: 'max-width:100%;height:auto',
  });
  const dark = theme ? '' : `<source srcset="${escaped(picture.darkPicture)}" media="(prefers-color-scheme: dark)">`;
  return `<figure><a href="${escaped(picture.page)}"><picture>${dark}<img${image}></picture></a><figcaption>${escaped(picture.title)} <small>${escaped(picture.credit)}</small></figcaption></figure>`;
}
