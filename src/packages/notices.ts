/** A package of others with the licence that goes along with it. */
export interface Notice {
  name: string;
  version: string;
  /** SPDX name of the licence. */
  licence: string;
  /** Its notices and its licence, as they stand in the package. */
  text: string;
}

const line = '='.repeat(72);

/** What a reader is sent of others, each with its notices and licence in full: their licences ask for no less. */
export function noticesText(notices: readonly Notice[]): string {
  return [
    'What this site sends you is in part the work of others. These are their notices and licences.\n' +
      'What made the site and is not sent is listed, with its licences, in sbom.cdx.json.\n',
    ...notices.map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text.trim()}\n`,
    ),
  ].join('\n');
}

/** The same inside a page, where nobody sees it and nothing can end it early. */
export function noticesComment(notices: readonly Notice[]): string {
  return `<!--\n${noticesText(notices).replaceAll(/--+/g, (dashes) => '='.repeat(dashes.length))}-->\n`;
}
