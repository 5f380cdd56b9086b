import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { keptFor, owners, readKept } from './corpus.ts';
import { names, propertiesOf } from './parsers.ts';

/** What is tried is the same in every run, so that a run says something of the change at hand; `npm run fuzz` looks for what is new. */
const seed = 20210311;

/** Part of what a property asks for that every run tries: they are to take ten seconds together. */
const share = 0.5;

const all = new Map(await Promise.all(names.map(async (name) => [name, await propertiesOf(name)] as const)));

describe.each([...all])('%s', (parser, properties) => {
  for (const [name, property] of Object.entries(properties)) {
    const kept = keptFor(parser, name);
    if (kept.length > 0)
      it(`${name}: what broke it once breaks it no more`, async () => {
        for (const file of kept) await expect(property.holds(readKept(file)), file).resolves.toBeUndefined();
      });
    it(name, async () => {
      const details = await property.check({ seed, numRuns: Math.ceil(property.runs * share) });
      const more = `To replay it: npm run fuzz -- ${parser}/${name} --seed=${String(details.seed)}; with time the run keeps the smallest: npm run fuzz -- 5m ${parser}/${name}`;
      expect(details.failed, details.failed ? `${fc.defaultReportMessage(details) ?? ''}\n${more}` : undefined).toBe(
        false,
      );
    });
  }
});

it('what is kept is kept for something', () => {
  expect(owners().filter(({ parser, property }) => !(property in (all.get(parser) ?? {})))).toEqual([]);
});
