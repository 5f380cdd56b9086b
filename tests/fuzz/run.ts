/**
 * `npm run fuzz -- 5m [parser[/property]…] [--seed=42]`: tries inputs for as long as asked, each parser in its turn. Stops with
 * the smallest that breaks one, keeps it, and says how to try it again: `npm run fuzz -- tests/fuzz/corpus/<parser>/<property>/<name>.json`.
 * With `--on` it goes on with the others.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { keep, ownerOf, readKept } from './corpus.ts';
import { names, propertiesOf } from './parsers.ts';
import type { Batch, Said } from './worker.ts';

/** Milliseconds after which an input counts as one that never ends. */
const patience = 120_000;

/** Milliseconds that one parser is tried before the next has its turn. */
const turn = 1500;

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function refuse(sentence: string): never {
  print(sentence);
  process.exit(2);
}

type Outcome = Exclude<Said, { begun: unknown }>;

/** Workers are kept for the next batch, as long as they answer. */
let worker: Worker | undefined;

/** Tries a batch; what never ends is stopped, and told with its input. */
function tried(batch: Batch): Promise<Outcome> {
  worker ??= new Worker(new URL('worker.ts', import.meta.url), { stderr: false });
  const own = worker;
  return new Promise((resolve, reject) => {
    let input: unknown;
    let watch: NodeJS.Timeout | undefined;
    const done = (outcome: Outcome): void => {
      clearTimeout(watch);
      own.off('message', hear);
      own.off('error', fall);
      resolve(outcome);
    };
    const hear = (said: Said): void => {
      clearTimeout(watch);
      if (!('begun' in said)) {
        done(said);
        return;
      }
      ({ begun: input } = said);
      watch = setTimeout(() => {
        worker = undefined;
        void own.terminate();
        done({ runs: 0, failed: true, input, error: `It did not end within ${String(patience / 1000)} seconds.` });
      }, patience);
    };
    const fall = (error: unknown): void => {
      worker = undefined;
      if (input === undefined) reject(error instanceof Error ? error : new Error(String(error)));
      else done({ runs: 0, failed: true, input, error: `It took its whole process down: ${String(error)}` });
    };
    own.on('message', hear);
    own.on('error', fall);
    own.postMessage(batch);
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, on: { type: 'boolean' } },
});
const files = positionals.filter((one) => one.endsWith('.json'));
const durations = positionals.filter((one) => /^\d+[smh]$/.test(one));
const wanted = positionals.filter((one) => !files.includes(one) && !durations.includes(one));
const [duration = '1m'] = durations;
const time = Number(duration.slice(0, -1)) * (units[duration.slice(-1)] ?? 0);
const seed = values.seed === undefined ? Date.now() % 0x7fffffff : Number(values.seed);
if (!Number.isInteger(seed)) refuse(`--seed is "${values.seed ?? ''}", which is no whole number.`);

/** With as many inputs as a test run tries: so that the first turn is that of a test run with the same seed. */
const all: Omit<Batch, 'seed' | 'input'>[] = [];
for (const parser of names.filter((name) => wanted.length === 0 || wanted.some((one) => one.split('/')[0] === name)))
  for (const [property, { runs }] of Object.entries(await propertiesOf(parser))) all.push({ parser, property, runs });
let chosen = all.filter(
  ({ parser, property }) =>
    wanted.length === 0 || wanted.some((one) => one === parser || one === `${parser}/${property}`),
);
for (const one of wanted)
  if (!all.some(({ parser, property }) => one === parser || one === `${parser}/${property}`))
    refuse(`There is no parser "${one}". There are: ${names.join(', ')}. How long is written as 30s, 5m or 2h.`);

/** Names of what was broken. */
const broken = new Set<string>();
/** Says what came of an input, and keeps one that breaks something. */
function tell({ parser, property }: Pick<Batch, 'parser' | 'property'>, outcome: Outcome, file?: string): void {
  if (!outcome.failed) return;
  broken.add(`${parser}/${property}`);
  const place = file ?? keep(parser, property, outcome.input);
  const shown = JSON.stringify(outcome.input);
  print(
    `\n${parser}/${property} is broken by ${shown.length > 600 ? `${shown.slice(0, 600)}…` : shown}\n${outcome.error}\n` +
      `It is kept in ${place}. To try it again: npm run fuzz -- ${place}`,
  );
}

if (files.length > 0)
  for (const file of files) {
    const owner = ownerOf(file);
    const outcome = await tried({ ...owner, seed, runs: 1, input: readKept(file) });
    tell(owner, outcome, file);
    if (!outcome.failed) print(`${file}: ${owner.parser}/${owner.property} holds.`);
  }
else {
  print(
    `Seed ${String(seed)}, ${duration}, ${String(chosen.length)} properties. The same again: npm run fuzz -- ${[duration, ...wanted].join(' ')} --seed=${String(seed)}`,
  );
  const until = Date.now() + time;
  const counts = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (
    let round = 0;
    (broken.size === 0 || values.on) && chosen.length > 0 && (round === 0 || Date.now() < until);
    round++
  )
    for (const one of chosen) {
      if (round > 0 && Date.now() >= until) break;
      const name = `${one.parser}/${one.property}`;
      const size = sizes.get(name) ?? one.runs;
      const began = Date.now();
      const outcome = await tried({ ...one, seed: seed + round, runs: size });
      counts.set(name, (counts.get(name) ?? 0) + outcome.runs);
      // As many as fit in its turn.
      sizes.set(name, Math.max(5, Math.min(4 * size, Math.round((size * turn) / Math.max(1, Date.now() - began)))));
      tell(one, outcome);
      if (!outcome.failed) continue;
      if (!values.on) break;
      chosen = chosen.filter((other) => other !== one);
    }
  for (const [name, count] of [...counts].sort()) print(`${name}: ${String(count)} inputs`);
  if (broken.size === 0) print('Nothing broke.');
}
await worker?.terminate();
process.exitCode = broken.size === 0 ? 0 : 1;
