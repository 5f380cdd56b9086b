import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { early as earlyTheme } from '../../../src/client/early.ts';
import { isDay as isClientDay, readShown, themes, writeShown } from '../../../src/client/address.ts';
import { amiss, asked, early } from '../../../src/client/embed/asked.ts';
import { isDay } from '../../../src/tables/day.ts';
import { grown, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

/** Parameters that a page or an embed knows. */
const parameters = [
  'step',
  'day',
  'zoom',
  'lanes',
  'status',
  'when',
  'level',
  'guess',
  'motion',
  'theme',
  'headline',
  'ground',
] as const;

const own = [
  ...parameters,
  '?',
  '&',
  '=',
  '.',
  ':',
  '..',
  'off',
  'known',
  'all',
  'dark',
  'transparent',
  '2021-03-09',
  '2021-02-22..2021-03-04',
  'growth:week',
  '7200',
  '%',
  '%3A',
  '%00',
  '+',
  '#',
];
const search = fc.oneof(
  madeOf(own, 20),
  text(60),
  fc
    .array(fc.tuple(fc.constantFrom(...parameters, '__proto__'), fc.oneof(madeOf(own, 5), text(12))), { maxLength: 6 })
    .map((all) => `?${all.map((one) => one.join('=')).join('&')}`),
  grown(own).map(textOf),
);

const id = /^[a-z0-9][a-z0-9_-]{0,60}$/;

/** Runs code for the head of a page, and says what it made of the root. */
function rootAfter(code: string, given: string): Record<string, unknown> {
  const dataset: Record<string, unknown> = {};
  runInNewContext(code, { location: { search: given }, document: { documentElement: { dataset } }, URLSearchParams });
  return dataset;
}

const address: Properties = {
  story: property(
    search,
    (given) => {
      const shown = readShown(given);
      const said = JSON.stringify(shown);
      ok(said.length < 8000, `an address comes out as ${String(said.length)} signs`);
      ok(!/[<>"'&]/.test(said.replaceAll('"', '')), `${said} holds markup`);
      deepStrictEqual(Object.getPrototypeOf(shown.steps), Object.prototype);
      for (const name of [...Object.entries(shown.steps).flat(), ...(shown.lanes ?? []), ...(shown.statuses ?? [])])
        ok(id.test(name), `${name} is no id`);
      ok(shown.guess === undefined || (Number.isInteger(shown.guess) && shown.guess > 0 && shown.guess < 1e6));
      for (const day of [...(shown.day === undefined ? [] : [shown.day]), ...(shown.zoom ?? [])])
        ok(isDay(day), `${day} is no day`);
      // What is written of it is read as the same, and writing that changes nothing more.
      const written = writeShown(shown);
      if (written.length <= 2000) {
        deepStrictEqual(readShown(written), shown);
        strictEqual(writeShown(readShown(written)), written);
      }
      ok(!/[<>"'\s]/.test(written), `${written} holds markup`);
    },
    500,
  ),
  days: property(
    fc.oneof(text(12), fc.stringMatching(/^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/)),
    (day) => {
      if (isClientDay(day)) ok(isDay(day), `the page takes ${day} for a day, and a table does not`);
    },
    300,
  ),
  embed: property(
    fc.record({ given: search, steps: fc.array(fc.constantFrom('a', 'b', 'constructor', 'week'), { maxLength: 3 }) }),
    ({ given, steps }) => {
      const wrong = amiss(given, steps);
      ok(
        wrong.every((name) => [...Object.keys(asked), 'step'].includes(name)),
        `"${wrong.join()}" cannot be asked for`,
      );
    },
    200,
  ),
  /** Code in the head of an embed: the root gets nothing but what the style sheet knows. */
  head: property(
    search,
    (given) => {
      for (const [name, value] of Object.entries(rootAfter(early, given)))
        ok(
          Object.entries(asked).some(([own1, values]) => own1 === name && values.some((one) => one === value)),
          `the root has ${name}=${String(value)}`,
        );
      for (const [name, value] of Object.entries(rootAfter(earlyTheme, given)))
        ok(name === 'theme' && themes.some((one) => one === value), `the root has ${name}=${String(value)}`);
    },
    60,
  ),
};

export default address;
