import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/story/read.ts';
import { tongueOf } from '../../src/story/speaking.ts';
import { tiny } from '../fixtures/tiny.ts';

const { editions } = readStory(tiny()).story;
const speak = (name: string) => {
  const tongue = tongueOf(editions.get(name) ?? {});
  if (!tongue) throw new Error(`no language ${name}`);
  return tongue;
};
const [nl, en] = [speak('nl'), speak('en')];

describe('quantities', () => {
  it.each([
    ['prose', 'meer dan 7.200', 'more than 7,200'],
    ['bare', '7.200', '7,200'],
    ['unit', 'meer dan 7.200 pogingen', 'more than 7,200 attempts'],
    ['chart', '> 7.200', '> 7,200'],
    ['words', '7.200', '7,200'],
  ] as const)('are said as %s', (form, dutch, english) => {
    const said = { value: 7200, unit: 'attempts', bound: 'more-than' } as const;
    expect([nl.speaker.quantity(said, form), en.speaker.quantity(said, form)]).toEqual([dutch, english]);
  });

  it('write percentages out in prose and with their sign in charts', () => {
    const said = { value: 5.5, unit: 'percent', digits: 1 } as const;
    expect([nl.speaker.quantity(said, 'prose'), en.speaker.quantity(said, 'prose')]).toEqual([
      '5,5 procent',
      '5.5 per cent',
    ]);
    expect([nl.speaker.quantity(said), en.speaker.quantity(said)]).toEqual(['5,5%', '5.5%']);
  });

  it('say small numbers in words, and choose the plural by the number', () => {
    expect([nl, en].map(({ speaker }) => speaker.quantity({ value: 5, unit: 'days' }, 'words'))).toEqual([
      'vijf',
      'five',
    ]);
    expect([1, 2].map((value) => en.speaker.quantity({ value, unit: 'days' }, 'unit'))).toEqual(['1 day', '2 days']);
    expect([1, 2].map((value) => nl.speaker.quantity({ value, unit: 'days' }, 'unit'))).toEqual(['1 dag', '2 dagen']);
  });
});

describe('dates', () => {
  it.each([
    ['date', '11 maart 2021', '11 March 2021'],
    ['day', '11 maart', '11 March'],
    ['short', '11 mrt', '11 Mar'],
    ['weekday', 'donderdag 11 maart', 'Thursday 11 March'],
    ['month', 'maart 2021', 'March 2021'],
    ['year', '2021', '2021'],
  ] as const)('are said as %s', (form, dutch, english) => {
    expect([nl.speaker.date('2021-03-11', form), en.speaker.date('2021-03-11', form)]).toEqual([dutch, english]);
  });

  it('are no more precise than the day they are given', () => {
    expect(nl.speaker.date('2021-03', 'weekday')).toBe('maart 2021');
    expect(nl.speaker.date('2008', 'day')).toBe('2008');
  });

  it('share month and year in a range', () => {
    expect([nl, en].map(({ speaker }) => speaker.range('2021-02-26', '2021-02-28'))).toEqual([
      '26–28 februari',
      '26–28 February',
    ]);
    expect([nl, en].map(({ speaker }) => speaker.range('2021-02-26', '2021-03-02'))).toEqual([
      '26 februari – 2 maart',
      '26 February – 2 March',
    ]);
    expect(nl.speaker.range('2021-02-26', '2021-02-26')).toBe('26 februari');
  });
});

it('lists end with the language’s own word', () => {
  expect([nl, en].map(({ speaker }) => speaker.list(['a', 'b', 'c']))).toEqual(['a, b en c', 'a, b and c']);
});

it('a phrase the language lacks is told by name', () => {
  const edition = editions.get('nl');
  if (!edition?.interface || !edition.locale) throw new Error('the tiny story has no Dutch');
  const { skip: _, ...site } = edition.interface.site;
  const tongue = tongueOf({
    locale: edition.locale,
    interface: { ...edition.interface, site: site as typeof edition.interface.site },
  });
  expect(() => tongue?.t('site.skip')).toThrow('The interface has no words for "site.skip" in "nl".');
});
