import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
const path = (name: string): string => join(folder, 'tiny', name);
const record = (): string => readFileSync(path('locales/en/translated.yaml'), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-translated-'));
  cpSync('tests/fixtures/tiny', path(''), { recursive: true });
  const chapter = path('locales/nl/chapters/01-begin.mdx');
  writeFileSync(
    chapter,
    readFileSync(chapter, 'utf8').replace('title: Begin', 'title: Het begin').replace('Later', 'Na een week'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...given: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [`src/commands/${command}.ts`, ...given], {
    encoding: 'utf8',
    env: { ...process.env, STORY: path('') },
  });
}

describe('npm run translated', () => {
  it.each<[string[], string]>([
    [[], 'No language is named. Write: npm run translated -- <language> [part…].\n'],
    [['nl'], '"nl" is the language of the original. Name a translation.\n'],
    [['ne'], 'There is no language "ne". Did you mean "en"?\n'],
    [['en', '01-begin#dana'], '"en" has no part "01-begin#dana". Did you mean "01-begin#daarna"?\n'],
  ])('says what it cannot do: %j', (given, expected) => {
    const before = record();
    const { status, stderr } = run('translated', ...given);
    expect([status, stderr]).toEqual([1, expected]);
    expect(record()).toBe(before);
  });

  it('marks one section, and the check has one warning less', () => {
    expect(run('check').stdout).toMatch(/\n2 warnings in 26 files\.\n$/);
    const { status, stdout } = run('translated', 'en', '01-begin#daarna');
    expect([status, stdout]).toEqual([
      0,
      'Marked 01-begin#daarna\n1 part of "en" now counts as translated from "nl" as it is.\n',
    ]);
    const check = run('check');
    expect(check.stdout).toMatch(/\n1 warning in 26 files\.\n$/);
    expect(check.status).toBe(0);
  });

  it('marks a chapter by its name, and forgets what is gone', () => {
    writeFileSync(path('locales/en/translated.yaml'), `${record()}gone: abcdef\n`);
    expect(run('translated', 'en', '01-begin').stdout).toBe(
      'Marked 01-begin#begin\nDropped gone, which is not there any more\n1 part of "en" now counts as translated from "nl" as it is.\n',
    );
    expect(record()).not.toContain('gone');
    expect(run('check').stdout).toBe('No problems in 26 files.\n');
  });

  it('changes nothing where nothing is behind', () => {
    const before = record();
    expect(run('translated', 'en').stdout).toBe(
      'Everything named in "en" was marked as what the original in "nl" says now.\n',
    );
    expect(record()).toBe(before);
  });
});
