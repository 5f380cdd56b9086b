import { expect, it } from 'vitest';
import { askName, askRest } from '../../src/authoring/ask.ts';
import { readStory } from '../../src/story/read.ts';
import { tiny } from '../fixtures/tiny.ts';
import { kinds, things } from './making.ts';

/** Somebody who types these answers, and what was said to them. */
function person(...typed: string[]): {
  said: string[];
  answer: (question: string) => Promise<string>;
  say: (text: string) => void;
} {
  const said: string[] = [];
  return {
    said,
    answer: (question) => {
      said.push(question);
      const next = typed.shift();
      return next === undefined ? Promise.reject(new Error(`nothing to answer: ${question}`)) : Promise.resolve(next);
    },
    say: (text) => void said.push(text),
  };
}

const files = tiny();
const blank = {
  kinds,
  story: readStory(files).story,
  texts: files.texts,
  docs: { of: () => ({}) },
  components: [],
  today: '2021-03-21',
  name: 'fresh',
};
const thing = (name: string): NonNullable<ReturnType<typeof things.get>> => {
  const found = things.get(name);
  if (!found) throw new Error(name);
  return found;
};

it('asks what flags leave open, again where an answer is wrong, and only what applies', async () => {
  const somebody = person('unitz', 'units', '', 'groups,ranked', 'percent', 'paper', 'reported', '');
  const flags = await askRest(thing('chart'), blank, new Map(), somebody);
  expect(Object.fromEntries(flags)).toEqual({
    kind: 'units',
    table: 'fresh',
    steps: 'groups,ranked',
    unit: 'percent',
    sources: 'paper',
    status: 'reported',
    since: '',
  });
  expect(somebody.said.slice(0, 5)).toEqual([
    'Kind of chart (arguments, board, chain, growth, race, reports, strip, timeline, units): ',
    'There is no "unitz" among the kinds. Did you mean "units"?',
    'Kind of chart (arguments, board, chain, growth, race, reports, strip, timeline, units): ',
    'Table in data/; a name that is not there makes a new one [fresh]: ',
    'Steps, after the example of the kind (groups, ranked, pool) [groups]: ',
  ]);
});

it('asks nothing of a new table where there is one', async () => {
  const somebody = person('');
  const given = new Map([
    ['kind', 'units'],
    ['table', 'growth'],
  ]);
  expect([...(await askRest(thing('chart'), blank, given, somebody)).keys()]).toEqual(['kind', 'table', 'steps']);
});

it('asks for a name until it is one', async () => {
  const somebody = person('Growth', 'growth', 'fresh');
  expect(await askName(thing('chart'), { ...blank, answers: {} }, somebody)).toBe('fresh');
  expect(somebody.said).toContain(
    'There is a chart "growth" already. Choose another id, or change charts/growth.yaml.',
  );
});
