import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStory } from './build-story.ts';

let folder = '';
const at = (path: string): string => join(folder, 'content', path);
const change = (path: string, how: (text: string) => string): void => {
  writeFileSync(at(path), how(readFileSync(at(path), 'utf8')));
};

/**
 * The story with an original that went on: one section, one chart, one term and the story's own words have changed, and a chapter,
 * a section and a page are not translated; a third language has the words of charts and the interface only.
 */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-drift-'));
  cpSync('content', at(''), { recursive: true });
  cpSync(at('locales/en'), at('locales/ie'), { recursive: true });
  change('locales/ie/locale.yaml', () => 'tag: en-IE\nname: English (Ireland)\ndirection: ltr\n');
  for (const path of ['ie/chapters', 'ie/about.mdx', 'en/chapters/03-nederland.mdx', 'en/about.mdx'])
    rmSync(at(`locales/${path}`), { recursive: true });
  change('locales/nl/chapters/02-wie.mdx', (text) =>
    text.replace('### Een momentopname {#momentopname}\n', '$&\nNieuw. '),
  );
  change('locales/nl/chapters/07-nu.mdx', (text) => `${text}\n### Slot {#slot}\n\nDat was het.\n`);
  change('locales/nl/charts/sectors.yaml', (text) => text.replace(/^shown: .*/m, 'shown: Honderd vierkantjes.'));
  change('locales/nl/glossary.yaml', (text) => text.replace(/definition: .*/, 'definition: Iets anders.'));
  change('locales/nl/glossary.yaml', (text) => `${text}\nnew:\n  term: iets\n  definition: Iets nieuws.\n`);
  change('locales/nl/story.yaml', (text) => text.replace(/^byline: .*/m, 'byline: De makers'));
  await buildStory(at(''), join(folder, 'dist'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const page = (path: string): string => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
const text = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const section = (html: string, id: string): string =>
  new RegExp(`<section class="chapter" id="${id}"[^]*?(?=<section )`).exec(html)?.[0] ?? '';
const notes = (html: string): string[] =>
  [...html.matchAll(/<(aside|p|span)[^>]*(?: class="note"| role="note")[^>]*>([^]*?)<\/\1>/g)].map(
    ([, , inside = '']) => text(inside),
  );
const changed = 'The original of this part has changed since it was translated. Read it in Dutch';

describe('a part that is behind', () => {
  it('says so in its place, and leads to the same place of the original', () => {
    const html = page('en');
    expect(section(html, 'wie')).toMatch(
      /<h3 id="momentopname">A snapshot<\/h3>\s*<aside class="note">\s*<p>[^<]*<a href="\/nl\/#momentopname" hreflang="nl">/,
    );
    expect(notes(section(html, 'wie'))).toEqual([changed, changed]);
    expect(html).toMatch(/<p class="shown" role="note">[^<]*<a href="\/nl\/charts\/sectors\/" hreflang="nl">/);
    expect(html).toMatch(/<span role="note">[^<]*<a href="\/nl\/" hreflang="nl">/);
    expect(html).toMatch(/<p popover id="term-[^>]*>[^]*?<a href="\/nl\/about\/#term-[a-z-]+" hreflang="nl">/);
  });

  it('says so on the page of its chart', () => {
    expect(notes(page('en/charts/sectors'))).toEqual([changed]);
    expect(notes(page('en/charts/countries'))).toEqual([]);
  });

  it('says so in the edition to take along, with a link that leads to the site', () => {
    const file = readFileSync(join(folder, 'dist/en/tienvoud-en.html'), 'utf8');
    expect(file).toContain('href="https://tienvoud.example/nl/#momentopname"');
  });

  it('and nowhere else, nor in the original', () => {
    expect(notes(section(page('en'), 'race'))).toEqual([]);
    expect(notes(page('nl'))).toEqual([]);
  });
});

describe('what is not translated', () => {
  it('stands as the original in its place, in its language, with a note in that of the page', () => {
    const chapter = section(page('en'), 'nederland');
    expect(chapter).toMatch(/^<section class="chapter" id="nederland" [^>]*lang="nl" dir="ltr">/);
    expect(chapter).toMatch(/<p class="kicker" lang="en-GB" dir="ltr">\s*Chapter 3 of 7/);
    expect(chapter).toContain('<aside class="note" lang="en-GB" dir="ltr">');
    expect(notes(chapter)).toEqual(['This has not been translated yet. Below is the original, in Dutch.']);
    // Numbers and days are said as the prose says them.
    expect(chapter).toMatch(/data-fact="[^"]*">(?:meer dan |ongeveer )?[\d.]+\b/);
    expect(chapter).not.toContain('>more than');
  });

  it('has its charts in the language of the page', () => {
    const chapter = section(page('en'), 'nederland');
    expect(chapter).toMatch(/<figure class="chart[^>]*lang="en-GB" dir="ltr"/);
    expect(text(chapter)).toContain('From more than 40 per cent unpatched');
  });

  it('is linked where it is a section', () => {
    expect(page('en')).toMatch(/<a href="\/nl\/#slot" hreflang="nl" lang="nl" dir="ltr">\s*Slot\s*<\/a>/);
  });

  it('is a page of the original too', () => {
    const about = page('en/about');
    expect(about).toContain('<div id="term-new" lang="nl" dir="ltr">');
    expect(about).toMatch(/<article class="page" lang="nl" dir="ltr">\s*<h1>Over dit verhaal<\/h1>/);
    expect(about).toMatch(/<aside class="key" aria-labelledby="key" lang="en-GB" dir="ltr">/);
  });

  it('is a whole site where a language has the words of its charts and no chapter', () => {
    const html = page('ie');
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-IE"/i);
    expect(html.match(/<section class="chapter"[^>]* lang="nl"/g)).toHaveLength(7);
    expect(text(page('ie/charts'))).toContain('Almost a quarter');
  });
});

describe('a page that shows anything untranslated', () => {
  const found = '<meta name="robots" content="noindex">';

  it.each(['en', 'en/about', 'ie', 'ie/about'])('is not to be found, nor part of a set of translations: %s', (path) => {
    expect(page(path)).toContain(found);
    expect(page(path)).not.toMatch(/<link rel="alternate" hreflang/);
    expect(page(path)).not.toMatch(/<a [^>]*rel="alternate"/);
  });

  it('is named by none of the others, and yet its language is to be had', () => {
    for (const path of ['nl', 'nl/about', '.']) {
      expect(page(path)).not.toContain(found);
      expect(page(path)).not.toMatch(/hreflang="(?:en-GB|en-IE)"/);
    }
    expect(page('nl')).toContain('<a href="/en/" lang="en-GB" data-switch="en">');
    expect(page('nl')).not.toContain('workTranslation');
  });

  it('is in no sitemap', () => {
    const map = readFileSync(join(folder, 'dist/sitemap-0.xml'), 'utf8');
    expect(map).toContain('<loc>https://tienvoud.example/nl/</loc>');
    expect(map).toContain('<loc>https://tienvoud.example/en/charts/</loc>');
    expect(map).not.toMatch(/https:\/\/tienvoud\.example\/(?:en|ie)\/(?:about\/)?["<]/);
  });

  it('takes nothing from pages that are whole', () => {
    expect(page('en/charts')).not.toContain(found);
    expect(page('en/charts')).toContain('<link rel="alternate" hreflang="nl"');
  });
});
