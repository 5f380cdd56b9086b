import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { mostBytes } from '../../src/story/decode.ts';
import { filesIn } from '../../src/story/files.ts';
import { printed } from '../../src/story/problem.ts';
import type { Files } from '../../src/story/read.ts';
import { inStep } from '../fixtures/tiny.ts';

const tiny = filesIn('tests/fixtures/tiny');

/** The tiny story with the files of another folder in place of its own. */
function over(folder: string): Files {
  const own = filesIn(folder);
  own.texts.forEach((_text, path) => {
    if (path === 'expected.txt') (own.texts as Map<string, string>).delete(path);
  });
  const texts = new Map([...tiny.texts, ...own.texts]);
  return inStep({ root: 'content', texts, flaws: own.flaws ?? new Map() }, Object.fromEntries(own.texts));
}

async function said(files: Files): Promise<string> {
  const { problems } = await checkFiles(files);
  return problems.map((problem) => `${printed(problem)}${problem.warning ? ' [warning]' : ''}\n`).join('');
}

const unclear = /undefined|\[object|Cannot read|is not a function|broke down|node_modules| at .*\.ts:/;

describe('broken content is told word for word', () => {
  it.each(readdirSync('tests/fixtures/broken'))('%s', async (kind) => {
    const folder = join('tests/fixtures/broken', kind);
    const text = await said(over(folder));
    expect(text).not.toBe('');
    expect(text).not.toMatch(unclear);
    await expect(text).toMatchFileSnapshot(join('../fixtures/broken', kind, 'expected.txt'));
  });
});

describe('odd content is as good as any', () => {
  it.each(readdirSync('tests/fixtures/odd'))('%s', async (kind) => {
    expect(await said(over(join('tests/fixtures/odd', kind)))).toBe('');
  });
});

describe('files that cannot be kept among the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-broken-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const made = async (name: string, make: (inside: string) => void): Promise<string> => {
    const inside = join(folder, name);
    mkdirSync(join(inside, 'sources'), { recursive: true });
    mkdirSync(join(inside, 'data'), { recursive: true });
    make(inside);
    return said(over(inside));
  };

  it('a file of megabytes is not read', async () => {
    const text = await made('large', (inside) => {
      writeFileSync(join(inside, 'data/growth.csv'), 'x'.repeat(mostBytes + 1));
    });
    expect(text).toBe(
      'content/data/growth.csv:1:1  The file is larger than 1 MB, and is not read. Keep what the story needs of it.\n',
    );
  });

  it('a link that leads to itself is told', async () => {
    const text = await made('loop', (inside) => {
      symlinkSync('paper.yaml', join(inside, 'sources/paper.yaml'));
    });
    expect(text).toContain(
      'content/sources/paper.yaml:1:1  The file is a link that leads nowhere. Put the file itself in its place.\n',
    );
  });
});
