/** Tries inputs beside: a parser that never ends can be stopped from outside. */
import { parentPort } from 'node:worker_threads';
import { longest } from './property.ts';
import { propertiesOf } from './parsers.ts';

/** What is to be tried. */
export interface Batch {
  parser: string;
  property: string;
  seed: number;
  runs: number;
  /** One input, instead of any. */
  input?: unknown;
}

/** What came of it, and before that every input as it is begun. */
export type Said =
  { begun: unknown } | { runs: number; failed: false } | { runs: number; failed: true; input: unknown; error: string };

const say = (said: Said): void => parentPort?.postMessage(said);

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

parentPort?.on('message', ({ parser, property, seed, runs, ...only }: Batch) => {
  void (async () => {
    const one = (await propertiesOf(parser))[property];
    if (!one) throw new Error(`"${parser}" has no property "${property}".`);
    if ('input' in only) {
      say({ begun: only.input });
      await one.holds(only.input, longest).then(
        () => {
          say({ runs: 1, failed: false });
        },
        (error: unknown) => {
          say({ runs: 1, failed: true, input: only.input, error: wordsOf(error) });
        },
      );
      return;
    }
    const begin = (input: unknown): void => {
      say({ begun: input });
    };
    const details = await one.check({ seed, numRuns: runs }, begin, longest);
    const input = details.counterexample?.[0];
    if (details.failed && details.counterexample)
      say({ runs: details.numRuns, failed: true, input, error: wordsOf(details.errorInstance) });
    else say({ runs: details.numRuns, failed: false });
  })();
});
