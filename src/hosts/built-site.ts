/** A finished site, as far as it matters how it is sent. Plain data. */
export interface BuiltSite {
  /** Where its addresses begin, `/` or `/stories/tienvoud/`. */
  base: string;
  /** Paths of all files below the base, such as `nl/index.html`, in order. */
  files: readonly string[];
  /** The policy that stands in a page, by its path. */
  policies: ReadonlyMap<string, string>;
}

/** Languages of a site: those that have an answer of their own to lost addresses. */
export function localesOf({ files }: BuiltSite): readonly string[] {
  return files.flatMap((file) => /^([^/]+)\/404\.html$/.exec(file)?.[1] ?? []);
}

/** Address of a page, as links have it: `/nl/` of `nl/index.html`. */
export function addressOf(base: string, file: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}
