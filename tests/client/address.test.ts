import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, readShown, themes, writeShown, type Shown } from '../../src/client/address.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8})?$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 10 });
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const zoom = fc
  .tuple(day, day)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]));
const steps = fc
  .uniqueArray(fc.tuple(id, id), { selector: ([chart]) => chart, maxLength: 10 })
  .map((all): Record<string, string> => Object.fromEntries(all));

/** All that a reader can choose. */
const choices: fc.Arbitrary<Shown> = fc.record(
  {
    steps,
    day,
    zoom,
    lanes: ids,
    statuses: ids,
    when: fc.constant('known' as const),
    level: fc.constantFrom('main' as const, 'all' as const),
    guess: fc.integer({ min: 1, max: 999_999 }),
    motion: fc.constant('off' as const),
    theme: fc.constantFrom(...themes),
  },
  { requiredKeys: ['steps'] },
);

const names = ['step', 'day', 'zoom', 'lanes', 'status', 'when', 'level', 'guess', 'motion', 'theme'];

/** Addresses as they come: any text, and parameters that are known with values that may be anything. */
const addresses = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[a-z0-9:.-]{0,20}$/),
          fc.tuple(day, day).map((two) => two.join('..')),
          fc.constantFrom(
            '__proto__:a',
            'a:b',
            'a--b',
            'constructor',
            '%E0%A4%A',
            '%',
            'NaN',
            '2021-02-31',
            '1e3',
            'off',
          ),
        ),
      ),
      { maxLength: 8 },
    )
    .map((parts) => `?${parts.map((part) => part.join('=')).join('&')}`),
);

const isId = (text: string): boolean => /^[a-z0-9][a-z0-9_-]{0,60}$/.test(text);

function expectWellFormed(shown: Shown): void {
  const known = ['steps', 'day', 'zoom', 'lanes', 'statuses', 'when', 'level', 'guess', 'motion', 'theme'];
  expect(known).toEqual(expect.arrayContaining(Object.keys(shown)));
  expect(Object.values(shown)).not.toContain(undefined);
  expect(Object.getPrototypeOf(shown.steps)).toBe(Object.prototype);
  expect(Object.entries(shown.steps).flat().every(isId)).toBe(true);
  expect([...(shown.lanes ?? ['a']), ...(shown.statuses ?? [])].every(isId)).toBe(true);
  expect([shown.lanes?.length, shown.statuses?.length]).not.toContain(0);
  expect([shown.day ?? '2021-03-09', ...(shown.zoom ?? [])].every(isDay)).toBe(true);
  const [from, to] = shown.zoom ?? ['a', 'b'];
  expect(from < to).toBe(true);
  expect([undefined, 'known']).toContain(shown.when);
  expect([undefined, 'main', 'all']).toContain(shown.level);
  expect([undefined, 'off']).toContain(shown.motion);
  expect([undefined, ...themes]).toContain(shown.theme);
  expect(Number.isInteger(shown.guess ?? 1) && (shown.guess ?? 1) > 0).toBe(true);
}

