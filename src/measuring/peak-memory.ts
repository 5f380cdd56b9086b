import { readdirSync, readFileSync } from 'node:fs';

/** A process of the machine. */
export interface Process {
  id: number;
  parent: number;
  /** The most memory it has held so far, bytes. */
  memory: number;
}

/** A process as Linux tells of it in `/proc/<id>/status`; undefined for one that has ended. */
export function processIn(status: string): Process | undefined {
  const number = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
  // "VmHWM" is the high-water mark of what was resident, in kB of 1,024 bytes: `man 5 proc_pid_status`.
  const [id, parent, kilobytes] = [number('Pid'), number('PPid'), number('VmHWM')];
  return [id, parent, kilobytes].some(Number.isNaN) ? undefined : { id, parent, memory: kilobytes * 1024 };
}

/** A process and all that it started, and what these started. */
export function treeOf(all: readonly Process[], root: number): Process[] {
  const own = all.filter(({ id }) => id === root);
  for (const { id } of own) own.push(...all.filter(({ parent }) => parent === id));
  return own;
}

/** All processes that can be seen; none where the system does not tell of them this way. */
function processes(): Process[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return processIn(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      } catch {
        // It has ended since.
        return [];
      }
    });
}

/** Milliseconds between two looks. */
const pause = 50;

/**
 * Follows a process and whatever it starts. What is returned stops that and gives the most they held, bytes: the sum of the most of each,
 * which is a little more than they held at any one time; undefined where the system does not tell.
 */
export function watchMemory(root: number): () => number | undefined {
  const most = new Map<number, number>();
  const look = (): void => {
    for (const { id, memory } of treeOf(processes(), root)) most.set(id, memory);
  };
  look();
  const timer = setInterval(look, pause);
  return () => {
    clearInterval(timer);
    return most.size === 0 ? undefined : [...most.values()].reduce((sum, one) => sum + one, 0);
  };
}
