import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { patchYaml } from '../../src/admin/patch-yaml.ts';

const file = `# The ledger.

# Attempts
start:
  value: 700 # as published
  bound: 'about'
  sources: [paper,  wire]
end:
  value: 7200
  compute: { ratio: [end, start] }
  sources: [paper]

# Days
day:
  title: "A: day"
  text: >-
    One sentence that is long enough to be broken over two lines of the file, as an editor would do it so that
    it can be read.
  notes:
    - one
    - two
`;

type Ledger = Record<'start' | 'end' | 'day' | 'more', Record<string, unknown>>;

/** The file after a change of its value. */
function after(change: (ledger: Ledger) => void): string {
  const value = parse(file) as Ledger;
  change(value);
  return patchYaml(file, value);
}

describe('a YAML file with another value', () => {
  it('is the same where nothing has changed', () => {
    expect(patchYaml(file, parse(file))).toBe(file);
  });

  it.each([
    ['a number, beside its comment', 'value: 700 #', 'value: 701 #', (l: Ledger) => (l.start['value'] = 701)],
    ['a text in its own quotes', "'about'", "'more: than'", (l: Ledger) => (l.start['bound'] = 'more: than')],
    ['an item in brackets', 'paper,  wire', 'paper,  cable', (l: Ledger) => (l.start['sources'] = ['paper', 'cable'])],
    [
      'a list in brackets that grows',
      '[paper]\n',
      '[ paper, wire ]\n',
      (l: Ledger) => (l.end['sources'] = ['paper', 'wire']),
    ],
    [
      'a piece of a group in brackets',
      '[end, start] }',
      '[end, day] }',
      (l: Ledger) => (l.end['compute'] = { ratio: ['end', 'day'] }),
    ],
    ['an item of a list in lines', '    - two\n', '    - 2nd\n', (l: Ledger) => (l.day['notes'] = ['one', '2nd'])],
    [
      'a new item in between',
      '    - one\n',
      '    - one\n    - half\n',
      (l: Ledger) => (l.day['notes'] = ['one', 'half', 'two']),
    ],
    [
      'a new last item',
      '    - two\n',
      '    - two\n    - three\n',
      (l: Ledger) => (l.day['notes'] = ['one', 'two', 'three']),
    ],
    ['an item that goes', '    - one\n', '', (l: Ledger) => (l.day['notes'] = ['two'])],
    [
      'a new key',
      '  value: 7200\n',
      '  value: 7200\n  unit: attempts\n',
      (l: Ledger) => (l.end = { value: 7200, unit: 'attempts', ...l.end }),
    ],
    ['a key that goes', "  bound: 'about'\n", '', (l: Ledger) => delete l.start['bound']],
  ])('changes only %s', (_what, from, to, change) => {
    expect(after(change)).toBe(file.replace(from, to));
  });

  it('takes a new entry at its end, and lets one go with its own lines', () => {
    expect(after((ledger) => (ledger.more = { value: 1, sources: ['paper'] }))).toBe(
      `${file}more:\n  value: 1\n  sources:\n    - paper\n`,
    );
    expect(after((ledger) => Reflect.deleteProperty(ledger, 'end'))).toBe(
      file.replace(/end:[^]*?sources: \[paper\]\n/, ''),
    );
  });

  it('breaks a changed long text again, as it was broken', () => {
    const text = after((ledger) => (ledger.day['text'] = 'Short.'));
    expect(text).toContain('  text: >-\n    Short.\n  notes:');
    expect(text).toContain('# Attempts');
  });

  it('keeps comments also where entries have changed places', () => {
    const { start, end, day } = parse(file) as Ledger;
    const text = patchYaml(file, { day, end, start });
    expect(Object.keys(parse(text) as Ledger)).toEqual(['day', 'end', 'start']);
    expect(text).toContain('# Days');
    expect(text).toContain('# as published');
  });

  it('holds what it is to hold, whatever that is and was', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('a: b', '# no', '- x', '', ' y ', 'true', '2021-03-11', 'two\nlines\n', '{{x}}', '*a'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'de', 'f-g'), tie('any'), { noNullPrototype: true }),
      ),
    })).any;
    const map = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { noNullPrototype: true });
    fc.assert(
      fc.property(map, map, fc.boolean(), (before, next, flow) => {
        const text = stringify(before, flow ? { collectionStyle: 'flow' } : {});
        expect(parse(patchYaml(text, next))).toEqual(parse(stringify(next)));
      }),
      { numRuns: 400 },
    );
  });
});