describe('readShown', () => {
  it('makes something well-formed of any address', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expectWellFormed(readShown(address));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads what a reader chose', () => {
    expect(
      readShown(
        '?step=growth:week.mapp:days&day=2021-03-09&zoom=2021-02-22..2021-03-04&lanes=mapp.press&status=reported&when=known&level=all&guess=7200&motion=off&theme=contrast',
      ),
    ).toEqual({
      steps: { growth: 'week', mapp: 'days' },
      day: '2021-03-09',
      zoom: ['2021-02-22', '2021-03-04'],
      lanes: ['mapp', 'press'],
      statuses: ['reported'],
      when: 'known',
      level: 'all',
      guess: 7200,
      motion: 'off',
      theme: 'contrast',
    });
  });

  it.each([
    ['nothing', ''],
    ['no parameters', '?'],
    ['script for a day', '?day=<script>alert(1)</script>'],
    ['script for a step', '?step=growth:<img src=x onerror=alert(1)>'],
    ['script for a lane', '?lanes="><svg onload=alert(1)>'],
    ['a hundred kilobytes', `?step=a:${'b'.repeat(100_000)}`],
    ['a hundred kilobytes after a good part', `?day=2021-03-09&x=${'x'.repeat(100_000)}`],
    ['a guess that is no number', '?guess=NaN'],
    ['an endless guess', '?guess=Infinity'],
    ['a guess below nothing', '?guess=-1'],
    ['a guess of nothing', '?guess=0'],
    ['a guess with a power', '?guess=1e5'],
    ['a guess with decimals', '?guess=1.5'],
    ['a guess beyond the scale', '?guess=1000000'],
    ['a day that is no number', '?day=NaN'],
    ['the 31st of February', '?day=2021-02-31'],
    ['the 29th of February of a common year', '?day=2021-02-29'],
    ['a month', '?day=2021-03'],
    ['a day with a time', '?day=2021-03-09T00:00'],
    ['a zoom that ends before it begins', '?zoom=2021-03-09..2021-03-01'],
    ['a zoom of one day', '?zoom=2021-03-09..2021-03-09'],
    ['a zoom to the 31st of February', '?zoom=2021-02-01..2021-02-31'],
    ['a zoom without an end', '?zoom=2021-02-01'],
    ['a zoom with three ends', '?zoom=2021-02-01..2021-02-09..2021-02-11'],
    ['a prototype for a chart', '?step=__proto__:a'],
    ['a prototype for a step', '?step=a:__proto__'],
    ['a prototype for a lane', '?lanes=__proto__'],
    ['a prototype for a level', '?level=__proto__'],
    ['a prototype for a parameter', '?__proto__=a&__proto__[day]=2021-03-09'],
    ['a constructor for a parameter', '?constructor=a&constructor[prototype]=b'],
    ['a constructor without a step', '?step=constructor'],
    ['a chart with two steps in one', '?step=a:b:c'],
    ['encoding that is broken, for a day', '?day=%E0%A4%A'],
    ['encoding that is broken, for a step', '?step=%E0%A4%A:%'],
    ['encoding that is broken, for a parameter', '?%E0%A4%A=2021-03-09'],
    ['words that choose what is shown anyway', '?when=happened&level=some&motion=on&theme=system'],
    ['script for a theme', '?theme=<script>alert(1)</script>'],
    ['a theme that only begins like one', '?theme=darker'],
    ['capitals', '?step=Growth:Week'],
  ])('takes %s for nothing', (_name, address) => {
    expect(readShown(address)).toEqual({ steps: {} });
  });

  it('keeps what is good beside what is not', () => {
    expect(readShown('?day=2021-02-31&guess=NaN&zoom=x..y&lanes=__proto__&step=growth:week&level=all')).toEqual({
      steps: { growth: 'week' },
      level: 'all',
    });
  });

  it('takes the first of a parameter that comes twice, and the last step of a chart', () => {
    expect(readShown('?day=2021-03-09&day=2021-03-10')).toEqual({ steps: {}, day: '2021-03-09' });
    expect(readShown('?day=x&day=2021-03-10')).toEqual({ steps: {} });
    expect(readShown('?step=growth:week.growth:day')).toEqual({ steps: { growth: 'day' } });
    expect(readShown('?lanes=press.press')).toEqual({ steps: {}, lanes: ['press'] });
  });

  it('keeps the names that every object has to itself', () => {
    const { steps } = readShown('?step=constructor:a.growth:week');
    expect(Object.entries(steps)).toEqual([
      ['constructor', 'a'],
      ['growth', 'week'],
    ]);
    expect(Object.getPrototypeOf(steps)).toBe(Object.prototype);
    expect(Object.hasOwn(readShown('?__proto__[day]=2021-03-09'), 'day')).toBe(false);
    expect({}.constructor).toBe(Object);
  });
});

describe('writeShown', () => {
  it('writes what readShown reads', () => {
    fc.assert(
      fc.property(choices, (shown) => {
        expect(readShown(writeShown(shown))).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('writes nothing where nothing was chosen', () => {
    expect(writeShown({ steps: {} })).toBe('');
  });

  it('writes addresses that people can read', () => {
    expect(
      writeShown({ steps: { growth: 'week', mapp: 'days' }, zoom: ['2021-02-22', '2021-03-04'], lanes: ['a', 'b'] }),
    ).toBe('?step=growth:week.mapp:days&zoom=2021-02-22..2021-03-04&lanes=a.b');
  });

  it('keeps nothing of an address that it does not know', () => {
    expect(writeShown(readShown('?utm_source=mail&day=2021-03-09&x=<script>&fbclid=1'))).toBe('?day=2021-03-09');
  });

  it('settles: what was read from any address is written and read as the same', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const shown = readShown(address);
        const written = writeShown(shown);
        expect(written).toMatch(/^$|^\?[a-z]+=[a-z0-9:.-]+(&[a-z]+=[a-z0-9:.-]+)*$/);
        expect([...new URLSearchParams(written).keys()].every((name) => names.includes(name))).toBe(true);
        expect(readShown(written)).toEqual(shown);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isDay', () => {
  it('knows every day of the calendar', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isDay(text)).toBe(true);
      }),
    );
    expect(['2020-02-29', '2000-02-29', '1999-12-31', '2021-03-09'].map(isDay)).toEqual([true, true, true, true]);
  });

  it.each([
    '',
    '2021-02-29',
    '1900-02-29',
    '2021-02-31',
    '2021-04-31',
    '2021-00-10',
    '2021-13-01',
    '2021-01-00',
    '2021-01-32',
    '2021-1-1',
    '2021-03',
    '1899-12-31',
    '2100-01-01',
    '+2021-03-09',
    ' 2021-03-09',
    '2021-03-09\n',
    '2021-03-09Z',
    '２０２１-03-09',
    'NaN',
  ])('takes %j for none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('takes the last days of a month only where it has them, and any other text for no day', () => {
    const parts = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }));
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const two = (part: number): string => String(part).padStart(2, '0');
        const date = new Date(Date.UTC(year, month - 1, day));
        const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isDay(`${year}-${two(month)}-${two(day)}`)).toBe(real);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/^\d{4}-\d\d-\d\d$/.test(text)),
        (text) => {
          expect(isDay(text)).toBe(false);
        },
      ),
    );
  });
});
