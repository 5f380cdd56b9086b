import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const file = '.github/CHANGELOG.md';

/** What is wrong with a changelog, one sentence each. */
function flawsIn(text: string, version: string): string[] {
  const heads = [...text.matchAll(/^## (.*)$/gm)].map(([, head = '']) => head);
  const parts = (number: string): [number, number, number] => number.split('.').map(Number) as [number, number, number];
  const releases = heads
    .filter((head) => head !== '[Unreleased]')
    .map((head) => {
      const [, number = '', day = ''] = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/.exec(head) ?? [];
      return { head, number, day };
    });
  const dated = releases.filter(({ number }) => number !== '');
  const newest = releases[0]?.number ?? '';
  const empty = text.split(/^## /m).filter((part) => /^\[\d/.test(part) && !/^- /m.test(part));
  return [
    ...(heads[0] === '[Unreleased]' ? [] : ['The first heading is to be "## [Unreleased]".']),
    ...releases
      .filter(({ number }) => number === '')
      .map(({ head }) => `"## ${head}" is to be "## [<version>] - <day>", such as "## [1.0.1] - 2026-12-24".`),
    ...(newest === version
      ? []
      : [`package.json says ${version}, and the newest release here is ${newest || 'none'}. Make them one.`]),
    ...dated.slice(1).flatMap(({ number, day }, index) => {
      const above = dated[index];
      if (!above) return [];
      const [a, b] = [parts(above.number), parts(number)];
      const first = a.findIndex((part, at) => part !== b[at]);
      return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0) && above.day >= day
        ? []
        : [`${above.number} of ${above.day} stands above ${number} of ${day}. Put the newest first.`];
    }),
    ...empty.map((part) => `${part.split('\n')[0] ?? ''} has no entry. Say what has changed, for people.`),
  ];
}

it('the changelog has the version of package.json at its top, with its day', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(flawsIn(readFileSync(file, 'utf8'), version)).toEqual([]);
});

it('what is not so is told', () => {
  expect(
    flawsIn('## [Unreleased]\n\n## [1.1.0] - 2026-12-01\n\n- a\n\n## [1.0.0] - 2026-11-25\n\n- b\n', '1.1.0'),
  ).toEqual([]);
  expect(flawsIn('## [1.0.0] - 2026-11-25\n\n- b\n\n## [1.1.0] - 2026-12-01\n\n## 0.9\n\n- c\n', '1.1.0')).toEqual([
    'The first heading is to be "## [Unreleased]".',
    '"## 0.9" is to be "## [<version>] - <day>", such as "## [1.0.1] - 2026-12-24".',
    'package.json says 1.1.0, and the newest release here is 1.0.0. Make them one.',
    '1.0.0 of 2026-11-25 stands above 1.1.0 of 2026-12-01. Put the newest first.',
    '[1.1.0] - 2026-12-01 has no entry. Say what has changed, for people.',
  ]);
});
