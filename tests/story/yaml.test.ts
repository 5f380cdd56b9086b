import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema } from '../../src/ledger/fact.ts';
import { sourceSchema } from '../../src/ledger/source.ts';
import { readChapter } from '../../src/story/chapter.ts';
import { chapterSchema } from '../../src/i18n/locale.ts';
import { readYaml } from '../../src/story/yaml.ts';

/** Text that looks like YAML often enough to get past its beginning. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'cp-start:',
        '  value: 7',
        '  unit: attempts',
        '  status: established',
        '  sources: [a]',
        '- x',
        '  public_since: 2021-03',
        '"',
        '{',
        '&a',
        '*a',
        '\t',
      ),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

describe('the ledger’s reader', () => {
  it('gives entries or located problems, and never throws, whatever the text', () => {
    fc.assert(
      fc.property(yamlish, fc.constantFrom(factsSchema, sourceSchema), (text, schema) => {
        const { value, problems } = readYaml<unknown>('facts.yaml', text, schema);
        expect(value === undefined).toBe(problems.length > 0);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, column, what, fix } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines + 1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(what).not.toBe('');
          expect(fix).not.toBe('');
        }
      }),
    );
  });

  it('reads back any fact it is given', () => {
    const fact = fc.record(
      {
        value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        unit: fc.constantFrom('attempts', 'percent'),
        bound: fc.constantFrom('about', 'more-than'),
        status: fc.constantFrom('established', 'suspected'),
        public_since: fc.constantFrom('2021-03-11', '2021-03', 'unknown'),
        sources: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['value', 'unit', 'status', 'public_since', 'sources'] },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), fact), (facts) => {
        const read = readYaml('facts.yaml', JSON.stringify(facts), factsSchema);
        expect(read.problems).toEqual([]);
        expect(JSON.stringify(read.value)).toBe(JSON.stringify(facts));
      }),
    );
  });
});

describe('the reader of chapters', () => {
  it('gives a chapter or located problems, and never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      '---',
      'title: A',
      '<Fact id="a" />',
      '<Note>',
      '</Note>',
      '{',
      '}',
      '{/* x */}',
      '<!-- x -->',
      '### Kop {#kop}',
      'import x',
      '[a](#b)',
      '< 5',
      'tekst',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 15 })), { maxLength: 14 }),
        (lines) => {
          const text = ['---', 'title: A', '---', ...lines].join('\n');
          const { front, outline, problems } = readChapter('a.mdx', text, chapterSchema);
          expect((front !== undefined && outline !== undefined) || problems.length > 0).toBe(true);
          for (const { line } of problems) expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
        },
      ),
    );
  });
});
