import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HeightsTable } from '../../src/embed/heights.ts';
import type { ChartWords } from '../../src/i18n/chart-words.ts';
import { licence } from '../../src/i18n/licence.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { houseBeside, type Answer, type House } from './house-beside.ts';
import { attribute, elementsIn, textOf, type Element } from './pages.ts';

/** The folder that an editor adds, and nothing else. */
const added = 'tests/fixtures/languages/de';
const others = ['nl', 'en'] as const;
const address = 'https://tienvoud.example';

const { story } = readStory(filesIn('content'));
const charts = [...story.charts.keys()];

let house: House;
let checked: Answer;
let built: Answer;

beforeAll(() => {
  house = houseBeside('content');
  cpSync(added, join(house.folder, 'content/locales/de'), { recursive: true });
  checked = house.run('check', '--format', 'json');
  built = house.run('build');
});
afterAll(() => {
  house.leave();
});

const path = (...parts: string[]): string => join(house.folder, 'dist', ...parts);
const read = (...parts: string[]): string => readFileSync(path(...parts), 'utf8');
/** Files of a language by the path below it, its own name in them left open. */
const filesOf = (language: string): string[] =>
  readdirSync(path(language), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path(language).length).replaceAll('\\', '/'))
    .map((name) => name.replace(`-${language}.`, '-*.'))
    .sort();
const pagesOf = (language: string): string[] => filesOf(language).filter((name) => name.endsWith('/index.html'));
const elementsOf = (html: string): Element[] => [...elementsIn(parseHtml(html))];
/** Where a page says it stands in other languages. */
const alternates = (elements: readonly Element[]): Record<string, string | undefined> =>
  Object.fromEntries(
    elements
      .filter(({ tagName, attrs }) => tagName === 'link' && attrs.some(({ name }) => name === 'hreflang'))
      .map((link) => [attribute(link, 'hreflang') ?? '', attribute(link, 'href')]),
  );
/** Spaces that keep words together, read as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', '');

describe('a folder added to the languages of the story', () => {
  it('has nothing wrong with it', () => {
    const problems = JSON.parse(checked.stdout) as { severity: string; file: string; what: string }[];
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ file }) => file.includes('/locales/de/')).map(({ what }) => what)).toEqual([
      'There is no dictionary of "de", so nobody looks at its spelling.',
    ]);
    expect(checked.status).toBe(0);
  });

  it('builds, and says which embeds nobody has measured: those of the language, and what a host no longer reads', () => {
    expect(built.stderr).toMatch(
      /^_headers: a rule for each page would make \d+, and Cloudflare Pages reads 100\. Embeds have their policy in the page only\.\n$/,
    );
    expect(built.stdout).toMatch(/^Built dist\/ in /m);
    expect(built.stdout).toContain(`Embeds that were not measured as they are now: ${String(charts.length)}.`);
  });

  it('has every file that the others have', () => {
    expect(filesOf('de')).toEqual(filesOf('nl'));
    expect(filesOf('de')).toContain('/tienvoud-*.html');
    for (const chart of charts)
      expect(
        ['csv', 'csv-metadata.json', 'json', 'svg', 'png'].filter(
          (ending) => !existsSync(path('de/charts', `${chart}.${ending}`)),
        ),
      ).toEqual([]);
  });

  it('has "de" for its language and Deutsch in every switch', () => {
    for (const name of pagesOf('de')) {
      const elements = elementsOf(read('de', name));
      const root = elements.find(({ tagName }) => tagName === 'html');
      expect(root && attribute(root, 'lang'), name).toBe('de');
    }
    for (const language of others)
      for (const name of pagesOf(language).filter((one) => !one.startsWith('/embed/'))) {
        const links = elementsOf(read(language, name)).filter(
          (one) => one.tagName === 'a' && attribute(one, 'hreflang') === 'de',
        );
        const [first] = links;
        expect(first && textOf(first), `${language}${name}`).toBe('Deutsch');
        expect(first && attribute(first, 'href'), `${language}${name}`).toBe(`/de${name.replace('index.html', '')}`);
      }
  });

  it('is told of by every page in every language, and by the map of the site', () => {
    const map = read('sitemap-0.xml');
    for (const name of pagesOf('de').filter((one) => !one.startsWith('/embed/'))) {
      const below = name.replace('index.html', '');
      const places = {
        de: `${address}/de${below}`,
        'en-GB': `${address}/en${below}`,
        nl: `${address}/nl${below}`,
      };
      for (const language of ['de', ...others])
        expect(alternates(elementsOf(read(language, name))), `${language}${name}`).toMatchObject(places);
      expect(map).toContain(`<loc>${places.de}</loc>`);
      expect(map).toContain(`<xhtml:link rel="alternate" hreflang="de" href="${places.de}"/>`);
    }
    expect(read('index.html')).toContain('Die Geschichte auf Deutsch lesen');
  });
});

describe('what it says', () => {
  it('has numbers and days as the language writes them', () => {
    const text = plain(textOf(parseHtml(read('de/index.html'))));
    for (const said of [
      'Donnerstag, 11. März, sieht',
      'mehr als 7.200 Mal',
      '23 Prozent',
      '23 %',
      '10,3-mal so viele',
      'alle 28,5 Stunden',
      'ca. 1.600',
      '26.–28. Feb',
      'Check Point, HT Tech, Computer Weekly und Computerworld Norge',
      '31. Juli 2025',
      '9,1',
    ])
      expect(text, said).toContain(said);
    // A point before decimals, a comma before thousands, a per cent sign that clings, a day without its point.
    expect(text.match(/\d,\d{3}(?!\d)|\d%|\b\d{1,2} (?:Januar|Februar|März|April|Mai|Juli|Dezember)\b/g)).toBeNull();
  });

  it('answers by oEmbed in the language, with a frame of about the right height', () => {
    const heights = JSON.parse(read('embed/heights.json')) as HeightsTable;
    for (const chart of charts) {
      const answer = JSON.parse(read('de/oembed', `${chart}.json`)) as Record<string, string | number>;
      const [headline] = elementsOf(read('de/embed', chart, 'index.html')).filter(({ tagName }) => tagName === 'h1');
      expect(answer).toMatchObject({
        title: headline && textOf(headline).trim(),
        author_name: 'Das Team von Zehnfach',
        provider_name: 'Zehnfach',
        provider_url: `${address}/de/`,
        thumbnail_url: `${address}/de/charts/${chart}-share.png`,
      });
      expect(answer['html']).toContain(`src="${address}/de/embed/${chart}/"`);
      // Nobody has measured it: it is as high as in the language the story was first written in.
      expect(heights[`de/${chart}`]).toEqual(heights[`nl/${chart}`]);
    }
  });

  it('has all words of a chart in its embed', () => {
    for (const chart of charts) {
      const words = parse(readFileSync(join(added, 'charts', `${chart}.yaml`), 'utf8')) as Partial<ChartWords> &
        Pick<ChartWords, 'columns' | 'steps' | 'shown'>;
      const text = plain(textOf(parseHtml(read('de/embed', chart, 'index.html')))).replaceAll(/\s+/g, ' ');
      const wanted = [
        ...Object.values(words.columns),
        ...Object.values(words.labels ?? {}).flatMap((labels) => Object.values(labels)),
        ...Object.values(words.steps).map(({ caption }) => caption),
        ...(words.notes ?? []),
        words.shown,
      ].filter((one) => !one.includes('{{'));
      expect(
        wanted.filter((one) => !text.includes(one)),
        chart,
      ).toEqual([]);
    }
  });
});

/** Every string of a tree of words. */
function* strings(tree: unknown): Generator<string> {
  if (typeof tree === 'string') yield tree;
  else if (typeof tree === 'object' && tree !== null) for (const one of Object.values(tree)) yield* strings(one);
}

