const elsewhere = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?![a-z0-9-])[^)"'`]*\.woff2/g;

/**
 * Sveltia CMS with the letters of its own package, for its style names those of a host elsewhere. Throws where the package has
 * not what it names.
 *
 * @param assets names of the files in the package's `assets/`
 */
export function ownFonts(code: string, assets: readonly string[]): string {
  return code.replace(elsewhere, (address, family: string) => {
    const own = assets.find((name) => name.startsWith(`${family}-`) && name.endsWith('.woff2'));
    if (own === undefined) throw new Error(`Sveltia CMS names ${address}, and its package has no such letters.`);
    return `sveltia/assets/${own}`;
  });
}
