import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { speedSchema, type LoadedKind } from '../../src/story/speed.ts';

/** Without the room that the formatter gives tables, and as one line. */
const plain = (text: string): string => text.replaceAll(/[ \n]+/g, ' ').replaceAll(/-{3,}/g, '---');

const page = plain(readFileSync('src/hosts/scaling.md', 'utf8'));
const run = speedSchema.parse(JSON.parse(readFileSync('content/speed.json', 'utf8'))).runs.at(-1);
const { pages = {}, served, version = '' } = run ?? {};
const number = new Intl.NumberFormat('en');
const costs = (kind: LoadedKind): { bytes: number; requests: number; gigabytes: number } => {
  const { bytes = 0, requests = 0 } = pages[kind] ?? {};
  return { bytes, requests, gigabytes: Math.round(bytes / 1000) };
};
const row = (name: string, kind: LoadedKind): string => {
  const { bytes, requests, gigabytes } = costs(kind);
  return `| ${name} | ${number.format(bytes)} | ${String(requests)} | ${String(gigabytes)} GB |`;
};
const { bytes, gigabytes } = costs('story');

// What somebody reckons with is what was measured last.
it.each([
  `Release ${version}, as a phone`,
  row('the story, all of a first view', 'story'),
  row('the page of a chart', 'chart'),
  row('an embed', 'embed'),
  row('ten embeds on one page', 'ten'),
  `the story ${number.format(served?.second ?? 0)} times a second, 99 in 100 within ${String(served?.most)} ms; a bare file of its size ${number.format(served?.limit.second ?? 0)} times, within ${String(served?.limit.most)} ms.`,
  `${String(gigabytes)} × 0.05 = ${(gigabytes * 0.05).toFixed(2)}`,
  `at 1 Gbit/s the line is full with ${number.format(Math.floor(125_000_000 / bytes))} first views a second`,
  `100 GB a month, ${number.format(Math.floor(100e9 / bytes / 1000) * 1000)} first views`,
])('the page on scaling says: %s', (said) => {
  expect(page).toContain(said);
});
