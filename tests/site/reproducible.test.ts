import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { shelf } from '../../src/editions/shelf.ts';
import { houseBeside } from './house-beside.ts';
import { dist } from './pages.ts';

/** Another machine on another day: nothing of it may be seen in what is built. */
const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'sv_SE.UTF-8',
  LC_ALL: 'sv_SE.UTF-8',
  NODE_OPTIONS: `--import=${pathToFileURL('tests/site/another-day.ts').href}`,
};

/** A digest of every file below a folder, by its path. */
function digestsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !statSync(join(folder, name)).isDirectory())
    .sort();
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Files that are not the same in both, each with how. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort()
    .map((name) => `${name} ${!other.has(name) ? 'is missing' : !one.has(name) ? 'is more' : 'has other bytes'}`);
}

it('differences are told by file', () => {
  const one = new Map(['a', 'b', 'c'].map((name) => [name, '1']));
  expect(
    differences(
      one,
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['d', '1'],
      ]),
    ),
  ).toEqual(['b has other bytes', 'c is missing', 'd is more']);
});

describe('a build from nothing, in another folder, time zone and language, years later, with files in another order', () => {
  const house = houseBeside('content', elsewhere);
  // Editions for paper are made by a browser and wait for the next build; they are put in as they are.
  if (existsSync(shelf)) cpSync(shelf, join(house.folder, shelf), { recursive: true });

  afterAll(() => {
    house.leave();
  });

  it('is on another machine indeed', () => {
    const code =
      "import { readdirSync } from 'node:fs'; console.log(JSON.stringify([Date.now(), new Date().getTimezoneOffset(), readdirSync('.'), (1.5).toLocaleString()]))";
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: house.folder,
      encoding: 'utf8',
      env: { ...process.env, ...elsewhere },
    });
    const [now, offset, files, written] = JSON.parse(stdout) as [number, number, string[], string];
    expect(now - Date.now()).toBeGreaterThan(1000 * 86_400_000);
    expect(offset).toBe(-14 * 60);
    expect(files).toEqual(readdirSync(house.folder).reverse());
    expect(written).toBe('1,5');
  });

  it('is the same, byte for byte', () => {
    const { status, stderr } = house.run('build');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const here = digestsIn(dist);
    expect(here.size).toBeGreaterThan(100);
    expect(differences(here, digestsIn(join(house.folder, dist)))).toEqual([]);
    // Without anything that is kept between builds.
  });
});
