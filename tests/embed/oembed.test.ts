import { describe, expect, it } from 'vitest';
import { oembed } from '../../src/embed/oembed.ts';
import { discovered, kept } from '../host/wordpress.ts';

const page = 'https://news.example/nl/charts/sectors/';
const embed = 'https://news.example/nl/embed/sectors/';

const answer = oembed({
  title: '"Overheid" & <leger>',
  page,
  embed,
  heights: [
    [280, 700],
    [560, 500],
    [900, 400],
  ],
  author: 'De makers',
  provider: { name: 'Tienvoud', url: 'https://news.example/nl/' },
  thumbnail: { url: 'https://news.example/nl/charts/sectors-share.png', width: 1200, height: 630 },
});

describe('oembed', () => {
  it('answers for the usual width, with all that belongs together', () => {
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: '"Overheid" & <leger>',
      author_name: 'De makers',
      provider_name: 'Tienvoud',
      width: 600,
      height: 500,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer.html).toContain('height="500"');
    expect(answer.html).not.toContain('<leger>');
  });

  it('is kept by WordPress: the quotation, the frame and its name', () => {
    expect(kept(answer.html, 'a1B2c3')).toBe(
      `<blockquote class="wp-embedded-content" data-secret="a1B2c3"><a href="${page}">&#34;Overheid&#34; &#38; &#60;leger&#62;</a></blockquote>` +
        `<iframe class="wp-embedded-content" data-secret="a1B2c3" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" src="${embed}#?secret=a1B2c3" title="&#34;Overheid&#34; &#38; &#60;leger&#62;" width="100%" height="500" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
    );
  });
});

describe('what WordPress does, told again', () => {
  const link = '<link rel="alternate" type="application/json+oembed" href="https://a.example/x.json?a=1&amp;b=2">';

  it('finds a link in the head only, and in the first 150 kB', () => {
    expect(discovered(`<head>${link}</head>`)).toBe('https://a.example/x.json?a=1&b=2');
    expect(discovered(`<head></head><body>${link}`)).toBeUndefined();
    expect(discovered(`<head>${' '.repeat(150 * 1024)}${link}</head>`)).toBeUndefined();
    expect(discovered(`<head>${link.replace('href', 'title="a > b" href')}</head>`)).toBeUndefined();
  });

  it('refuses an answer without a frame, and takes away all it does not know', () => {
    expect(kept('<blockquote>x</blockquote><script>alert(1)</script>', 's')).toBe('');
    expect(kept('<div onclick="x"><iframe src="a" srcdoc="b" style="c"></iframe></div>', 's')).toBe(
      '<iframe class="wp-embedded-content" data-secret="s" sandbox="allow-scripts" security="restricted" src="a#?secret=s"></iframe>',
    );
  });
});
