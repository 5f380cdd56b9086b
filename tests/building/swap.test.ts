import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../src/building/swap.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
};
const read = (path: string): string => readFileSync(join(path, 'index.html'), 'utf8');

describe('replaceFolder', () => {
  it('puts the new one in the place of the old', async () => {
    const target = join(folder, 'dist');
    write(target, 'old');
    await replaceFolder(target, (next) => {
      write(next, 'new');
      return Promise.resolve();
    });
    expect(read(target)).toBe('new');
    expect([`${target}.next`, `${target}.old`].filter((path) => existsSync(path))).toEqual([]);
  });

  it('leaves the old one whole when making the new one fails half-way', async () => {
    const target = join(folder, 'dist');
    write(target, 'old');
    await expect(
      replaceFolder(target, (next) => {
        write(next, 'half');
        return Promise.reject(new Error('no'));
      }),
    ).rejects.toThrow('no');
    expect(read(target)).toBe('old');
    expect(existsSync(`${target}.next`)).toBe(false);
  });

  it('brings back the old one of a run that was cut off between its two renames', async () => {
    const target = join(folder, 'dist');
    write(`${target}.old`, 'old');
    await expect(replaceFolder(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(read(target)).toBe('old');
  });
});
