import known from './releases.json' with { type: 'json' };

/** A copy of the loader under a number, for pages that want to know what they run. It never changes. */
export interface Release {
  /** `1.0.0` */
  version: string;
  /** Path below the base of the site. */
  path: string;
  /** What `<script integrity>` wants: name of the hash and the hash in base64. */
  integrity: string;
}

/** Path of a numbered copy, below the base of the site and in public/. */
export function releasePath(version: string): string {
  return `embed/v${version}.js`;
}

/** Every numbered copy, the oldest first. */
export const releases: readonly Release[] = Object.entries(known)
  .map(([version, integrity]) => ({ version, path: releasePath(version), integrity }))
  .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));

/**
 * Why a loader may not be released under a number, or undefined where it may.
 *
 * @param integrity of the loader as it is now
 */
export function refusal(version: string, integrity: string, all: readonly Release[] = releases): string | undefined {
  // All numbers begin with 1: what would break a snippet pasted once needs another address, not another number.
  if (!/^1\.\d+\.\d+$/.test(version))
    return `"${version}" is no number for a loader. Give one that begins with 1, such as 1.0.1.`;
  const newest = all.at(-1);
  if (!newest) return undefined;
  if (newest.version.localeCompare(version, 'en', { numeric: true }) >= 0)
    return `${version} does not come after ${newest.version}, and what was published never changes. Give a higher number.`;
  return newest.integrity === integrity
    ? `The loader is still that of ${newest.version}. There is nothing to release.`
    : undefined;
}

/** The newest numbered copy, with the same bytes as the loader without a number. */
export function newestRelease(): Release {
  const newest = releases.at(-1);
  if (!newest) throw new Error('No loader was released: npm run loader -- 1.0.0');
  return newest;
}

/** A script tag for a numbered copy at its absolute address: a browser runs it only while its bytes are those. */
export function releaseSnippet(address: string, { integrity }: Pick<Release, 'integrity'>): string {
  return `<script src="${address}" integrity="${integrity}" crossorigin="anonymous" referrerpolicy="no-referrer" async></script>`;
}
