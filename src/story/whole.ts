/** Page on which all terms stand. */
const glossaryPage = 'about/';

/**
 * Whether a page shows nothing that is not translated.
 *
 * @param below path of the page below its language: empty for the story, `about/` for a page
 * @param untranslated names of the parts the language lacks, as in `translated.yaml`
 */
export function isWhole(below: string, untranslated: readonly string[]): boolean {
  return below === ''
    ? !untranslated.some((name) => name.includes('#'))
    : !untranslated.some(
        (name) => name === below.replace(/\/$/, '') || (below === glossaryPage && name.startsWith('glossary#')),
      );
}
