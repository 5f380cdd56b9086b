import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { early } from '../../src/client/early.ts';
import { budget } from '../../src/measuring/budget.ts';
import { weigh, weighScript } from '../../src/measuring/weigh.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { all, attribute, dist, inside, only, page, pages, textOf, type Page } from './pages.ts';

const { story } = readStory(filesIn('content'));
const languages = [...story.editions.keys()];
/** Pages of a language; the answer to lost addresses belongs to none of the story's. */
const inLanguage = pages.filter(
  ({ path }) => !path.endsWith('404.html') && languages.some((name) => path.startsWith(`${name}/`)),
);
const stories = languages.map((name) => page(`${name}/index.html`));
const site = 'https://tienvoud.example';
const charts = [...story.charts.keys()];

it('every page that is promised is there', () => {
  const wanted = [
    'index.html',
    '404.html',
    ...languages.flatMap((name) =>
      [
        '',
        'sources/',
        'about/',
        'corrections/',
        'charts/',
        'embedding/',
        'measured/',
        ...charts.map((id) => `charts/${id}/`),
      ].map((path) => `${name}/${path}index.html`),
    ),
    ...languages.map((name) => `${name}/404.html`),
  ];
  expect(pages.map(({ path }) => path)).toEqual(wanted.sort());
  for (const path of ['robots.txt', 'facts.json', 'sitemap-index.xml', ...languages.map((name) => `${name}/feed.xml`)])
    expect(existsSync(join(dist, path)), path).toBe(true);
});

