import { describe, expect, it } from 'vitest';
import { elementSnippet, embedAddress, frameSnippet, pictureSnippet } from '../../src/embed/snippet.ts';

const address = 'https://news.example/nl/embed/sectors/';

describe('embedAddress', () => {
  it('says in the query what was chosen, and to a style sheet that no headline is wanted', () => {
    expect(embedAddress(address, {})).toBe(address);
    expect(embedAddress(address, { theme: 'dark', step: 'ranked' })).toBe(`${address}?theme=dark&step=ranked`);
    expect(embedAddress(address, { headline: 'off' })).toBe(`${address}?headline=off#bare`);
  });
});

describe('snippets', () => {
  it('a frame has a name, its height for every width, and may do no more than it needs', () => {
    expect(
      frameSnippet({
        address,
        title: '"Overheid" & leger',
        heights: [
          [280, 600],
          [480, 500],
        ],
        theme: 'dark',
      }),
    ).toBe(
      '<div style="container-type:inline-size;contain-intrinsic-inline-size:280px"><iframe src="https://news.example/nl/embed/sectors/?theme=dark" title="&#34;Overheid&#34; &#38; leger" width="100%" height="500" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" style="display:block;box-sizing:content-box;border:0;width:100%;max-width:none;height:calc(600px - clamp(0px,(100cqi - 479.49px)*99999,100px));color-scheme:dark"></iframe></div>',
    );
  });

  it('an element is a link until its loader has come', () => {
    expect(
      elementSnippet({
        loader: 'https://news.example/embed/v1.js',
        chart: 'sectors',
        locale: 'nl',
        title: 'Overheid & leger',
        page: 'https://news.example/nl/charts/sectors/',
        headline: 'off',
      }),
    ).toBe(
      '<tienvoud-chart chart="sectors" lang="nl" headline="off"><a href="https://news.example/nl/charts/sectors/">Overheid &#38; leger</a></tienvoud-chart>\n<script src="https://news.example/embed/v1.js" referrerpolicy="no-referrer" async></script>',
    );
  });

  it('an element keeps the room of its chart from the start, where its heights are known', () => {
    const page = 'https://news.example/nl/charts/sectors/';
    expect(
      elementSnippet({
        loader: 'https://news.example/embed/v1.js',
        chart: 'sectors',
        locale: 'nl',
        title: 'Overheid & leger',
        page,
        heights: [
          [280, 600],
          [480, 500],
        ],
      }),
    ).toContain(
      `<tienvoud-chart chart="sectors" lang="nl" style="display:block;container-type:inline-size;contain-intrinsic-inline-size:280px"><a href="${page}" style="display:block;height:calc(600px - clamp(0px,(100cqi - 479.49px)*99999,100px))">`,
    );
  });

  it('a picture in colours that were chosen has those and no others', () => {
    const picture = {
      title: 'Overheid voorop',
      page: 'https://news.example/nl/charts/sectors/',
      picture: 'https://news.example/light.svg',
      darkPicture: 'https://news.example/dark.svg',
      width: 720,
      height: 400,
      alt: 'Staven',
      credit: 'Tienvoud',
    };
    const sources = (snippet: string): string[] => snippet.match(/(?<=src(set)?=")[^"]+/g) ?? [];
    expect(sources(pictureSnippet(picture, { theme: 'light' }))).toEqual(['https://news.example/light.svg']);
    expect(sources(pictureSnippet(picture, { theme: 'dark' }))).toEqual(['https://news.example/dark.svg']);
  });

  it('a picture says what it shows, in the colours of the device', () => {
    expect(
      pictureSnippet({
        title: 'Overheid voorop',
        page: 'https://news.example/nl/charts/sectors/',
        picture: 'https://news.example/nl/charts/sectors.svg',
        darkPicture: 'https://news.example/nl/charts/sectors-dark.svg',
        width: 720,
        height: 400,
        alt: 'Staven',
        credit: 'Tienvoud, Check Point',
      }),
    ).toBe(
      '<figure><a href="https://news.example/nl/charts/sectors/"><picture><source srcset="https://news.example/nl/charts/sectors-dark.svg" media="(prefers-color-scheme: dark)"><img src="https://news.example/nl/charts/sectors.svg" alt="Staven" width="720" height="400" loading="lazy" referrerpolicy="no-referrer" style="max-width:100%;height:auto"></picture></a><figcaption>Overheid voorop <small>Tienvoud, Check Point</small></figcaption></figure>',
    );
  });
});
