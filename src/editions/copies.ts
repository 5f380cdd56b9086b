import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyName } from '../i18n/addresses.ts';
import { writeSize } from '../i18n/formats.ts';
import { noticesComment } from '../packages/notices.ts';
import { noticesOf } from '../packages/notices-of.ts';
import { reached } from '../packages/reached.ts';
import { oneFile } from './one-file.ts';
import { oneScript } from './one-script.ts';

/** A finished site. */
export interface Site {
  /** Folder it was built in. */
  folder: string;
  /** Path it stands under. */
  base: string;
  /** Id of the story. */
  story: string;
  /** Folder where editions for paper wait. */
  shelf: string;
}

const pathOf = ({ base }: Site, locale: string): string => `${base}${locale}/`;
const pageOf = ({ folder }: Site, locale: string): string => join(folder, locale, 'index.html');
const reader =
  ({ folder, base }: Site) =>
  (path: string): Buffer =>
    readFileSync(join(folder, path.slice(base.length)));

/** The story as it goes to paper: all of it in one file, and nothing that moves. */
export function stillEdition(site: Site, locale: string): string {
  const html = readFileSync(pageOf(site, locale), 'utf8');
  return oneFile({ html, path: pathOf(site, locale), base: site.base, read: reader(site) });
}

/**
 * Where the edition for paper of that very text and style stands, made or not. The digest of all that is printed is in its name:
 * one that was made of anything else, were it only a comma, is not found, and so never offered as the story of today.
 */
export function shelved({ story, shelf }: Site, locale: string, still: string): string {
  const digest = createHash('sha256').update(still).digest('hex').slice(0, 16);
  return join(shelf, copyName(story, locale, `${digest}.pdf`));
}

/** Puts the copies that can be taken along into a site: the one-file edition always, that for paper where it was made of this story. */
export async function putCopies(site: Site, locales: Readonly<Record<string, string>>): Promise<void> {
  let script: string | undefined;
  for (const [locale, tag] of Object.entries(locales)) {
    const page = pageOf(site, locale);
    const html = readFileSync(page, 'utf8');
    script ??= await oneScript(html, site);
    const to = (type: string): string => join(site.folder, locale, copyName(site.story, locale, type));
    writeFileSync(
      to('html'),
      // Faces and code of others go along in it, and so do their licences.
      oneFile({ html, path: pathOf(site, locale), base: site.base, read: reader(site), script }) +
        noticesComment(noticesOf(reached())),
    );
    const paper = shelved(site, locale, stillEdition(site, locale));
    if (existsSync(paper)) copyFileSync(paper, to('pdf'));
    for (const below of ['', 'about/']) {
      const file = join(site.folder, locale, below, 'index.html');
      if (!existsSync(file)) continue;
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll(
          /<li data-copy="(\w+)">([^]*?)<\/li>/g,
          (_whole, type: string, link: string) =>
            existsSync(to(type)) ? `<li>${link.replace('%size%', writeSize(tag, statSync(to(type)).size))}</li>` : '',
        ),
      );
    }
  }
}
