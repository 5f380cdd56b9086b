import { expect, it } from 'vitest';
import { usesOf } from '../../src/desk/uses.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';

const files = filesIn('tests/fixtures/tiny');
const { story } = readStory(files);
const uses = usesOf(story, files.root, files.texts);

it('names every chapter, word, table and fact that uses a fact, with its place', () => {
  const places = (uses.get('end') ?? []).map(
    ({ by, file, line }) => `${by} ${file.replace(`${files.root}/`, '')}:${String(line)}`,
  );
  expect(places).toContain('Fact locales/nl/chapters/01-begin.mdx:9');
  expect(places).toContain('Cite locales/en/chapters/01-begin.mdx:9');
  expect(places.some((place) => place.startsWith('words locales/nl/'))).toBe(true);
});

it('knows every fact, also one that nothing uses', () => {
  expect([...uses.keys()]).toEqual([...story.facts.keys()]);
  const alone = new Map([
    ...story.facts,
    ['idle', { status: 'established', public_since: 'unknown', sources: ['paper'] } as const],
  ]);
  const known = usesOf(
    { ...story, facts: new Map([...alone].map(([id, fact]) => [id, { ...fact, sources: [...fact.sources] }])) },
    files.root,
    files.texts,
  );
  expect(known.get('idle')).toEqual([]);
});
