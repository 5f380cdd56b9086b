import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { languageFlaws } from '../../../src/checks/language-flaws.ts';
import { dateForms } from '../../../src/i18n/say.ts';
import { writeDate, writeList, writeNumber, writePercent, writeRange, writeSize } from '../../../src/i18n/formats.ts';
import { localeSchema } from '../../../src/i18n/locale.ts';
import { isDay } from '../../../src/tables/day.ts';
import { grown, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const tag = fc.oneof(
  fc.constantFrom(
    'nl',
    'en-GB',
    'he',
    'ar-EG',
    'fa',
    'th',
    'ja-JP-u-ca-japanese',
    'x-private',
    'i-klingon',
    'de-1996',
    'zh-Hans-CN',
    'en-u-nu-mathsanb',
    'nl-u-hc-h12',
    'sl-rozaj',
    'und',
    'root',
    'ar-u-nu-arab',
  ),
  madeOf(['nl', 'en', '-', '-u-', 'ca-', 'buddhist', 'nu-', 'thai', 'x', 'Latn', '-t-', '1996', '_'], 6),
  text(10),
  grown(['-a', 'x-']).map(textOf),
);
const day = fc.oneof(
  fc.stringMatching(/^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/),
  fc.constantFrom('2021', '2021-03', '2021-03-11', '1000', '9999-12-31'),
);

const language: Properties = {
  /** Whatever the schema takes for a tag can say numbers and days. */
  tags: property(
    fc.record({
      own: tag,
      from: day,
      to: day,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      digits: fc.nat(3),
      form: fc.constantFrom(...dateForms),
    }),
    ({ own, from, to, value, digits, form }) => {
      const read = localeSchema.safeParse({ tag: own, name: 'A', direction: 'ltr' });
      if (!read.success) return;
      for (const said of [
        writeNumber(own, value, digits),
        writePercent(own, value, digits),
        writeSize(own, Math.abs(value)),
        writeList(own, ['a', 'b', 'c']),
      ])
        ok(said !== '' && said.length < 1000 && !/NaN|undefined/.test(said), said);
      if (!isDay(from) || !isDay(to)) return;
      for (const said of [writeDate(own, from, form), writeRange(own, from, to, form)])
        ok(said !== '' && !said.includes('Invalid'), said);
    },
    150,
  ),
  /** What a language is held to, over any text. */
  flaws: property(
    fc.record({
      own: fc.constantFrom('nl', 'en-GB', 'he', 'fr'),
      source: fc.oneof(
        text(60),
        madeOf(['maart', ' 12', ' March', '1.000', ',50', '12 %', '3 p.m.', '"', "'", '”', ' ,', '.', '\u00a0'], 20),
      ),
    }),
    ({ own, source }) => {
      for (const { index, what, fix } of languageFlaws({ tag: own, quotes: ['“', '”', '‘', '’'] }, ['nl', 'en', 'de'])(
        source,
      ))
        ok(index >= 0 && index < source.length && what !== '' && fix !== '');
    },
  ),
  'long-text': property(
    fc.record({
      own: fc.constantFrom('nl', 'en-GB'),
      source: grown(['1', '1.', '1,', '12 ', '1.000', ' ', 'maart ', '"', "'a", '% ', '3 p']),
    }),
    ({ own, source }) => {
      languageFlaws({ tag: own, quotes: ['“', '”', '‘', '’'] }, ['nl', 'en', 'de'])(textOf(source));
    },
    30,
  ),
};

export default language;
