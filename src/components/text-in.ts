import type { CollectionEntry } from 'astro:content';
import { getEntry } from './content.ts';
import { chapterFragment } from '../i18n/addresses.ts';
import type { Settings } from '../story/settings.ts';

/** A chapter or page as a language shows it: its own, or the original where it is not translated. */
export interface TextIn<Entry> {
  entry: Entry | undefined;
  /** Name of the language the text is in. */
  language: string;
}

interface Asking {
  /** Name of the language. */
  name: string;
  settings: Pick<Settings, 'language'>;
}

async function choose<Entry>(
  { name, settings }: Asking,
  /** Name of the part without which there is nothing of the text, as in `translated.yaml`. */
  whole: string,
  find: (language: string) => Promise<Entry | undefined>,
): Promise<TextIn<Entry>> {
  const drift = await getEntry('drift', name);
  // While editing, a translation that cannot be read says so in its place. A chapter that lacks no more than a section is its own.
  const lacking = drift?.data.untranslated.some(({ name: part }) => part === whole) ?? false;
  const language = lacking ? settings.language : name;
  return { entry: await find(language), language };
}

/** The chapter that a language shows. */
export function chapterIn(told: Asking, id: string): Promise<TextIn<CollectionEntry<'chapters'>>> {
  return choose(told, `${id}#${chapterFragment(id)}`, async (language) => getEntry('chapters', `${language}/${id}`));
}

/** The page that a language shows. */
export function pageIn(told: Asking, id: string): Promise<TextIn<CollectionEntry<'pages'>>> {
  return choose(told, id, async (language) => getEntry('pages', `${language}/${id}`));
}
