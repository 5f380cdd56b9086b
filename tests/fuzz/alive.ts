import fc from 'fast-check';
import { json } from './hostile.ts';

/** Values that JSON has no word for, by the word that a kept input has for them. */
const beyond: Readonly<Record<string, () => unknown>> = {
  NaN: () => NaN,
  Infinity: () => Infinity,
  undefined: () => undefined,
  bigint: () => 300n,
  date: () => new Date(300),
  map: () => new Map([['type', 'tienvoud:size']]),
  buffer: () => new ArrayBuffer(8),
  boxed: () => Object(300) as unknown,
  cyclic: () => {
    const one: Record<string, unknown> = { type: 'tienvoud:size', v: 1, height: 300 };
    one['self'] = one;
    return one;
  },
  bare: () => Object.assign(Object.create(null) as object, { type: 'tienvoud:size', v: 1, height: '300' }),
};

/** What a message may hold: any value of JSON, and words for what is none, at any depth. */
export const said = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    json(),
    fc.constantFrom(...Object.keys(beyond)).map((word) => ({ $: word })),
    fc.record(
      {
        type: fc.oneof({ weight: 4, arbitrary: fc.constant('tienvoud:size') }, { weight: 1, arbitrary: json() }),
        v: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: json() }),
        height: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 90, max: 5100 }) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              99.9,
              100,
              5000,
              5000.1,
              -0,
              1e308,
              '300',
              [300],
              { $: 'NaN' },
              { $: 'Infinity' },
              { $: 'bigint' },
              { $: 'boxed' },
            ),
          },
          { weight: 1, arbitrary: json() },
        ),
        message: fc.constantFrom('ready', 'height', '', { $: 'NaN' }),
        secret: fc.oneof(fc.stringMatching(/^[\w-]{0,50}$/), json()),
      },
      { requiredKeys: ['type'] },
    ),
  );

/** The message itself, as a browser would hand it on: what is no plain value is one again. */
export function alive(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map(alive);
  if (typeof kept !== 'object' || kept === null) return kept;
  const word = Object.getOwnPropertyDescriptor(kept, '$')?.value as unknown;
  if (typeof word === 'string' && Object.hasOwn(beyond, word)) return beyond[word]?.();
  return Object.fromEntries(Object.entries(kept).map(([key, own]) => [key, alive(own)]));
}