/** Text of a page in its own language, with the attributes that are read out; what says it is in another language is not its own. */
function* own(node: DefaultTreeAdapterTypes.Node): Generator<string> {
  if (node.nodeName === '#text' && 'value' in node) yield node.value;
  if (['script', 'style'].includes(node.nodeName)) return;
  if ('attrs' in node) {
    if (!['de', undefined].includes(attribute(node, 'lang'))) return;
    for (const name of ['alt', 'title', 'aria-label', 'content', 'placeholder']) yield attribute(node, name) ?? '';
  }
  // What stands in two elements is not one word.
  if ('childNodes' in node) for (const child of node.childNodes) yield* own(child);
  if ('tagName' in node && !['a', 'em', 'span', 'strong', 'sup', 'b'].includes(node.tagName)) yield ' ';
}

describe('no other language', () => {
  // Sources have titles of their own, and tables say in their own words what their columns hold.
  const foreign = [
    ...[...story.sources.values()].flatMap(({ title, publisher }) => [title, publisher]),
    ...[...story.tables.values()].flatMap(({ definition }) =>
      Object.values(definition.columns).map(({ meaning }) => meaning),
    ),
    ...[licence.name, 'The Wall Street Journal', 'Proof of Concept', 'Dutch Institute for Vulnerability Disclosure'],
  ].sort((a, b) => b.length - a.length);
  const saidIn = (name: string): string => {
    const file = read('de', name.replace('-*.', '-de.'));
    let text = name.endsWith('.html') ? [...own(parseHtml(file))].join('') : file;
    for (const one of foreign) text = text.replaceAll(one, ' ');
    return text;
  };

  it('has left a phrase of its own in any file', () => {
    const german = readdirSync(added, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const phrases = new Set(
      others.flatMap((language) => {
        const { interface: words, glossary, words: title, charts: drawn } = story.editions.get(language) ?? {};
        return [...strings([words, glossary, title, [...(drawn?.values() ?? [])]])]
          .flatMap((text) => text.split(/\{\{.*?\}\}|<[^>]*>|`/))
          .map((text) => text.trim())
          .filter((text) => /\p{L} .*\p{L}{2}/u.test(text) && text.length >= 8 && !german.includes(text));
      }),
    );
    expect(phrases.size).toBeGreaterThan(800);
    const found = filesOf('de')
      .filter((name) => !name.endsWith('.png'))
      .flatMap((name) => {
        const text = saidIn(name);
        return [...phrases].filter((phrase) => text.includes(phrase)).map((phrase) => `${name}: ${phrase}`);
      });
    expect(found).toEqual([]);
  });

  it('has left a word by which it is known on any page', () => {
    const known =
      /(?<![\p{L}-])(?:het|een|niet|zijn|werd|naar|voor|uit|ook|wij|maar|deze|dit|dat|bij|the|and|of|with|that|this|which|from|by|are|were|not)(?![\p{L}-])/giu;
    const found = pagesOf('de').flatMap((name) => {
      const text = saidIn(name);
      return [...text.matchAll(known)].map(
        ({ 0: word, index }) => `${name}: ${word} in "${text.slice(Math.max(0, index - 30), index + 30)}"`,
      );
    });
    expect(found).toEqual([]);
  });
});
