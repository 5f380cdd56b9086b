import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';

/** What holds of a parser, whatever it is given. Inputs are JSON, so that one that breaks it can be kept as a file. */
export interface Property {
  /** Inputs tried in every test run. */
  runs: number;
  /** Tries inputs; `longest` as in `holds`. */
  check: (
    parameters: fc.Parameters<[unknown]>,
    begin?: (input: unknown) => void,
    longest?: number,
  ) => Promise<fc.RunDetails<[unknown]>>;
  /**
   * Throws where it does not hold of one.
   *
   * @param longest seconds of work that one may take; the tests give none, for how long a thing takes is no matter of theirs
   */
  holds: (input: unknown, longest?: number) => Promise<void>;
}

/** What is fuzzed together, by name: a file of `parsers/` exports one as its default. */
export type Properties = Readonly<Record<string, Property>>;

/** Seconds of work that one input may take where it is asked for: what takes longer takes for ever with one twice as long. */
export const longest = 2;

const natives = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
  Map.prototype,
];
const own = natives.map((one) => Reflect.ownKeys(one).length);

/** Nothing has been put where every object would have it. */
function untouched(): void {
  deepStrictEqual(
    natives.map((one) => Reflect.ownKeys(one).length),
    own,
    'a prototype was changed',
  );
}

/** An input as it comes back from a file: so what is tried is what can be kept. */
const kept = (input: unknown): unknown => JSON.parse(JSON.stringify(input)) as unknown;

/**
 * A property.
 *
 * @param input what is tried: values of JSON
 * @param test throws where it does not hold
 * @param runs how many are tried in every test run
 */
export function property<T>(input: fc.Arbitrary<T>, test: (input: T) => void | Promise<void>, runs = 100): Property {
  const holds = async (given: unknown, most = Infinity): Promise<void> => {
    const began = process.cpuUsage();
    // The file was written from an input of this property.
    await test(given as T);
    const { user, system } = process.cpuUsage(began);
    untouched();
    ok((user + system) / 1e6 <= most, `it took more than ${String(most)} seconds of work`);
  };
  return {
    runs,
    holds,
    check: async (parameters, begin, most) =>
      fc.check(
        fc.asyncProperty(input.map(kept), async (one) => {
          begin?.(one);
          await holds(one, most);
        }),
        parameters,
      ),
  };
}
