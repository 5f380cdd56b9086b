import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { weigh, weighScript } from '../../src/measuring/weigh.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { all, attribute, dist, elementsIn, inside, only, page, textOf, type Element, type Page } from './pages.ts';

const { story } = readStory(filesIn('content'));
const languages = [...story.editions.keys()];
const site = 'https://tienvoud.example';

/** Charts in the order of the story, read off its own page. */
const orderOf = (name: string): string[] =>
  all(page(`${name}/index.html`), 'figure', 'chart').map((figure) =>
    (attribute(figure, 'id') ?? '').replace('chart-', ''),
  );

const said = (element: Element | undefined): string =>
  element
    ? textOf(element)
        .replaceAll(/[\s\u00ad]+/g, ' ')
        .trim()
    : '';

const links = (one: Pick<Page, 'elements'>): string[] => all(one, 'a').flatMap((link) => attribute(link, 'href') ?? []);

/** An element that has to be there. */
function there(element: Element | undefined, what: string): Element {
  if (!element) throw new Error(`there is no ${what}`);
  return element;
}

/** The structured data of a page. */
function dataOf(one: Page): Record<string, unknown> {
  const script = all(one, 'script').find((element) => attribute(element, 'type') === 'application/ld+json');
  return JSON.parse(script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '') as Record<
    string,
    unknown
  >;
}

/** Most that the page of a chart may cost on its first view, bytes; and its dialog's and buttons' script besides the story's. */
const most = { total: 70_000, script: 33_000 };

const every = languages.flatMap((name) => orderOf(name).map((chart): [string, string] => [name, chart]));

describe.each(every)('the page of a chart in "%s": %s', (name, chart) => {
  const one = page(`${name}/charts/${chart}/index.html`);
  const codes = all(one, 'code').map((code) => textOf(code));

  it('says what the figure in the story says, once', () => {
    const figure = all(page(`${name}/index.html`), 'figure', 'chart').find(
      (element) => attribute(element, 'id') === `chart-${chart}`,
    );
    const headline = said(inside(there(figure, 'figure in the story')).find(({ tagName }) => tagName === 'h3'));
    expect(said(only(one, 'h1'))).toBe(headline);
    expect(said(only(one, 'title'))).toContain(headline);
    const own = there(all(one, 'figure', 'chart')[0], 'figure');
    expect(inside(own).some(({ tagName }) => /^h[1-6]$/.test(tagName))).toBe(false);
    expect(attribute(own, 'aria-labelledby')).toBe(attribute(only(one, 'h1'), 'id'));
    expect(all(one, 'tr').length - 1).toBe(story.tables.get(story.charts.get(chart)?.table ?? '')?.rows.length);
  });

  it('leads to every place in the story where the chart stands, and back from its marks', () => {
    const story = `/${name}/#`;
    const fragments = new Set(page(`${name}/index.html`).elements.flatMap((element) => attribute(element, 'id') ?? []));
    const own = links(one).filter((href) => href.startsWith(story));
    expect(own).toContain(`${story}chart-${chart}`);
    expect(own.filter((href) => !fragments.has(href.slice(story.length)))).toEqual([]);
    const told = all(page(`${name}/index.html`), 'div', 'step').filter((step) =>
      inside(step).some((element) => attribute(element, 'class') === 'telling'),
    );
    const steps = told.flatMap((step) => attribute(step, 'id') ?? []).filter((id) => id.startsWith(`chart-${chart}-`));
    if (steps.length > 1) for (const id of steps) expect(own).toContain(`${story}${id}`);
  });

  it('gives its files, and they are there', () => {
    const files = all(one, 'a')
      .filter((link) => attribute(link, 'download') !== undefined)
      .flatMap((link) => attribute(link, 'href') ?? []);
    expect(files).toEqual(
      [
        '.csv',
        '.json',
        '.csv-metadata.json',
        ...['.svg', '-dark.svg', '.png', '-dark.png', '-small.png', '-dark-small.png'],
      ].map((ending) => `/${name}/charts/${chart}${ending}`),
    );
    expect(files.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
    const number = new Intl.NumberFormat(story.editions.get(name)?.locale?.tag);
    for (const path of files.filter((file) => file.endsWith('.png'))) {
      const png = readFileSync(join(dist, path));
      const [width, height] = [16, 20].map((at) => number.format(png.readUInt32BE(at)));
      expect(said(only(one, 'main')), path).toContain(`${width ?? ''} × ${height ?? ''}`);
    }
  });

  it('has the code for other sites as plain text: a named, lazy frame, the element, and the picture', () => {
    const [frame = '', element = '', picture = ''] = codes.map((code) => code.trim());
    const found = (code: string, tag: string): Element | undefined =>
      [...elementsIn(parseFragment(code))].find(({ tagName }) => tagName === tag);
    const iframe = found(frame, 'iframe');
    expect(iframe && [attribute(iframe, 'src'), attribute(iframe, 'title'), attribute(iframe, 'loading')]).toEqual([
      `${site}/${name}/embed/${chart}/`,
      said(only(one, 'h1')),
      'lazy',
    ]);
    const own = found(element, 'tienvoud-chart');
    expect(own && [attribute(own, 'chart'), attribute(own, 'lang')]).toEqual([chart, name]);
    const image = found(picture, 'img');
    expect(image && attribute(image, 'src')).toBe(`${site}/${name}/charts/${chart}.svg`);
    expect(image && attribute(image, 'alt')?.length).toBeGreaterThan(30);
    expect(codes).toHaveLength(3);
  });

  it('shows nothing that needs script before script has come', () => {
    const buttons = all(one, 'button').filter(
      (button) => attribute(button, 'data-opens') ?? attribute(button, 'data-copied'),
    );
    const dialog = only(one, 'dialog');
    const outside = buttons.filter((button) => !inside(dialog).includes(button));
    expect(outside.length).toBeGreaterThan(3);
    expect(outside.filter((button) => attribute(button, 'hidden') === undefined)).toEqual([]);
    expect(attribute(dialog, 'open')).toBeUndefined();
    expect(all(one, 'iframe').flatMap((frame) => attribute(frame, 'src') ?? [])).toEqual([]);
  });

  it('is known as a Dataset in its language, with files, licence, makers and what it rests on', () => {
    const data = dataOf(one);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      url: `${site}/${name}/charts/${chart}/`,
      name: said(only(one, 'h1')),
      inLanguage: story.editions.get(name)?.locale?.tag,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      dateModified: story.settings?.modified,
      creator: { name: story.editions.get(name)?.words?.byline },
    });
    expect(String(data['description']).length).toBeGreaterThan(50);
    const files = (data['distribution'] as { contentUrl: string; encodingFormat: string }[]).map(
      ({ contentUrl }) => contentUrl,
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((address) => !existsSync(join(dist, new URL(address).pathname)))).toEqual([]);
    const sources = [...story.sources.values()].map(({ url }) => url);
    expect(data['isBasedOn']).not.toEqual([]);
    expect((data['isBasedOn'] as string[]).filter((url) => !sources.includes(url))).toEqual([]);
  });

  it('tells where oEmbed finds it, in a tag that WordPress can read', () => {
    const [tag] = /<link[^>]*application\/json\+oembed[^>]*>/.exec(one.html) ?? [];
    const link = tag === undefined ? undefined : [...elementsIn(parseFragment(tag))][0];
    const address = (link && attribute(link, 'href')) ?? '';
    expect(address).toBe(`${site}/${name}/oembed/${chart}.json`);
    expect(existsSync(join(dist, new URL(address).pathname))).toBe(true);
    expect(tag?.slice(1, -1)).not.toMatch(/[<>]/);
    expect(one.html.indexOf(tag ?? '–')).toBeLessThan(150_000);
  });

  it('is cited with maker, finding, story, date and address', () => {
    const citation = said(one.elements.find((element) => attribute(element, 'class') === 'citation'));
    const words = story.editions.get(name)?.words;
    for (const part of [words?.byline, said(only(one, 'h1')), words?.title, `${site}/${name}/charts/${chart}/`])
      expect(citation).toContain(part);
    expect(citation).toMatch(/\b20\d\d\b/);
  });

  it('leads to the charts before and after it', () => {
    const order = orderOf(name);
    const neighbours = all(one, 'a')
      .filter((link) => ['prev', 'next'].includes(attribute(link, 'rel') ?? ''))
      .map((link) => attribute(link, 'href'));
    const place = order.indexOf(chart);
    expect(neighbours).toEqual(
      [order[place - 1], order[place + 1]].flatMap((id) => (id === undefined ? [] : `/${name}/charts/${id}/`)),
    );
  });

  it('weighs no more than it may', () => {
    expect(weigh(dist, one.path).total).toBeLessThanOrEqual(most.total);
    expect(weighScript(dist, one.path).total).toBeLessThanOrEqual(most.script);
  });
});

