import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { blanksOf, fill, withoutBlanks } from '../../../src/i18n/fill.ts';
import { basisOf, citations } from '../../../src/ledger/citations.ts';
import { evaluator, NoValue } from '../../../src/ledger/evaluate.ts';
import { factsSchema, type Fact } from '../../../src/ledger/fact.ts';
import { precedes } from '../../../src/ledger/precedes.ts';
import { grown, json, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', 'e');
const two = fc.tuple(id, id);
const compute = fc.oneof(
  fc.record({ ratio: two }),
  fc.record({ days: two }),
  fc.record({ remainder: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  fc.record({ sum: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  fc.record({ doubling: two }),
);
const day = fc.constantFrom('2021', '2021-03', '2021-03-11', '2021-02-28', '1000-01-01', '9999-12-31');
const base = { status: 'established', public_since: '2021-03-16', sources: ['paper'] } as const;
const fact = fc
  .record(
    {
      value: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(0, 1e308, -1e308, 5e-324),
        day,
      ),
      cell: fc.constantFrom('t/r/c', 't/r/none', 't/constructor/x'),
      compute,
      date: day,
    },
    { requiredKeys: [] },
  )
  .map((own) => ({ ...base, sources: [...base.sources], ...own }));
const ledger = fc.dictionary(id, fact, { noNullPrototype: true });

/** A value that can be said, nothing, or the one error that the checks tell as a problem. */
function worksOut(facts: ReadonlyMap<string, Fact>, asked: Iterable<string> = facts.keys()): void {
  const valueOf = evaluator(facts, (place) => (place === 't/r/c' ? 7200 : null));
  for (const one of [...asked, 'nobody', 'toString'])
    try {
      const value = valueOf(one);
      ok(value === undefined || typeof value === 'string' || Number.isFinite(value), `"${one}" is ${String(value)}`);
    } catch (error) {
      ok(error instanceof NoValue, `"${one}" is not worked out: ${String(error)}`);
      ok(error.message.length < 300 + 2 * one.length, 'what is told is too long');
    }
}

const blanks = madeOf(['{{', '}}', '{', '}', ' ', ',', 'a', 'cell:r/c', 'was:', '\n', ', chart'], 20);

const facts: Properties = {
  worked: property(
    ledger,
    (all) => {
      const read = factsSchema.safeParse(all);
      if (read.success) worksOut(new Map(Object.entries(read.data)));
    },
    400,
  ),
  /** Facts that rest on each other in a long row. */
  'long-rows': property(
    fc.constantFrom(2, 50, 500, 5000, 9000),
    (length) => {
      const row = Array.from({ length }, (_, at): [string, Fact] => [
        `f${String(at)}`,
        {
          ...base,
          sources: ['a'],
          ...(at === length - 1 ? { value: 1 } : { compute: { sum: [`f${String(at + 1)}`] } }),
        },
      ]);
      worksOut(new Map(row), ['f0', 'f1', `f${String(length - 1)}`]);
    },
    5,
  ),
  blanks: property(
    fc.oneof(blanks, text(40)),
    (source) => {
      const found = blanksOf(source);
      for (const { index, reference } of found) {
        ok(source.startsWith('{{', index), 'a blank begins where there is none');
        ok(!/[{},]/.test(reference) && reference === reference.trim(), `a blank is for "${reference}"`);
      }
      let asked = 0;
      const filled = fill(source, (reference, form) => {
        strictEqual(found[asked]?.reference, reference);
        strictEqual(found[asked]?.form, form);
        asked += 1;
        // What a value says is never filled in again.
        return '{{a}}$&$1';
      });
      strictEqual(asked, found.length);
      strictEqual(filled.split('{{a}}$&$1').length - 1 >= found.length, true);
      strictEqual(withoutBlanks(source).length, source.length);
    },
    300,
  ),
  'long-blanks': property(
    grown(['{{', '{{ ', ' ', ', ', '}}', '{', 'a']),
    (source) => {
      const whole = textOf(source);
      strictEqual(withoutBlanks(whole).length, whole.length);
      blanksOf(whole);
    },
    60,
  ),
  cited: property(
    fc.record({
      ids: text(20),
      parts: fc.array(
        fc.record({
          name: fc.constantFrom('Cite', 'Quote', 'Fact', 'constructor'),
          attributes: fc.dictionary(fc.constantFrom('id', 'who'), text(8)),
        }),
      ),
    }),
    ({ ids, parts }) => {
      ok(citations(parts).length <= parts.length);
      strictEqual(basisOf(ids, new Map()), undefined);
    },
  ),
  days: property(fc.record({ one: text(10), other: text(10) }), ({ one, other }) => {
    ok(!(precedes(one, other) && precedes(other, one)), 'each lies before the other');
  }),
  'any-ledger': property(json(), (value) => {
    const read = factsSchema.safeParse(value);
    if (read.success) worksOut(new Map(Object.entries(read.data)));
  }),
};

export default facts;
