/** One package as `package-lock.json` names it, at its folder. */
export interface Locked {
  name?: string;
  version: string;
  /** Its digest, `sha512-` and base64; the project itself has none. */
  integrity?: string;
  /** What its author wrote: mostly an SPDX expression. */
  license?: string;
  /** True for what only tests and tools for authors need. */
  dev?: boolean;
  hasInstallScript?: boolean;
  resolved?: string;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
}

/** All packages by their folder, `node_modules/astro`; the project itself is `''`. */
export type Lockfile = Readonly<Record<string, Locked>>;

/** Reads the text of a lockfile of npm 7 or newer. */
export function readLockfile(text: string): Lockfile {
  return (JSON.parse(text) as { packages: Lockfile }).packages;
}

/** Name of the package in a folder; one that stands under another name says its own. */
export function nameAt(place: string, { name }: Locked): string {
  return name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Folder in which a package finds another by name, as Node looks for it: its own first, then those around it. */
export function foundFrom(lockfile: Lockfile, place: string, name: string): string | undefined {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const there = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (there in lockfile) return there;
    if (from === '') return undefined;
  }
}
