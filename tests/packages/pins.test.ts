import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLockfile, type Lockfile } from '../../src/packages/lockfile.ts';

interface Manifest {
  version: string;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
  allowScripts: Readonly<Record<string, boolean>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lockfile = readLockfile(readFileSync('package-lock.json', 'utf8'));
const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** Versions that are not one version: a range, a tag, an address. */
const loose = (versions: Readonly<Record<string, string>>): string[] =>
  Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}". Write one exact version.`);

/** What is wrong with packages in a lockfile, one sentence each. */
const unsafe = (packages: Lockfile): string[] =>
  Object.entries(packages).flatMap(([place, { integrity, resolved }]) => [
    ...(place !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ? [`${place} has no digest (sha512).`] : []),
    ...(resolved === undefined
      ? []
      : [`${place} is fetched from an address. Install with the .npmrc of this project.`]),
  ]);

/** Differences between the packages that would run something when installed and those about which was decided. */
function undecided(packages: Lockfile, allowed: Readonly<Record<string, boolean>>): string[] {
  const running = new Set(
    Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript ? [place.slice(place.lastIndexOf('node_modules/') + 13)] : [],
    ),
  );
  return [
    ...[...running]
      .filter((name) => !(name in allowed))
      .map((name) => `${name} wants to run a script when it is installed. Decide, in allowScripts of package.json.`),
    ...Object.keys(allowed)
      .filter((name) => !running.has(name))
      .map((name) => `allowScripts of package.json names ${name}, which has no such script. Take it out.`),
  ];
}

it('every package is one version', () => {
  expect(Object.keys(named).length).toBeGreaterThan(20);
  expect(loose(named)).toEqual([]);
});

it('the lockfile has a digest of every package and an address of none', () => {
  expect(Object.keys(lockfile).length).toBeGreaterThan(300);
  expect(unsafe(lockfile)).toEqual([]);
});

it('the lockfile is that of package.json', () => {
  expect(lockfile['']).toMatchObject({
    version: manifest.version,
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
    optionalDependencies: manifest.optionalDependencies,
  });
});

describe('scripts of packages', () => {
  it('are decided on by name', () => {
    expect(undecided(lockfile, manifest.allowScripts)).toEqual([]);
  });

  it('run nowhere, also with an npm that does not know that list', () => {
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  });
});

it('what is not so is told', () => {
  expect(loose({ astro: '^7.0.0', zod: 'latest', d3: '7.9.2' })).toEqual([
    'astro is "^7.0.0". Write one exact version.',
    'zod is "latest". Write one exact version.',
  ]);
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
    'node_modules/a/node_modules/@b/c': {
      version: '1.0.0',
      integrity: `sha512-${'x'.repeat(86)}==`,
      hasInstallScript: true,
    },
  };
  expect(unsafe(packages)).toEqual([
    'node_modules/a has no digest (sha512).',
    'node_modules/a is fetched from an address. Install with the .npmrc of this project.',
  ]);
  expect(undecided(packages, { a: true })).toEqual([
    '@b/c wants to run a script when it is installed. Decide, in allowScripts of package.json.',
    'allowScripts of package.json names a, which has no such script. Take it out.',
  ]);
});
