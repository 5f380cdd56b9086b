import { expect, it } from 'vitest';
import { charted, toldCorrections } from '../../src/story/correcting.ts';
import { readStory } from '../../src/story/read.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import { corrected } from '../fixtures/corrected.ts';
import type { Change } from '../fixtures/tiny.ts';

const told = (changes: Readonly<Record<string, Change>> = {}) => {
  const { story } = readStory(corrected(changes));
  const edition = story.editions.get('en');
  const tongue = edition && tongueOf(edition);
  if (!edition || !tongue) throw new Error('there is no English');
  return toldCorrections(charted(story), edition.corrections, tongue.speaker);
};

it('says what was published and what it is, the newest first', () => {
  expect(told().map(({ id, wrote, is }) => [id, wrote, is])).toEqual([
    ['2021-03-22-start', 'The first number was 700, one paper said.', 'It has been established since.'],
    [
      '2021-03-21-end',
      'There were more than 7,000 on the last day.',
      'There were more than 7,200: we misread the table.',
    ],
  ]);
});

it('goes on saying what a correction said when the fact is corrected again', () => {
  const again = told({
    'corrections/2021-03-23-end.yaml': 'kind: error\ntables: { growth: { last/attempts: 7100 } }\n',
    'locales/en/corrections/2021-03-23-end.yaml':
      "wrote: 'There were {{was:end}}.'\nis: 'There were {{cell:growth/last/attempts}}.'\n",
  });
  expect(again.map(({ wrote, is }) => [wrote, is])).toEqual([
    ['There were more than 7,100.', 'There were more than 7,200.'],
    ['The first number was 700, one paper said.', 'It has been established since.'],
    ['There were more than 7,000 on the last day.', 'There were more than 7,100: we misread the table.'],
  ]);
});

it('reaches the cell of a fact and the charts that show it, and no chart where only certainty changed', () => {
  const [start, end] = told().map(({ reach }) => reach);
  expect([...(end?.facts ?? [])]).toEqual(['end']);
  expect([...(end?.cells ?? [])]).toEqual(['growth/last/attempts']);
  expect([...(end?.charts ?? [])].sort()).toEqual(['growth', 'scales']);
  expect([...(start?.charts ?? [])]).toEqual([]);
});
