const places = new Set<string>();

/** What a bundler writes into a script itself is of its own package, though it stands in no file. */
const written: readonly [prefix: string, name: string][] = [['\0rolldown/', 'rolldown']];

/**
 * Folder of the package a file is in, with forward slashes and from `node_modules/` on; undefined for a file of no package, such as
 * one that was made and is kept in a folder with a dot.
 */
export function packageAt(file: string): string | undefined {
  const own = written.find(([prefix]) => file.startsWith(prefix));
  if (own) return `node_modules/${own[1]}`;
  return /(?:^|.*?\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/.][^/]*)\//.exec(
    file.replaceAll('\\', '/'),
  )?.[1];
}

/**
 * Notes that something a reader is sent was made of these files, be it a script, a face or a program. Of what is noted follows whose
 * licences go along; so whoever sends something calls this, and nobody keeps a list.
 */
export function reach(files: readonly string[]): void {
  for (const file of files) {
    const place = packageAt(file);
    if (place !== undefined) places.add(place);
  }
}

/** Folders of all packages that reach readers as far as this site is made, sorted. */
export const reached = (): string[] => [...places].sort();
