import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What came of asking a server as often as it can be asked. */
export interface Load {
  /** Answers a second. */
  second: number;
  /** Bytes a second, with headers. */
  bytes: number;
  /** How long 99 of 100 waited at most, milliseconds. */
  most: number;
  /** Answers that were none, and those other than 2xx and 3xx. */
  errors: number;
}

/** How hard it is asked: `seconds` long, over so many connections at once, by one thread that keeps a core busy. */
export const load = { seconds: 8, connections: 64, threads: 1 } as const;

/** What `wrk` is told in Lua: asks for one address after the other as a reader's browser does, and writes its findings as JSON. */
const script = (
  paths: readonly string[],
): string => `local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local turn = 0
wrk.headers["Accept-Encoding"] = "br, gzip"
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"bytes":%d,"duration":%d,"most":%d,"errors":%d}\\n', summary.requests, summary.bytes,
    summary.duration, latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/**
 * What `wrk` printed, of which the last line is ours: times in microseconds.
 *
 * @throws Error where there is no such line
 */
export function loadOf(printed: string): Load {
  const last = /^\{"requests":.*\}$/m.exec(printed)?.[0];
  if (last === undefined) throw new Error(`wrk has not said what it found:\n${printed}`);
  const { requests, bytes, duration, most, errors } = JSON.parse(last) as Record<
    'requests' | 'bytes' | 'duration' | 'most' | 'errors',
    number
  >;
  const seconds = duration / 1_000_000;
  return {
    second: Math.round(requests / seconds),
    bytes: Math.round(bytes / seconds),
    most: Math.round(most / 10) / 100,
    errors,
  };
}

/** Asks a server for addresses in turn, as often as it answers. */
export function ask(program: string, origin: string, paths: readonly string[]): Load {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-wrk-'));
  const file = join(folder, 'reader.lua');
  writeFileSync(file, script(paths));
  const { seconds, connections, threads } = load;
  const { stdout, stderr } = spawnSync(
    program,
    [`-d${String(seconds)}s`, `-c${String(connections)}`, `-t${String(threads)}`, '-s', file, origin],
    { encoding: 'utf8', timeout: 10_000 * seconds },
  );
  rmSync(folder, { recursive: true, force: true });
  return loadOf(stdout + stderr);
}
