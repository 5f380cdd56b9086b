import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageFlaws } from '../../src/checks/language-flaws.ts';
import { filesIn } from '../../src/story/files.ts';
import { withoutNames } from '../../src/story/names.ts';
import { readStory } from '../../src/story/read.ts';
import { attribute, frames, pages, type Element } from './pages.ts';

const { story } = readStory(filesIn('content'));

/** Attributes that readers hear or see. */
const spoken = ['alt', 'aria-label', 'title', 'placeholder', 'content'];
/** What is for machines, or for people who write for them. */
const silent = new Set(['script', 'style', 'code', 'pre', 'textarea', 'template']);

/** Everything an element says in its own language: what is in another is for the check of that one. */
function* saidBy(element: Element, tag: string): Generator<string> {
  if (silent.has(element.tagName)) return;
  const own = attribute(element, 'lang');
  if (own !== undefined && own !== tag) return;
  const isRobots =
    element.tagName === 'meta' &&
    /^(description|og:(title|description))$/.test(attribute(element, 'name') ?? attribute(element, 'property') ?? '');
  for (const { name, value } of element.attrs)
    if (spoken.includes(name) && (name !== 'content' || isRobots)) yield value;
  for (const child of element.childNodes)
    if ('tagName' in child) yield* saidBy(child, tag);
    else if (child.nodeName === '#text' && 'value' in child) yield child.value;
}

describe.each([...story.editions])('pages in "%s"', (name, edition) => {
  const tag = edition.locale?.tag ?? '';
  const others = [...story.editions.values()]
    .flatMap(({ locale }) => locale?.tag ?? [])
    .filter((other) => other !== tag);
  const find = languageFlaws(
    { tag, quotes: edition.locale?.quotes },
    [...new Set([...others, 'en'])].filter((one) => one !== tag && !tag.startsWith(`${one}-`)),
  );
  const own = [...pages, ...frames].filter(({ path }) => path.startsWith(`${name}/`));

  it('are there', () => {
    expect(own.length).toBeGreaterThan(20);
  });

  it.each(own.map(({ path }) => path))('%s says nothing as another language would', (path) => {
    const page = own.find((one) => one.path === path);
    const html = page?.elements.find(({ tagName }) => tagName === 'html');
    expect(html && attribute(html, 'lang')).toBe(tag);
    const flaws = html
      ? [...saidBy(html, tag)].flatMap((text) =>
          find(withoutNames(text, edition.names)).map(({ what }) => `${what} in: ${text.trim()}`),
        )
      : [];
    expect([...new Set(flaws)]).toEqual([]);
  });
});

it('the drawings that leave the site are in their language too', () => {
  for (const [name, edition] of story.editions) {
    const tag = edition.locale?.tag ?? '';
    const find = languageFlaws(
      { tag },
      [...story.editions.values()].flatMap(({ locale }) => locale?.tag ?? []).filter((one) => one !== tag),
    );
    for (const chart of story.charts.keys()) {
      const svg = readFileSync(`dist/${name}/charts/${chart}.svg`, 'utf8');
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
      expect(texts.length).toBeGreaterThan(2);
      expect(
        texts.flatMap((text) => find(withoutNames(text, edition.names)).map(({ what }) => `${what} in: ${text}`)),
      ).toEqual([]);
    }
  }
});
