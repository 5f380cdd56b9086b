import { expect, it } from 'vitest';
import { digestOf } from '../../src/embed/digest.ts';

const page = (style: string, body: string, script = 'a()'): string =>
  `<head><link rel="canonical" href="https://a.example/"><style>${style}</style></head><body>${body}<script>${script}</script></body>`;

const known = digestOf(page('p{}', '<p>Tien <a href="/nl/">x</a>'));

it('changes with what a height can depend on', () => {
  expect(digestOf(page('p{a:b}', '<p>Tien <a href="/nl/">x</a>'))).not.toBe(known);
  expect(digestOf(page('p{}</style><style>p{a:b}', '<p>Tien <a href="/nl/">x</a>'))).not.toBe(known);
  expect(digestOf(page('p{}', '<p>Elf <a href="/nl/">x</a>'))).not.toBe(known);
});

it('does not change with where the site stands, nor with script', () => {
  expect(digestOf(page('p{}', '<p>Tien <a href="/elsewhere/nl/">x</a>', 'b()'))).toBe(known);
});
