import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneFile } from '../../src/editions/one-file.ts';

const files: Readonly<Record<string, string>> = {
  '/s/f/face.woff2': 'face',
  '/s/icon.svg': '<svg/>',
  '/s/nl/print.css': '@page{margin:1cm}',
  '/s/live.css': 'p{color:red}',
  '/s/nl/live/a.json': '{"text":"</script><script>"}',
};
const read = (path: string): Buffer => {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} is not there`);
  return Buffer.from(text);
};
const html = [
  '<!DOCTYPE html><html><head><link rel="canonical" href="https://news.example/s/nl/">',
  '<meta http-equiv="content-security-policy" content="connect-src \'self\'">',
  '<script>document.documentElement.dataset.theme="dark"</script>',
  '<link rel="preload" href="/s/f/face.woff2" as="font"><link rel="icon" href="/s/icon.svg" type="image/svg+xml">',
  '<link rel="manifest" href="/s/nl/m.webmanifest"><link rel="apple-touch-icon" href="/s/touch.png">',
  '<link rel="stylesheet" href="/s/nl/print.css?v=1" media="print">',
  '<style>@font-face{src:url(/s/f/face.woff2);font-display:optional}p{fill:url(#dots)}</style>',
  '<script type="module" src="/s/story.js"></script></head><body data-live="/s/nl/live/a.json?v=2">',
  '<a href="/s/nl/">a</a><a href="/s/nl/#b">b</a><a href="#c">c</a><a href="/s/nl/about/">d</a><a href="https://e.example/">e</a>',
  '<p class="share controls"></p><aside class="endnotes copies"><a href="/s/nl/x.pdf">PDF</a></aside></body></html>',
].join('\n');
const page = { html, path: '/s/nl/', base: '/s/', read };

describe('oneFile', () => {
  const live = oneFile({ ...page, script: 'const sheet="/s/live.css";fetch(`<!--</script>`)' });

  it('holds faces, pictures and styles, and asks for none', () => {
    expect(live).toContain(`url(data:font/woff2;base64,${Buffer.from('face').toString('base64')})`);
    expect(live).toContain('href="data:image/svg+xml;base64,');
    expect(live).toContain('<style media="print">@page{margin:1cm}</style>');
    expect(live).toContain('font-display:block');
    expect(live).toContain('fill:url(#dots)');
    expect(live).not.toMatch(/preload|manifest|touch|(src|href)="\/|url\(\//);
  });

  it('offers no sharing: its address is on one disk only', () => {
    expect(live).not.toContain('class="share');
  });

  it('answers its script from inside, and lets no text of it end the script', () => {
    expect(live.match(/<\/script>/g)).toHaveLength(2);
    expect(live).toContain('["/s/nl/live/a.json?v=2"');
    expect(live).toContain(`"data:text/css;base64,${Buffer.from('p{color:red}').toString('base64')}"`);
    expect(live).not.toContain('/s/live.css');
  });

  it('leads within itself to its own places, and to the site for all others', () => {
    expect([...live.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '#',
      '#b',
      '#c',
      'https://news.example/s/nl/about/',
      'https://e.example/',
    ]);
    expect(live).toContain('<link rel="canonical" href="https://news.example/s/nl/">');
    expect(live).toContain('<meta name="robots" content="noindex">');
  });

  it('allows by its policy what stands in it, and no connection', () => {
    const policy = /content-security-policy" content="([^"]+)"/.exec(live)?.[1] ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/connect-src|unsafe|'self'/);
    for (const [, text = ''] of live.matchAll(/<(?:style|script)\b[^>]*>([^]*?)<\/(?:style|script)>/g))
      expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
  });

  it('takes no words for markup, in a text or in an attribute', () => {
    const words = [
      '<link rel="alternate" title="a > b" href="/s/nl/feed.xml"><a title="c > d" href="/s/nl/about/">e</a>',
      '<p> data-live="/no/file.json" &lt;link rel="stylesheet" href="/no/file.css">, href="/no/file.html"</p>',
    ].join('');
    const whole = oneFile({ ...page, html: html.replace('<p class', `${words}<p class`), script: '0' });
    expect(whole).toContain('<link rel="alternate" title="a > b" href="https://news.example/s/nl/feed.xml">');
    expect(whole).toContain('<a title="c > d" href="https://news.example/s/nl/about/">');
    expect(whole).toContain(
      '<p> data-live="/no/file.json" &lt;link rel="stylesheet" href="/no/file.css">, href="/no/file.html"</p>',
    );
  });

  it('is still where no script is given', () => {
    const still = oneFile(page);
    expect(still).not.toContain('type="module"');
    expect(still).toContain("script-src 'none'");
  });

  it('says what is missing', () => {
    expect(() => oneFile({ ...page, html: html.replace('canonical', 'other') })).toThrow(/canonical address/);
    expect(() => oneFile({ ...page, html: html.replace('icon.svg', 'icon.bmp') })).toThrow(/icon\.bmp/);
    expect(() => oneFile({ ...page, html: html.replace('</body>', '<img src="/s/a.png"></body>') })).toThrow(/a\.png/);
    expect(() => oneFile({ ...page, html: html.replace('http-equiv="content', 'name="content') })).toThrow(/policy/);
  });
});
