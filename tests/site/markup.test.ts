import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csvParseRows } from 'd3';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/story/files.ts';
import { houseBeside, type House } from './house-beside.ts';
import { hostileStory, mark, type HostileStory } from './hostile-story.ts';
import { attribute, dist, elementsIn, textOf, type Element } from './pages.ts';
import { unclosed } from './well-formed.ts';

let house: House;
let story: HostileStory;
let folder = '';

/** The story with markup in every text that may hold any, built. */
beforeAll(async () => {
  story = await hostileStory(filesIn('content'));
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-markup-'));
  cpSync('content', folder, { recursive: true });
  for (const [path, text] of story.texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  house = houseBeside(folder);
  const { status, stderr } = house.run('build');
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => {
  house.leave();
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string): string => readFileSync(join(house.folder, 'dist', path), 'utf8');
const plain = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** Files of the plain site with an ending, but what other sites get of it and what is only named by its content. */
const ending = (of: RegExp): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => of.test(path) && !path.startsWith('_astro/'))
    .sort();

/** What an element is, whatever its words are: its name, its attributes, and of these what they name. */
const kindOf = ({ tagName, attrs }: Element): string =>
  `${tagName} ${attrs
    .map(({ name }) => name)
    .sort()
    .join(' ')}`;

const kinds = (elements: Iterable<Element>): Set<string> => new Set([...elements].map(kindOf));

/** Where an element leads, by the beginning of each address it has: its scheme, its site, or the site itself. */
function leadsTo(elements: Iterable<Element>): Set<string> {
  const found = new Set<string>();
  for (const element of elements)
    for (const { name, value } of element.attrs)
      if (
        ['href', 'src', 'action', 'formaction', 'data', 'srcset', 'poster', 'ping', 'xlink:href', 'content'].includes(
          name,
        )
      )
        if (name !== 'content' || /url=/i.test(value))
          found.add(
            `${element.tagName} ${name} ${/^(?:[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?|\/\/[^/]*)/i.exec(value)?.[0] ?? 'here'}`,
          );
  return found;
}

const among = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((entry) => !other.has(entry));

/** What the story in one file answers its script with are words, as text of JSON. */
const withoutData = (script: string): string =>
  script.replace(/(?<=^\{const kept=new Map\()([^]*)(?=\);globalThis\.fetch=)/, (data) =>
    String(Array.isArray(JSON.parse(data.replaceAll('\\x3c', '<')))),
  );

/** Scripts that run, by what is in them. */
const scripts = (elements: readonly Element[]): string[] =>
  elements
    .filter((element) => element.tagName === 'script' && !(attribute(element, 'type') ?? '').includes('json'))
    .map(
      (element) =>
        attribute(element, 'src')?.replace(/\?.*$|[\w-]{8}\.js$/g, '') ??
        withoutData(element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')),
    );

function comments(node: DefaultTreeAdapterTypes.Node): number {
  if (node.nodeName === '#comment') return 1;
  return 'childNodes' in node ? node.childNodes.reduce((sum, child) => sum + comments(child), 0) : 0;
}

/** Ways to all values in a value, lists as one. */
function shapeOf(value: unknown, way = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => shapeOf(one, `${way}[]`));
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, one]) => shapeOf(one, `${way}.${key}`));
}

