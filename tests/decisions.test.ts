import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'src/decisions';
const records = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const index = records.get('README.md') ?? '';
records.delete('README.md');

/** Lines a record may have: what is longer is documentation, and stands elsewhere. */
const most = 40;

/** What is wrong with records of decisions, one sentence each. */
function flawsIn(all: ReadonlyMap<string, string>): string[] {
  return [...all].flatMap(([name, text], at) => {
    const number = String(at + 1).padStart(4, '0');
    const status = /^Status: (.*)$/m.exec(text)?.[1] ?? '';
    const successor = /^superseded by \[(\d{4})\]\((\d{4}-[a-z\d-]+\.md)\)/.exec(status);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    return [
      ...(new RegExp(`^${number}-[a-z\\d-]+\\.md$`).test(name)
        ? []
        : [`${name}: the next number is ${number}, and a name is ${number}-in-small-letters.md.`]),
      ...(text.startsWith(`# ${number}. `) ? [] : [`${name}: begin with "# ${number}. " and the title.`]),
      ...(/^(accepted|proposed), \d{4}-\d\d-\d\d$/.test(status) || (successor && all.has(successor[2] ?? ''))
        ? []
        : [
            `${name}: its status is "${status}". Write "accepted, <day>", "proposed, <day>" or "superseded by [NNNN](file)".`,
          ]),
      ...(headings.join() === 'Context,Decision,Consequences'
        ? []
        : [`${name}: its parts are ${headings.join(', ')}. Write Context, Decision, Consequences.`]),
      ...(text.trim().split('\n').length <= most ? [] : [`${name}: it has more than ${String(most)} lines. Say less.`]),
    ];
  });
}

/** Links of a text that lead to no file, and paths it names that are none. */
function lost(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^https?:/.test(to) && !existsSync(join(folder, to)));
  const paths = [...text.matchAll(/`((?:src|tests|content|public|\.github)\/[^`\s<…]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => {
      const [before = ''] = path.split('*');
      return !existsSync(path.includes('*') ? posix.dirname(`${before}x`) : path);
    });
  return [...links, ...paths];
}

describe('decisions', () => {
  it('are numbered one after another, and say what holds and why', () => {
    expect(records.size).toBeGreaterThan(11);
    expect(flawsIn(records)).toEqual([]);
  });

  it('are listed, each under its title', () => {
    const listed = [...index.matchAll(/^- \[(\d{4}\. .*)\]\((\d{4}-.*)\)$/gm)].map(([, title, file]) => [file, title]);
    expect(listed).toEqual([...records].map(([name, text]) => [name, /^# (.*)$/m.exec(text)?.[1]]));
  });

  it('name only what there is', () => {
    for (const [name, text] of [['README.md', index], ...records] as const) expect(lost(text), name).toEqual([]);
  });
});

it('what is not so is told', () => {
  const good = '# 0001. One\n\nStatus: accepted, 2026-11-25\n\n## Context\n\n## Decision\n\n## Consequences\n';
  const bad = `# 3. Three\n\nStatus: superseded by [0009](0009-none.md)\n\n## Context\n${'\n'.repeat(40)}.\n`;
  expect(
    flawsIn(
      new Map([
        ['0001-one.md', good],
        ['0003-three.md', bad],
      ]),
    ),
  ).toEqual([
    '0003-three.md: the next number is 0002, and a name is 0002-in-small-letters.md.',
    '0003-three.md: begin with "# 0002. " and the title.',
    '0003-three.md: its status is "superseded by [0009](0009-none.md)". Write "accepted, <day>", "proposed, <day>" or "superseded by [NNNN](file)".',
    '0003-three.md: its parts are Context. Write Context, Decision, Consequences.',
    '0003-three.md: it has more than 40 lines. Say less.',
  ]);
  expect(lost('[a](0001-none.md) [b](README.md) `src/none.ts` `src/layouts/` `tests/nowhere/a*.ts`')).toEqual([
    '0001-none.md',
    'src/none.ts',
    'tests/nowhere/a*.ts',
  ]);
});
