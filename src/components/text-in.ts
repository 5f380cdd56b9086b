import { getEntry, type CollectionEntry } from 'astro:content';
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
  id: string,
  find: (language: string) => Promise<Entry | undefined>,
): Promise<TextIn<Entry>> {
  const own = await find(name);
  const drift = await getEntry('drift', name);
  // While editing, a translation that cannot be read says so in its place.
  const lacking = drift?.data.untranslated.some(({ name: part }) => part === id || part.startsWith(`${id}#`)) ?? false;
  return own || !lacking
    ? { entry: own, language: name }
    : { entry: await find(settings.language), language: settings.language };
}

/** The chapter that a language shows. */
export function chapterIn(told: Asking, id: string): Promise<TextIn<CollectionEntry<'chapters'>>> {
  return choose(told, id, async (language) => getEntry('chapters', `${language}/${id}`));
}

/** The page that a language shows. */
export function pageIn(told: Asking, id: string): Promise<TextIn<CollectionEntry<'pages'>>> {
  return choose(told, id, async (language) => getEntry('pages', `${language}/${id}`));
}
