import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { against } from '../../../src/checks/against.ts';
import { assetName, filesIn, most } from '../../../src/building/assets.ts';
import { toKeep } from '../../../src/building/keep-assets.ts';
import { publishedIn } from '../../../src/commands/published-at.ts';
import { publishedOf } from '../../../src/story/published.ts';
import { readStory } from '../../../src/story/read.ts';
import { tiny } from '../../fixtures/tiny.ts';
import { grown, json, text, textOf, told } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

const files = tiny({
  'corrections/2027-03-12-a.yaml':
    'kind: error\nfacts: { end: { value: 7100 } }\ntables: { growth: { constructor/name: 1, first/attempts: 5 } }\n',
});
const { story, locate } = readStory(files);
const whole = JSON.stringify(publishedOf(story));

/** A published file with one of its parts replaced by something else. */
const changed = fc
  .record({
    at: fc.nat(400),
    value: fc.oneof(json(), text(20)),
    name: fc.option(fc.constantFrom('constructor', '__proto__', 'toString')),
  })
  .map(({ at, value, name }) => {
    let left = at;
    const walk = (one: unknown): unknown => {
      if (left-- === 0) return value;
      if (Array.isArray(one)) return one.map(walk);
      if (typeof one !== 'object' || one === null) return one;
      return Object.fromEntries(
        Object.entries(one).map(([key, own]) => [left === 1 && name !== null ? name : key, walk(own)]),
      );
    };
    return JSON.stringify(walk(JSON.parse(whole)));
  });

function held(source: string): void {
  const found = publishedIn(source, 'https://news.example/facts.json');
  if (!('published' in found)) {
    ok(found.what !== '' && found.fix !== '' && found.what.length < 300, 'it is not told in short');
    return;
  }
  const problems = against(found.published, { story, root: 'content', locate }, '2027-03-20');
  ok(
    !/\[object|function|\bundefined\b|NaN/.test(JSON.stringify(problems)) || /function|undefined|NaN/.test(source),
    JSON.stringify(problems),
  );
  for (const problem of problems)
    told([problem], (files.texts.get(problem.file.slice('content/'.length)) ?? '') + source);
}

/** A list of files in which one thing is not as a build writes it. */
const list = fc
  .record({ name: text(20), bytes: json(), replaced: json(), more: json(), names: fc.nat(3) })
  .map(({ name, names, more, ...file }) =>
    JSON.stringify({
      version: 1,
      files: Object.fromEntries(
        ['a.Dxv8JYOc.js', `${name}.Dxv8JYOc.js`, '__proto__', name]
          .slice(0, names + 1)
          .map((one, index) => [
            one,
            index === names
              ? { sha256: '0'.repeat(64), ...file, more }
              : { sha256: '0'.repeat(64), bytes: 1, replaced: '2027-03-11' },
          ]),
      ),
    }),
  );

const published: Properties = {
  /** `src/building/assets.ts`: what the next build would bring over from whoever answers at an address. */
  assets: property(
    fc.oneof(
      list,
      text(80),
      json().map((value) => JSON.stringify(value)),
    ),
    (source) => {
      let files;
      try {
        files = filesIn(source);
      } catch (error) {
        ok(error instanceof Error && /^it is not the list that a build writes: ./.test(error.message), String(error));
        ok(error.message.length < 500, 'it is not told in short');
        return;
      }
      const wanted = Object.entries(toKeep(files, {}, '2027-03-12'));
      ok(
        wanted.every(
          ([name, { bytes, replaced }]) => assetName.test(name) && bytes <= most.file && replaced !== undefined,
        ),
        JSON.stringify(wanted),
      );
    },
    200,
  ),
  'facts-or-refusal': property(
    fc.oneof(
      changed,
      text(80),
      json().map((value) => JSON.stringify(value)),
    ),
    held,
    200,
  ),
  'long-text': property(
    grown(['{"a":', '[', '"', '{"facts":{"a":{', '1', ',']),
    (source) => {
      held(textOf(source));
      held(
        whole.replace(
          '"facts":{',
          `"facts":{${JSON.stringify(textOf(source))}:{"value":1,"unit":null,"bound":"exact","status":"reported","digits":0},`,
        ),
      );
    },
    20,
  ),
  same: property(
    fc.constant(whole),
    (source) => {
      const found = publishedIn(source, 'facts.json');
      ok('published' in found);
      // Nothing was changed since but what the new correction says.
      strictEqual(against(found.published, { story, root: 'content', locate }, '2027-03-20').length, 0);
    },
    1,
  ),
};

export default published;
