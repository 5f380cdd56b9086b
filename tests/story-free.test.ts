import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownUnits } from '../src/ledger/vocabulary.ts';
import { filesIn } from '../src/story/files.ts';
import { readStory } from '../src/story/read.ts';
import { unitsOf } from '../src/story/units.ts';

const { story } = readStory(filesIn('content'));

/** Names the story is about, wherever they stand in a word. */
const names = [
  'hafnium',
  'microsoft',
  'check ?point',
  'proxylogon',
  'web ?shell',
  'netherlands',
  'nederland',
  'china',
  'attack',
];

/** Ids that are a word of the story's and no word that any program has: of several parts, such as `patch-race`. */
const ids = [
  ...story.sources.keys(),
  ...story.facts.keys(),
  ...story.charts.keys(),
  ...[...story.tables.values()].flatMap(({ rows }) => rows.map((row) => String(Object.values(row)[0]))),
  ...Object.keys(story.colours ?? {}).filter((name) => !['accent', 'focus', 'doubt'].includes(name)),
].filter((id) => /^[a-z]+\d*-[a-z\d-]+$/.test(id) || id in (story.colours ?? {}));

/** Words of the engine that happen to be ids of the story too: a press of a key, an API of a government. */
const engines = new Set([
  'press',
  'last-day',
  'first-day',
  'more-than',
  'ten-groups',
  'follow-up',
  'day-first',
  'day-last',
]);

/** What only this story counts. */
const counted = unitsOf(story).filter((unit) => !ownUnits.some((own) => own === unit));

/** Units of the story that are words of the engine too: groups of marks, addresses of pages, files to take along, where things are published. */
const everyday = new Set(['groups', 'addresses', 'reports', 'downloads', 'systems']);

const wanted = [
  ...names.map((name) => new RegExp(name, 'i')),
  ...ids.filter((id) => !engines.has(id)).map((id) => new RegExp(`(?<!\\w|\\w-)${id}(?![\\w-])`)),
  ...counted.filter((unit) => !everyday.has(unit)).map((unit) => new RegExp(`\\b${unit}\\b`, 'i')),
];

/** Every place in a text that speaks of the story. */
const spoken = (text: string): string[] => wanted.flatMap((word) => word.exec(text)?.[0] ?? []);

it('nothing of the story is in the engine', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|astro|css|json)$/.test(name))
    .flatMap((name) => spoken(readFileSync(join('src', name), 'utf8')).map((word) => `src/${name}: ${word}`));
  expect(found).toEqual([]);
});

it('would be found if it were', () => {
  expect(ids.length).toBeGreaterThan(100);
  expect(spoken('the colour of the Netherlands')).toEqual(['Netherlands']);
  expect(spoken("chart('patch-race')")).toEqual(['patch-race']);
  expect(spoken("unit: 'servers'")).toEqual(['servers']);
  expect(spoken('--government: #fff')).toContain('government');
});
