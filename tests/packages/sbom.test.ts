import { expect, it } from 'vitest';
import { foundFrom, nameAt } from '../../src/packages/lockfile.ts';
import { noticesComment, noticesText } from '../../src/packages/notices.ts';
import { noticesOf } from '../../src/packages/notices-of.ts';
import { packageAt } from '../../src/packages/reached.ts';
import { sbom } from '../../src/packages/sbom.ts';

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const lockfile = {
  '': {
    name: 'tienvoud',
    version: '1.0.0',
    license: 'MIT AND CC-BY-4.0',
    dependencies: { '@a/b': '1.0.0' },
    devDependencies: { c: '2.0.0' },
  },
  'node_modules/@a/b': { version: '1.0.0', license: 'MIT', integrity, dependencies: { c: '^1.0.0', gone: '*' } },
  'node_modules/@a/b/node_modules/c': { version: '1.2.0', license: '(MIT AND Zlib)', integrity },
  'node_modules/c': { version: '2.0.0', license: 'CC BY-SA 4.0', integrity, dev: true },
};

it('names a package by its folder, and finds what it takes as Node does', () => {
  expect(nameAt('node_modules/@a/b/node_modules/c', { version: '1.2.0' })).toBe('c');
  expect(nameAt('node_modules/other', { name: 'real', version: '1.2.0' })).toBe('real');
  expect(foundFrom(lockfile, 'node_modules/@a/b', 'c')).toBe('node_modules/@a/b/node_modules/c');
  expect(foundFrom(lockfile, 'node_modules/@a/b/node_modules/c', '@a/b')).toBe('node_modules/@a/b');
  expect(foundFrom(lockfile, '', 'c')).toBe('node_modules/c');
  expect(foundFrom(lockfile, 'node_modules/c', 'gone')).toBeUndefined();
});

it('lists parts, whom they reach, and what takes what', () => {
  const list = JSON.parse(sbom(lockfile, ['node_modules/@a/b'])) as Record<string, unknown>;
  expect(list).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(list['components']).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40a/b@1.0.0',
      group: '@a',
      name: 'b',
      version: '1.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40a/b@1.0.0',
    },
    expect.objectContaining({
      'bom-ref': 'pkg:npm/c@1.2.0',
      scope: 'excluded',
      licenses: [{ expression: 'MIT AND Zlib' }],
    }),
    expect.objectContaining({
      'bom-ref': 'pkg:npm/c@2.0.0',
      licenses: [{ license: { name: 'CC BY-SA 4.0' } }],
      properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    }),
  ]);
  expect(list['dependencies']).toEqual([
    { ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: ['pkg:npm/c@1.2.0'] },
    { ref: 'pkg:npm/c@1.2.0' },
    { ref: 'pkg:npm/c@2.0.0' },
    { ref: 'pkg:npm/tienvoud@1.0.0', dependsOn: ['pkg:npm/%40a/b@1.0.0', 'pkg:npm/c@2.0.0'] },
  ]);
});

it('is the same for the same packages, and has another number for others', () => {
  const turned = Object.fromEntries(Object.entries(lockfile).reverse());
  expect(sbom(turned, ['node_modules/@a/b'])).toBe(sbom(lockfile, ['node_modules/@a/b']));
  const serial = (text: string): string | undefined => /"serialNumber": "([^"]+)"/.exec(text)?.[1];
  expect(serial(sbom(lockfile, []))).not.toBe(serial(sbom(lockfile, ['node_modules/@a/b'])));
});

it.each([
  ['/somewhere/node_modules/d3-selection/src/index.js', 'node_modules/d3-selection'],
  ['C:\\site\\node_modules\\@a\\b\\c.js', 'node_modules/@a/b'],
  ['/x/node_modules/astro/node_modules/@a/b/c.js', 'node_modules/astro/node_modules/@a/b'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['/x/node_modules/.cache/tienvoud/making/_astro/page.js', undefined],
  ['/x/src/client/live.ts', undefined],
])('%s is of the package %s', (file, place) => {
  expect(packageAt(file)).toBe(place);
});

it('reads the notices of a package, and says where it has none', () => {
  const [notice, ...more] = noticesOf(['node_modules/d3-selection']);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ name: 'd3-selection', licence: 'ISC' });
  expect(notice?.text).toMatch(/^Copyright .* Mike Bostock/);
  expect(() => noticesOf(['node_modules/@types'])).toThrow(
    'node_modules/@types is sent to readers, and has no licence that could go along: package-lock.json does not name it. Use another package.',
  );
});

it('writes notices in full, and into a page so that nothing ends them', () => {
  const notices = [{ name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright <b>\n---\n-->\nFree.\n' }];
  expect(noticesText(notices)).toContain(`a 1.0.0 (MIT)\n${'='.repeat(72)}\n\nCopyright <b>\n---\n-->\nFree.\n`);
  const comment = noticesComment(notices);
  expect(comment.match(/--/g)).toHaveLength(2);
  expect(comment).toContain('Copyright <b>\n===\n==>\nFree.');
});