describe.each(languages)('all charts in "%s"', (name) => {
  const order = orderOf(name);

  it('stand in the order of the story, each with headline, drawing, what is shown, and status', () => {
    const cards = all(page(`${name}/charts/index.html`), 'ol', 'gallery')
      .flatMap(({ childNodes }) => childNodes)
      .filter((node): node is Element => 'tagName' in node);
    expect(
      cards.map((card) => {
        const link = inside(card).find(({ tagName }) => tagName === 'a');
        return link && attribute(link, 'href');
      }),
    ).toEqual(order.map((id) => `/${name}/charts/${id}/`));
    for (const card of cards) {
      const within = inside(card);
      const words = within.filter((element) => attribute(element, 'class') === 'shown').map(said);
      expect(words.join('')).not.toBe('');
      expect(within.some((element) => attribute(element, 'class')?.startsWith('status '))).toBe(true);
      const drawing = within.find(({ tagName }) => tagName === 'svg');
      expect(drawing && inside(drawing).length).toBeGreaterThan(3);
    }
  });

  it('are reached from the story: from each figure its own page', () => {
    const figures = all(page(`${name}/index.html`), 'figure', 'chart');
    expect(
      figures.map((figure) =>
        inside(figure)
          .map((one) => attribute(one, 'href'))
          .filter((href) => href?.includes('/charts/')),
      ),
    ).toEqual(order.map((id) => [`/${name}/charts/${id}/`]));
  });

  it('are listed for editors elsewhere, each with the place of its code', () => {
    const guide = page(`${name}/embedding/index.html`);
    expect(links(guide).filter((href) => href.endsWith('#embed'))).toEqual(
      order.map((id) => `/${name}/charts/${id}/#embed`),
    );
    const code = all(guide, 'code').map(textOf).join('\n');
    for (const part of [
      '<iframe',
      '<tienvoud-chart',
      '<picture>',
      `${site}/embed/v1.js`,
      'integrity=',
      'frame-src',
      'script-src',
    ])
      expect(code).toContain(part);
    const text = said(only(guide, 'main'));
    for (const listener of [
      'Datawrapper',
      'AMP',
      'Medium',
      'pym.js',
      'open-iframe-resizer',
      'WordPress',
      'oEmbed',
      'Drupal',
      'Squarespace',
      'React',
    ])
      expect(text).toContain(listener);
    expect(text).not.toMatch(/\{\{|\}\}|`|undefined/);
  });
});
