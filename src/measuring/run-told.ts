import { loadedKinds, type Loaded, type LoadedKind, type SpeedRun } from '../story/speed.ts';

const columns: Readonly<Record<string, (loaded: Loaded) => string>> = {
  bytes: ({ bytes }) => String(bytes),
  requests: ({ requests }) => String(requests),
  'first paint': ({ first }) => `${String(first)} ms`,
  'largest paint': ({ largest }) => `${String(largest)} ms`,
  'blocked for': ({ blocking }) => `${String(blocking)} ms`,
  shifted: ({ shift }) => String(shift),
  'weighs, of': ({ weight }) => (weight ? `${String(weight.is)} of ${String(weight.most)}` : '-'),
};

const names: Readonly<Record<LoadedKind, string>> = {
  story: 'the story',
  chart: 'the page of its first chart',
  embed: 'that chart alone',
  ten: 'ten charts on another site',
};

/** What was measured of one version, as a table and sentences for a terminal. */
export function runTold({ version, browser, throttled, runs, pages, playing, build }: SpeedRun): string {
  const { processor, delay, line } = throttled;
  const row = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(30)}${cells.map((cell) => cell.padEnd(16)).join('')}`.trimEnd();
  return [
    `version ${version} in ${browser}, ${String(processor)} times slower, a line of ${String(line)} kbit/s, ${String(delay)} ms for each request, the middle of ${String(runs)} runs:`,
    row('', Object.keys(columns)),
    ...loadedKinds.flatMap((kind) => {
      const loaded = pages[kind];
      return loaded
        ? row(
            names[kind],
            Object.values(columns).map((written) => written(loaded)),
          )
        : [];
    }),
    ...(playing
      ? [
          `  a choice is seen after ${String(playing.answer)} ms; while a step changes there is a frame every ${String(playing.frame)} ms`,
        ]
      : []),
    ...(build
      ? [`  a build takes ${String(build.seconds)} s and at most ${(build.memory / 1_000_000).toFixed(0)} MB`]
      : []),
  ].join('\n');
}
