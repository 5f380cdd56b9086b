import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLockfile, type Lockfile } from '../../src/packages/lockfile.ts';

/** Rows of the table of packages in a text: names, what for, why, licence. */
const rowsOf = (text: string): string[][] =>
  (/\| package +\|[^\n]*\n\|[-| ]+\n((?:\|[^\n]*\n)+)/.exec(text)?.[1] ?? '')
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** What is wrong with the reasons given for packages, one sentence each. */
function unreasoned(text: string, packages: Lockfile): string[] {
  const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const given = rowsOf(text).flatMap(([names = '', purpose = '', reason = '', licence = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, purpose, reason, licence })),
  );
  return [
    ...used
      .filter((name) => !given.some((one) => one.name === name))
      .map((name) => `${name} has no reason. Give it a row in the table of CONTRIBUTING.md, or do without it.`),
    ...given.flatMap(({ name, purpose, reason, licence }) => {
      if (!used.includes(name)) return [`The table of CONTRIBUTING.md has ${name}, which is not used. Take it out.`];
      const own = packages[`node_modules/${name}`]?.license ?? '';
      return [
        ...(purpose === '' || reason === '' ? [`${name} is in the table of CONTRIBUTING.md without a reason.`] : []),
        ...(licence === own ? [] : [`${name} is under ${own}, and the table of CONTRIBUTING.md says ${licence}.`]),
      ];
    }),
    ...given
      .filter(({ name }, index) => given.findIndex((one) => one.name === name) !== index)
      .map(({ name }) => `${name} is in the table of CONTRIBUTING.md twice.`),
  ];
}

it('every package has a reason, and every reason a package', () => {
  expect(
    unreasoned(readFileSync('CONTRIBUTING.md', 'utf8'), readLockfile(readFileSync('package-lock.json', 'utf8'))),
  ).toEqual([]);
});

it('what is not so is told', () => {
  const table = [
    '| package | for | why this one | licence |',
    '| --- | --- | --- | --- |',
    '| `a`, `b` | tables | small | MIT |',
    '| `d` | | | ISC |',
    '| `e` | x | y | MIT |',
    '| `a` | x | y | MIT |',
    '',
  ].join('\n');
  const packages = {
    '': { version: '1.0.0', dependencies: { a: '1.0.0', c: '1.0.0' }, devDependencies: { b: '1.0.0', d: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '1.0.0', license: 'ISC' },
    'node_modules/c': { version: '1.0.0', license: 'MIT' },
    'node_modules/d': { version: '1.0.0', license: 'ISC' },
  };
  expect(unreasoned(table, packages)).toEqual([
    'c has no reason. Give it a row in the table of CONTRIBUTING.md, or do without it.',
    'b is under ISC, and the table of CONTRIBUTING.md says MIT.',
    'd is in the table of CONTRIBUTING.md without a reason.',
    'The table of CONTRIBUTING.md has e, which is not used. Take it out.',
    'a is in the table of CONTRIBUTING.md twice.',
  ]);
});
