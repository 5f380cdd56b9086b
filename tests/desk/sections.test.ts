import { expect, it } from 'vitest';
import { sectionsOf } from '../../src/desk/sections.ts';

const page = `<section class="chapter" id="begin" aria-labelledby="begin-title"><header><h2>Begin</h2></header><p>Two words</p>
<h3 id="later">Later</h3><p id="x">More <a href="#x">here</a></p><footer><a href="#next">next</a></footer></section><section class="chapter" id="next"></section>`;
const text = '---\ntitle: Begin\n---\n\nTwo words\n\n### Later {#later}\n\nMore <Term id="x">here</Term>\n';
const headings = [{ depth: 3, id: 'later', title: 'Later', line: 7, column: 1 }];

it('cuts a chapter at its headings, with lines, words, and ids of its own', () => {
  const sections = sectionsOf(page, 'begin', 'nl', { headings, text });
  expect(sections.map(({ id, words, from, to }) => [id, words, from, to])).toEqual([
    ['', 2, 1, 7],
    ['later', 3, 7, Infinity],
  ]);
  expect(sections[1]?.html).toBe('<h3 id="nl-later">Later</h3><p id="nl-x">More <a href="#nl-x">here</a></p>');
});

it('keeps what follows a figure that has a foot of its own', () => {
  const figure = '<figure>Drawn<footer><ul><li>A note</li></ul></footer></figure>';
  const sections = sectionsOf(page.replace('<p>Two words</p>', figure), 'begin', 'nl', { headings, text });
  expect(sections.map(({ html }) => html)).toEqual([
    `${figure}\n`,
    '<h3 id="nl-later">Later</h3><p id="nl-x">More <a href="#nl-x">here</a></p>',
  ]);
});

it('has none where the page does not show the chapter', () => {
  expect(sectionsOf('<main></main>', 'begin', 'nl', { headings, text })).toEqual([]);
});