describe('markup in every text of the content', () => {
  it('is held by all that readers get words from; the rest is refused with its place', () => {
    // By the last part of the way, for what they are is the same wherever they stand.
    const names = new Set(story.hostile.map((kind) => kind.replace(/^.*[.: ]/, '')));
    for (const name of [
      'title',
      'standfirst',
      'description',
      'byline',
      'term',
      'definition',
      'headline',
      'shown',
      'summary',
      'caption',
      'alt',
      'publisher',
      'meaning',
      '*',
    ])
      expect(names, name).toContain(name);
    expect(story.hostile.filter((kind) => kind.endsWith('prose')).length).toBeGreaterThan(0);
    // Ids, days, numbers and what must fit in a drawing.
    const words = story.refused.filter(
      (kind) =>
        kind.startsWith('locales/*/') &&
        !/: (labels|words|steps|columns|unit|status|bound|bound_short)\.|<[A-Z]|\.(few|many|two|zero)$/.test(kind),
    );
    expect(words).toEqual(['locales/*/locale.yaml: direction', 'locales/*/locale.yaml: tag']);
  });

  it.each(ending(/\.html$/))('is text in %s', (path) => {
    const [tree, before] = [parse(file(path)), parse(plain(path))];
    const [elements, others] = [[...elementsIn(tree)], [...elementsIn(before)]];
    // Nothing is there that is not there with plain words, and nothing of it leads elsewhere or runs.
    expect(among(kinds(elements), kinds(others))).toEqual([]);
    expect(among(leadsTo(elements), leadsTo(others))).toEqual([]);
    expect(scripts(elements)).toEqual(scripts(others));
    expect(comments(tree)).toBe(comments(before));
    expect(
      elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on') || name.includes(mark)),
    ).toEqual([]);
    const quiet = (all: readonly Element[]): string[] =>
      all
        .filter(({ tagName }) =>
          [
            'script',
            'style',
            'iframe',
            'object',
            'embed',
            'base',
            'meta',
            'link',
            'form',
            'title',
            'textarea',
            'template',
          ].includes(tagName),
        )
        .map(({ tagName }) => tagName);
    expect(quiet(elements)).toEqual(quiet(others));
    for (const element of elements)
      if (element.tagName === 'style')
        // The style for paper names the story, between quotation marks.
        expect(
          element.childNodes
            .map((child) => ('value' in child ? child.value : ''))
            .join('')
            .replaceAll(/"(?:[^"\\]|\\[^])*"/g, ''),
        ).not.toContain(mark);
      else if (element.tagName === 'script' && (attribute(element, 'type') ?? '').includes('json'))
        expect(
          () => void JSON.parse(element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')),
        ).not.toThrow();
    // The words do come out.
    if (/^(nl|en)\//.test(path)) expect(textOf(tree)).toContain(mark);
  });

  it.each(ending(/\.(svg|xml)$/))('is text in %s', (path) => {
    const [text, before] = [file(path), plain(path)];
    expect(unclosed(text.replace(/^<\?xml[^>]*\?>(<\?xml-stylesheet[^>]*\?>)?/, ''))).toEqual(
      unclosed(before.replace(/^<\?xml[^>]*\?>(<\?xml-stylesheet[^>]*\?>)?/, '')),
    );
    const tags = (xml: string): Set<string> =>
      new Set(
        [...xml.matchAll(/<([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)/g)].map(
          ([, name = '', own = '']) =>
            `${name} ${[...own.matchAll(/([\w:-]+)=/g)]
              .map(([, key]) => key ?? '')
              .sort()
              .join(' ')}`,
        ),
      );
    const names = (xml: string): Set<string> => new Set([...tags(xml)].flatMap((tag) => tag.split(' ')));
    expect(among(names(text), names(before))).toEqual([]);
  });

  it.each(ending(/\.(json|webmanifest)$/))('is text in %s', (path) => {
    const [value, before] = [JSON.parse(file(path)) as unknown, JSON.parse(plain(path)) as unknown];
    // What was said for a chart is kept by the question, which may hold a word.
    if (!path.includes('/live/')) expect(among(new Set(shapeOf(value)), new Set(shapeOf(before)))).toEqual([]);
    if (!path.includes('/oembed/')) return;
    const html = (of: unknown): Set<string> => kinds(elementsIn(parseFragment((of as { html: string }).html)));
    expect(html(value)).toEqual(html(before));
  });

  it.each(ending(/\.csv$/))('is text in %s, and no formula', (path) => {
    const [rows, before] = [
      csvParseRows(file(path).replace(/^\uFEFF/, '')),
      csvParseRows(plain(path).replace(/^\uFEFF/, '')),
    ];
    expect(rows.map(({ length }) => length)).toEqual(before.map(({ length }) => length));
    expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  });

  it('is between quotation marks in the style for paper', () => {
    for (const language of ['nl', 'en']) {
      const css = file(`${language}/print.css`);
      expect(css).toContain(mark);
      expect(css.replaceAll(/"(?:[^"\\]|\\[^])*"/g, '')).not.toContain(mark);
      // One file has it within.
      expect(css.match(/"(?:[^"\\]|\\[^])*"/g)?.filter((words) => words.includes(mark) && words.includes('<'))).toEqual(
        [],
      );
    }
  });

  it('changes no picture’s size, and leaves none out', () => {
    for (const path of ending(/\.png$/)) {
      expect(existsSync(join(house.folder, 'dist', path)), path).toBe(true);
      const size = (of: string): number[] => [16, 20].map((at) => readFileSync(join(of, path)).readUInt32BE(at));
      expect(size(join(house.folder, 'dist'))[0], path).toBe(size(dist)[0]);
    }
  });
});
