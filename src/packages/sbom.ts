import { createHash } from 'node:crypto';
import { foundFrom, nameAt, type Locked, type Lockfile } from './lockfile.ts';

/** A licence as CycloneDX wants it: an id or an expression of SPDX where it is one, else the words of its author. */
function licenceOf({ license }: Locked): object {
  if (license === undefined) return {};
  if (/^[\w.+-]+$/.test(license)) return { licenses: [{ license: { id: license } }] };
  return {
    licenses: [
      / (AND|OR|WITH) /.test(license) && !/[^\w.+() -]/.test(license)
        ? { expression: license.replace(/^\((.*)\)$/, '$1') }
        : { license: { name: license } },
    ],
  };
}

/** The digest of a package as its registry gave it, in hexadecimal. */
function hashOf({ integrity }: Locked): object {
  const [, bits, digest] = /^sha(256|384|512)-(\S+)$/.exec(integrity ?? '') ?? [];
  if (bits === undefined || digest === undefined) return {};
  return { hashes: [{ alg: `SHA-${bits}`, content: Buffer.from(digest, 'base64').toString('hex') }] };
}

/** Address of a package in the form that all who list packages share (purl). */
function addressOf(name: string, { version }: Locked): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** What a package takes from others, in what a lockfile says of it. */
function takes(own: Locked): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = own;
  return Object.keys({ ...peerDependencies, ...devDependencies, ...optionalDependencies, ...dependencies });
}

/** A number for a list that is that list's alone and the same whenever it is made (a UUID of version 8). */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * All packages of a lockfile as a list of parts in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). `required` is what reaches
 * readers, `excluded` what only makes and tests the site. It holds no moment and no chance: of one lockfile there is one list.
 *
 * @param reaching folders of the packages that reach readers
 */
export function sbom(lockfile: Lockfile, reaching: readonly string[]): string {
  const addresses = new Map(
    Object.entries(lockfile).map(([place, own]) => [place, addressOf(nameAt(place, own), own)] as const),
  );
  const reaches = new Set(reaching.map((place) => addresses.get(place)));
  const components = new Map<string, object>();
  const edges = new Map<string, Set<string>>();
  for (const [place, own] of Object.entries(lockfile)) {
    const ref = addresses.get(place) ?? '';
    const to = edges.get(ref) ?? new Set();
    edges.set(ref, to);
    for (const name of takes(own)) {
      const other = addresses.get(foundFrom(lockfile, place, name) ?? '\0');
      if (other !== undefined) to.add(other);
    }
    const name = nameAt(place, own);
    const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
    components.set(ref, {
      type: place === '' ? 'application' : 'library',
      'bom-ref': ref,
      ...(group !== undefined && { group }),
      name: bare,
      version: own.version,
      ...(place !== '' && { scope: reaches.has(ref) ? 'required' : 'excluded' }),
      ...hashOf(own),
      ...licenceOf(own),
      purl: ref,
      ...(own.dev && { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
    });
  }
  const root = addresses.get('') ?? '';
  const list = {
    metadata: { lifecycles: [{ phase: 'build' }], component: components.get(root) },
    components: [...components]
      .filter(([ref]) => ref !== root)
      .sort(([a], [b]) => byText(a, b))
      .map(([, component]) => component),
    dependencies: [...edges]
      .sort(([a], [b]) => byText(a, b))
      .map(([ref, to]) => ({ ref, ...(to.size > 0 && { dependsOn: [...to].sort(byText) }) })),
  };
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: serialOf(JSON.stringify(list)),
      version: 1,
      ...list,
    },
    undefined,
    1,
  )}\n`;
}