describe.each(pages.map((one): [string, Page] => [one.path, one]))('%s', (_path, one) => {
  it('has one h1, and no heading that skips a level', () => {
    const levels = one.elements
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('uses each id once, and names none that is not there', () => {
    const ids = one.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = one.elements.flatMap((element) =>
      ['aria-labelledby', 'aria-describedby', 'popovertarget'].flatMap(
        (name) => attribute(element, name)?.split(' ') ?? [],
      ),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('links only to what exists', () => {
    const broken = all(one, 'a').flatMap((link) => {
      const href = attribute(link, 'href') ?? '';
      if (/^https?:/.test(href)) return [];
      const [path = '', fragment = ''] = href.split('#');
      const target = path === '' ? one.path : `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
      if (!existsSync(join(dist, target))) return [href];
      const there = pages.find((other) => other.path === target);
      return fragment !== '' && !there?.elements.some((element) => attribute(element, 'id') === fragment) ? [href] : [];
    });
    expect(broken).toEqual([]);
    expect(all(one, 'a').length).toBeGreaterThan(0);
  });

  it('allows nothing unsafe, and has no style of its own on an element', () => {
    const policy = all(one, 'meta').find(
      (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
    );
    const content = policy && attribute(policy, 'content');
    expect(content).toMatch(/default-src 'none'/);
    expect(content).not.toMatch(/unsafe/);
    const inline = [...all(one, 'style'), ...all(one, 'script')].map(({ childNodes }) =>
      childNodes.map(textOf).join(''),
    );
    const allowed = [...(content ?? '').matchAll(/'sha256-([^']+)'/g)].map((match) => match[1]);
    const hashes = inline.map((code) => createHash('sha256').update(code).digest('base64'));
    expect(allowed.filter((hash) => !hashes.includes(hash ?? ''))).toEqual([]);
    expect(one.elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
    expect(one.elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([]);
  });

  it('has the layers of its style in their order', () => {
    const named = (css: string): string[] =>
      [...new Set([...css.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) => names.split(/, ?/)))].map((name) =>
        name.trim(),
      );
    const own = named(
      all(one, 'style')
        .map(({ childNodes }) => childNodes.map(textOf).join(''))
        .join(''),
    );
    const order = named(readFileSync('src/styles/layers.css', 'utf8'));
    expect(own).toEqual(order.filter((name) => own.includes(name)));
  });

  it('asks nothing of any other site, and blocks nothing with script', () => {
    const asked = one.elements.flatMap((element) =>
      ['script', 'img', 'iframe', 'source'].includes(element.tagName)
        ? (attribute(element, 'src') ?? [])
        : element.tagName === 'link' && ['stylesheet', 'preload', 'icon'].includes(attribute(element, 'rel') ?? '')
          ? (attribute(element, 'href') ?? [])
          : [],
    );
    expect(asked.filter((address) => !address.startsWith('/'))).toEqual([]);
    // One line knows the theme before anything is painted; it asks for nothing.
    const blocking = all(one, 'script').filter(
      (script) =>
        !['module', 'application/ld+json'].includes(attribute(script, 'type') ?? '') &&
        script.childNodes.map(textOf).join('') !== early,
    );
    expect(blocking).toEqual([]);
  });
});

describe.each(inLanguage.map((one): [string, Page] => [one.path, one]))('%s, as a page in a language', (path, one) => {
  const name = path.split('/')[0] ?? '';
  const below = path.replace(/^[^/]+\//, '').replace('index.html', '');

  it('is marked as its language and leads to the same page in all others', () => {
    const locale = story.editions.get(name)?.locale;
    const [html] = all(one, 'html');
    expect(html && attribute(html, 'lang')).toBe(locale?.tag);
    const links = all(one, 'link');
    const alternates = new Map(
      links
        .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang'))
        .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')] as const),
    );
    const wanted = languages.map(
      (other) => [story.editions.get(other)?.locale?.tag, `${site}/${other}/${below}`] as const,
    );
    expect(alternates).toEqual(new Map([...wanted, ['x-default', `${site}/`]]));
    expect(
      links.filter((link) => attribute(link, 'rel') === 'canonical').map((link) => attribute(link, 'href')),
    ).toEqual([`${site}/${name}/${below}`]);
  });

  it('has a title and a description', () => {
    expect(textOf(only(one, 'title')).length).toBeGreaterThan(3);
    const description = all(one, 'meta').find((meta) => attribute(meta, 'name') === 'description');
    expect(description && attribute(description, 'content')?.length).toBeGreaterThan(20);
  });
});

describe.each(stories.map((one): [string, Page] => [one.path.split('/')[0] ?? '', one]))(
  'the story in "%s"',
  (name, one) => {
    const figures = all(one, 'figure', 'chart');

    it('has every chapter and every chart', () => {
      expect(all(one, 'section', 'chapter')).toHaveLength(story.settings?.chapters.length ?? 0);
      expect(figures.map((figure) => attribute(figure, 'id')).sort()).toEqual(
        [...story.charts.keys()].map((id) => `chart-${id}`).sort(),
      );
    });

    it('draws every step of every chart, for a narrow and for a wide frame', () => {
      for (const [id, chart] of story.charts) {
        const figure = figures.find((element) => attribute(element, 'id') === `chart-${id}`);
        const within = figure ? inside(figure) : [];
        for (const step of chart.steps) {
          const still = within.find((element) => attribute(element, 'id') === `chart-${id}-${step.id}`);
          const drawings = still
            ? inside(still).filter((element) => attribute(element, 'class')?.startsWith('drawing '))
            : [];
          expect(
            drawings.map((drawing) => attribute(drawing, 'class')),
            `${id} ${step.id}`,
          ).toEqual(['drawing narrow', 'drawing wide']);
          for (const drawing of drawings) expect(inside(drawing).length, `${id} ${step.id}`).toBeGreaterThan(0);
        }
      }
    });

    it('has in every figure a headline, what is shown, a description with values, sources, a status and the table', () => {
      for (const figure of figures) {
        const id = attribute(figure, 'id') ?? '';
        const within = inside(figure);
        const words = (tag: string, className?: string): string =>
          within
            .filter(
              (element) =>
                element.tagName === tag && (!className || attribute(element, 'class')?.split(' ').includes(className)),
            )
            .map(textOf)
            .join('');
        expect(words('h3'), id).not.toBe('');
        expect(words('p', 'shown'), id).not.toBe('');
        expect(words('p', 'hidden').length, id).toBeGreaterThan(80);
        expect(words('p', 'source'), id).not.toBe('');
        expect(
          within.filter((element) => attribute(element, 'class')?.startsWith('status ')).length,
          id,
        ).toBeGreaterThan(0);
        const rows = within.filter((element) => element.tagName === 'tr');
        const chart = story.charts.get(id.replace('chart-', ''));
        expect(rows.length - 1, id).toBe(story.tables.get(chart?.table ?? '')?.rows.length);
        expect(
          within.some((element) => element.tagName === 'details'),
          id,
        ).toBe(true);
        for (const image of within.filter((element) => attribute(element, 'role') === 'img')) {
          expect(attribute(image, 'aria-label')?.length, id).toBeGreaterThan(30);
          expect(attribute(image, 'aria-label'), id).not.toBe(words('h3'));
        }
      }
    });

    it('is of the length of a story', () => {
      const words = [...(story.editions.get(name)?.chapters.values() ?? [])].reduce(
        (sum, { outline }) => sum + outline.words,
        0,
      );
      expect(words).toBeGreaterThanOrEqual(1300);
      expect(words).toBeLessThanOrEqual(1800);
    });

    it('leaves no blank, no code and nothing unsaid in its words', () => {
      const text = textOf(only(one, 'body'));
      expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    });

    it('is known to search engines by dates of its own', () => {
      const script = all(one, 'script').find((element) => attribute(element, 'type') === 'application/ld+json');
      const child = script?.childNodes[0];
      const data: unknown = JSON.parse(child && 'value' in child ? child.value : '{}');
      expect(data).toMatchObject({
        '@type': 'NewsArticle',
        inLanguage: story.editions.get(name)?.locale?.tag,
        datePublished: story.settings?.published,
        dateModified: story.settings?.modified,
      });
    });

    it('weighs no more than it may', () => {
      const weight = weigh(dist, one.path);
      expect(weight.files.filter(({ path }) => path.endsWith('.woff2'))).toHaveLength(2);
      expect(weight.print.map(({ path }) => path)).toEqual([`/${name}/print.css`]);
      expect(weight.html).toBeLessThanOrEqual(budget.html);
      expect(weight.total).toBeLessThanOrEqual(budget.total);
    });

    it('has no more script than it may, however late it comes', () => {
      const { files, total } = weighScript(dist, one.path);
      // A follower that lost its way would find the first file alone, and call it light.
      expect(files.length).toBeGreaterThanOrEqual(2);
      expect(total).toBeLessThanOrEqual(budget.script);
    });
  },
);

describe('languages in drawings and tables', () => {
  const said = (one: Page): string =>
    [...all(one, 'text'), ...all(one, 'td'), ...all(one, 'th')].map(textOf).join('\n');
  it('Dutch has no English numbers, months or hours', () => {
    const text = said(page('nl/index.html'));
    expect(text.length).toBeGreaterThan(2000);
    expect(text).not.toMatch(/\b\d{1,3},\d{3}\b|\b(March|May|October)\b|\b\d+ ?(AM|PM)\b|\b(mrt|mei|feb) \d{1,2}\b/i);
    expect(text).toMatch(/7\.200/);
  });
  it('English has no Dutch numbers or months', () => {
    const text = said(page('en/index.html'));
    expect(text).not.toMatch(/\b\d{1,3}\.\d{3}\b|\b(maart|mrt|januari|februari|augustus)\b/i);
    expect(text).toMatch(/7,200/);
  });
});

it('the map of addresses pairs the languages and leaves out the chooser', () => {
  const text = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  expect(addresses.sort()).toEqual(
    languages
      .flatMap((name) =>
        [
          '',
          'about/',
          'sources/',
          'corrections/',
          'charts/',
          'embedding/',
          'measured/',
          ...charts.map((id) => `charts/${id}/`),
        ].map((below) => `${site}/${name}/${below}`),
      )
      .sort(),
  );
  expect(text.match(/hreflang="en-GB"/g)).toHaveLength(addresses.length);
});
