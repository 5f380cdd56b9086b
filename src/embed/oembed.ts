import { usual, heightAt, type Heights } from './heights.ts';
import { attributes, escaped, sandbox } from './snippet.ts';

/** What is known of a chart that another site asks about. */
export interface Subject {
  /** The finding. */
  title: string;
  /** Absolute address of the chart's own page. */
  page: string;
  /** Absolute address of the chart alone. */
  embed: string;
  heights: Heights;
  /** Who made it. */
  author: string;
  /** Name and absolute address of the story it is from. */
  provider: { name: string; url: string };
  /** Picture of the chart for links to it: absolute address and size in pixels. */
  thumbnail: { url: string; width: number; height: number };
}

/** An answer as oEmbed 1.0 has it, of the type "rich". */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  /** For how long a site may keep this answer, seconds. */
  cache_age: number;
  html: string;
  /** Pixels. */
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** A day: heights and findings change rarely, and a correction must come through. */
const cacheAge = 24 * 60 * 60;

/**
 * The answer about a chart. It is a file, so it cannot heed the greatest width a site asks for: the size is that at the usual
 * width, and the frame is as wide as there is room. WordPress keeps the quotation and of the frame its address, name and size;
 * it puts the frame in a narrower sandbox and shows the quotation until the frame has spoken.
 */
export function oembed({ title, page, embed, heights, author, provider, thumbnail }: Subject): OEmbed {
  const height = heightAt(heights, usual);
  const frame = attributes({
    src: embed,
    title,
    width: '100%',
    height: String(height),
    frameborder: '0',
    marginwidth: '0',
    marginheight: '0',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox,
  });
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: author,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: cacheAge,
    html: `<blockquote><a${attributes({ href: page })}>${escaped(title)}</a></blockquote><iframe${frame}></iframe>`,
    width: usual,
    height,
    thumbnail_url: thumbnail.url,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
  };
}
