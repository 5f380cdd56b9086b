import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question } from '../../src/client/playable.ts';
import { replay } from '../../src/client/replay.ts';

describe('question', () => {
  it('is the same for the same thing asked, and another for anything else', () => {
    const asked = fc.tuple(
      fc.string(),
      fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
    );
    fc.assert(
      fc.property(asked, asked, ([method, things], [other, others]) => {
        expect(question(method, things)).toBe(question(method, structuredClone(things)));
        const same = method === other && JSON.stringify(things) === JSON.stringify(others);
        expect(question(method, things) === question(other, others)).toBe(same);
      }),
    );
  });

  it('tells a word from a word in two, and a number from its digits', () => {
    expect(question('label', ['a', 'b'])).not.toBe(question('label', ['a","b']));
    expect(question('word', ['1'])).not.toBe(question('word', [1]));
    expect(question('word', [])).not.toBe(question('word', ['']));
  });
});

describe('replay', () => {
  const quantity = { value: 7200, unit: 'attempts', bound: 'more-than' } as const;
  const say = replay({
    locale: 'nl',
    said: {
      [question('quantity', [quantity])]: '7.200+',
      [question('quantity', [quantity, 'prose'])]: 'meer dan 7.200',
      [question('date', ['2021-03-09'])]: '9 maart',
      [question('date', ['2021-03-09', 'short'])]: '9 mrt',
      [question('range', ['2021-02-26', '2021-02-28'])]: '26–28 februari',
      [question('list', [['a', 'b', 'c']])]: 'a, b en c',
      [question('label', ['lane', 'press'])]: 'Pers',
      [question('word', ['window'])]: '',
      [question('status', ['denied'])]: 'ontkend',
    },
  });

  it('says what was said, word for word', () => {
    expect(say.locale).toBe('nl');
    expect(say.quantity(quantity)).toBe('7.200+');
    expect(say.quantity(quantity, 'prose')).toBe('meer dan 7.200');
    expect(say.date('2021-03-09')).toBe('9 maart');
    expect(say.date('2021-03-09', 'short')).toBe('9 mrt');
    expect(say.range('2021-02-26', '2021-02-28')).toBe('26–28 februari');
    expect(say.list(['a', 'b', 'c'])).toBe('a, b en c');
    expect(say.label('lane', 'press')).toBe('Pers');
    expect(say.status('denied')).toBe('ontkend');
  });

  it('says nothing where nothing was said in so many words', () => {
    expect(say.word('window')).toBe('');
  });

  it('throws for what was never asked, and names it', () => {
    expect(() => say.date('2021-03-10')).toThrow(new RangeError('nothing was said for ["date","2021-03-10"]'));
    expect(() => say.date('2021-03-09', 'weekday')).toThrow(RangeError);
    expect(() => say.quantity({ ...quantity, value: 7201 })).toThrow(RangeError);
    expect(() => say.label('lane', 'mapp')).toThrow('nothing was said for ["label","lane","mapp"]');
    expect(() => say.list(['a', 'b'])).toThrow(RangeError);
    expect(() => say.status('reported')).toThrow(RangeError);
  });

  it('throws for names that every object has', () => {
    const empty = replay({ locale: 'nl', said: {} });
    for (const name of ['__proto__', 'constructor', 'toString']) expect(() => empty.word(name)).toThrow(RangeError);
  });
});
