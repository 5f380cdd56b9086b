import { describe, expect, it } from 'vitest';
import { processIn, treeOf } from '../../src/measuring/peak-memory.ts';

describe('processIn', () => {
  it('reads what Linux says of a process', () => {
    const status =
      'Name:\tnode\nTgid:\t7\nPid:\t7\nPPid:\t3\nVmPeak:\t  90000 kB\nVmHWM:\t    2000 kB\nVmRSS:\t    1000 kB\n';
    expect(processIn(status)).toEqual({ id: 7, parent: 3, memory: 2_048_000 });
  });

  it('finds none that has ended, which has no memory', () => {
    expect(processIn('Name:\tnode\nState:\tZ (zombie)\nPid:\t7\nPPid:\t3\n')).toBeUndefined();
  });
});

describe('treeOf', () => {
  const process = (id: number, parent: number) => ({ id, parent, memory: 1 });
  const all = [process(5, 4), process(1, 0), process(4, 2), process(3, 1), process(2, 1)];

  it('is a process with all that it started, and what these started', () => {
    expect(treeOf(all, 2).map(({ id }) => id)).toEqual([2, 4, 5]);
  });

  it('is nothing where the process has ended', () => {
    expect(treeOf(all, 9)).toEqual([]);
  });
});
