import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { copyName } from '../../src/i18n/addresses.ts';
import { writeSize } from '../../src/i18n/formats.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';
import { all, attribute, dist, elementsIn, page, textOf, type Page } from './pages.ts';

const { story } = readStory(filesIn('content'));
const id = story.settings?.id ?? '';

describe.each([...story.editions.keys()])('copies of the story in "%s"', (name) => {
  const path = `${name}/${copyName(id, name, 'html')}`;
  const html = readFileSync(join(dist, path), 'utf8');
  const one: Page = { path, html, elements: [...elementsIn(parse(html))] };
  const told = page(`${name}/index.html`);

  it('are linked from the story and from the page about it, each with its size', () => {
    const tag = story.editions.get(name)?.locale?.tag ?? name;
    for (const from of [told, page(`${name}/about/index.html`)]) {
      const links = all(from, 'a').filter((link) => attribute(link, 'download') !== undefined);
      expect(links.map((link) => attribute(link, 'href'))).toContain(`/${path}`);
      for (const link of links) {
        const file = join(dist, attribute(link, 'href') ?? '');
        expect(textOf(link).replaceAll('\u00a0', ' ')).toContain(
          writeSize(tag, statSync(file).size).replaceAll('\u00a0', ' '),
        );
      }
      // What has not been made is not offered.
      expect(links.some((link) => attribute(link, 'href')?.endsWith('.pdf'))).toBe(
        existsSync(join(dist, name, copyName(id, name, 'pdf'))),
      );
      expect(from.html).not.toMatch(/%size%|data-copy/);
    }
  });

  it('ask for nothing from anywhere', () => {
    const asked = one.elements.flatMap(({ tagName, attrs }) =>
      attrs.filter(
        (own) =>
          ['src', 'srcset', 'poster', 'data'].includes(own.name) ||
          (own.name === 'href' && ['link', 'use', 'image'].includes(tagName)),
      ),
    );
    const outside = asked.map(({ value }) => value).filter((value) => !/^(data:|#)/.test(value));
    // Links of the head that are only read, by machines that index.
    expect(outside.filter((value) => !value.startsWith('https://tienvoud.example/'))).toEqual([]);
    const kinds = one.elements.filter(({ tagName }) => tagName === 'link').map((link) => attribute(link, 'rel'));
    expect(new Set(kinds)).toEqual(new Set(['canonical', 'alternate', 'icon']));
    for (const style of all(one, 'style')) {
      const child = style.childNodes[0];
      expect(child && 'value' in child ? child.value : '').not.toMatch(/@import|url\(["']?(?!data:|#)/);
    }
    expect(all(one, 'script').filter((script) => attribute(script, 'src') !== undefined)).toEqual([]);
  });

  it('are not found by search engines, which are led to the story', () => {
    const robots = all(one, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
    expect(robots && attribute(robots, 'content')).toBe('noindex');
    const canonical = all(one, 'link').find((link) => attribute(link, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(`https://tienvoud.example/${name}/`);
    expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain(copyName(id, name, 'html'));
  });

  it('are allowed no connection', () => {
    const policy = all(one, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy');
    expect(policy && attribute(policy, 'content')).toMatch(/^default-src 'none'/);
    expect(policy && attribute(policy, 'content')).not.toMatch(/unsafe|connect-src|https?:|'self'/);
  });

  it('are allowed every script that runs in them, also that of the head', () => {
    const policy = all(one, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy');
    const running = all(one, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
    expect(running).toHaveLength(2);
    for (const script of running) {
      const child = script.childNodes[0];
      const text = child && 'value' in child ? child.value : '';
      expect(policy && attribute(policy, 'content')).toContain(createHash('sha256').update(text).digest('base64'));
    }
  });

  it('hold the whole story', () => {
    for (const tag of ['section', 'figure', 'svg', 'table', 'li'])
      expect(all(one, tag).length, tag).toBeGreaterThanOrEqual(all(told, tag).length - (tag === 'li' ? 2 : 0));
    const ids = new Set(one.elements.map((element) => attribute(element, 'id')));
    const inner = all(one, 'a').flatMap((link) => attribute(link, 'href') ?? []);
    expect(inner.filter((href) => href.length > 1 && href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
    expect(inner.filter((href) => !/^(#|https?:)/.test(href))).toEqual([]);
  });
});
