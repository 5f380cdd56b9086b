import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putFiles } from '../../src/commands/put-files.ts';

let folder = '';
const path = (name: string): string => join(folder, 'tiny', name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-new-'));
  cpSync('tests/fixtures/tiny', path(''), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of the story with its text. */
function texts(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path(''), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/commands/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, STORY: path('') },
  });
}

describe('npm run new', { timeout: 30_000 }, () => {
  it('writes the files, and says which and how many places are to be written', () => {
    const { status, stdout } = run('chapter', 'after-that');
    expect(stdout).toBe(
      [
        'Wrote tiny/locales/en/chapters/02-after-that.mdx',
        'Wrote tiny/locales/nl/chapters/02-after-that.mdx',
        'Changed tiny/story.yaml',
        'Take out "standfirst" in every language where the chapter has none.',
        '"npm run check" lists what is still to be written: 6 places.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(0);
    expect(readFileSync(path('story.yaml'), 'utf8')).toContain('chapters: [01-begin, 02-after-that]');
  });

  it('overwrites nothing, also what no check can see', () => {
    // A chapter that is in no order, and of which the story knows nothing.
    rmSync(path('locales/en/chapters'), { recursive: true });
    mkdirSync(path('locales/en/chapters/02-after-that.mdx'), { recursive: true });
    const before = texts();
    const { status, stderr } = run('chapter', 'after-that');
    expect(stderr).toBe(
      'tiny/locales/en/chapters/02-after-that.mdx is there already. Nothing is overwritten: choose another name.\n',
    );
    expect(status).toBe(1);
    expect(texts()).toEqual(before);
  });

  it('writes nothing that would be wrong', () => {
    const before = texts();
    const said = ['--status', 'reported', '--sources', 'paper', '--since', '2021-03-01'];
    const { status, stderr } = run('fact', 'early', ...said);
    expect(stderr).toBe(
      'Nothing is written, for then "npm run check" would say:\ntiny/facts.yaml:24:3  The fact "early" is public since 2021-03-01 in the ledger but its earliest source is of 2021-03-16. Give the day of that source, or add the source that was earlier.\n',
    );
    expect(status).toBe(1);
    expect(texts()).toEqual(before);
  });

  it('only says what it would write, where that is asked', () => {
    const before = texts();
    const { status, stdout } = run('fact', 'late', '--status', 'reported', '--sources=paper', '--dry-run');
    expect(stdout).toBe(
      'Would change tiny/facts.yaml:\n+ late:\n+   status: reported\n+   public_since: 2021-03-16\n+   sources: [paper]\n\n',
    );
    expect(status).toBe(0);
    expect(texts()).toEqual(before);
  });

  it('says all that is missing or wrong at once, where nobody can be asked', () => {
    const before = texts();
    const { status, stderr } = run('source', '--url', 'here', '--date');
    expect(stderr).toBe(
      [
        '--date has no value. Write --date and what it is after it.',
        'The name is missing. Write it after "source": <id>.',
        '"here" is not a web address. Write the whole address, beginning with https://.',
        '--publisher is missing. Who published it, as readers know it: --publisher <name>.',
        '--title is missing. Title as printed, in the language of the publication: --title <title>.',
        '--language is missing. Language it is written in, as a tag such as nl: --language <tag>.',
        '"npm run new -- source --help" shows all it takes.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
    expect(texts()).toEqual(before);
  });

  it('guesses no kind that is like the one named in half of its letters', () => {
    const { status, stderr } = run('chart', 'swarm', '--kind', 'bars');
    expect(stderr.split('\n')[0]).toBe(
      'There is no "bars" among the kinds. The kinds are: arguments, board, chain, growth, race, reports, strip, timeline, units.',
    );
    expect(status).toBe(1);
  });

  it('says why a file cannot be written, and writes none', () => {
    rmSync(path('locales/en/chapters'), { recursive: true });
    writeFileSync(path('locales/en/chapters'), '');
    const before = texts();
    const { status, stderr } = run('chapter', 'after-that');
    expect(stderr).toBe(
      'tiny/locales/en/chapters/02-after-that.mdx cannot be written: a file stands where its folder belongs. Take that file away, or give it another name.\nNothing is written.\n',
    );
    expect(status).toBe(1);
    expect(texts()).toEqual(before);
  });

  it('says what can be made', () => {
    const { status, stderr } = run('chaptre');
    expect(stderr.split('\n')[0]).toBe('There is no "chaptre" to make. Did you mean "chapter"?');
    expect(stderr).toContain('npm run new -- language <tag>');
    expect(status).toBe(1);
    expect(run('fact', '--help').stdout).toContain('--cell <table/row/column>');
  });
});

it('what was written is taken back where the rest cannot be', () => {
  // No folder can be made where a file stands.
  const before = texts();
  const story = readFileSync(path('story.yaml'), 'utf8');
  expect(() => {
    putFiles(path(''), [
      { path: 'new/deep/one.yaml', text: 'a: 1\n' },
      { path: 'story.yaml', text: 'id: other\n', before: story },
      { path: 'facts.yaml/two.yaml', text: 'b: 2\n' },
    ]);
  }).toThrow('facts.yaml/two.yaml cannot be written: a file stands where its folder belongs');
  expect(texts()).toEqual(before);
  expect(existsSync(path('new'))).toBe(false);
});

it('a file that somebody changed meanwhile is left alone', () => {
  writeFileSync(path('story.yaml'), 'id: mine\n');
  const before = texts();
  expect(() => {
    putFiles(path(''), [
      { path: 'one.yaml', text: 'a: 1\n' },
      { path: 'story.yaml', text: 'id: other\n', before: 'id: tiny\n' },
    ]);
  }).toThrow('story.yaml has changed meanwhile');
  expect(texts()).toEqual(before);
});
