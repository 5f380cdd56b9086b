import { readdirSync, readFileSync } from 'node:fs';
import type { CSpellSettings } from 'cspell-lib';

const packages = new URL('../../node_modules/@cspell/', import.meta.url);

/** The settings with which a package of a dictionary introduces itself. */
interface Introduction {
  languageSettings?: { locale?: string | string[]; dictionaries?: string[] }[];
  dictionaryDefinitions?: { name: string; path: string }[];
}

function introductionOf(name: string): Introduction | undefined {
  try {
    // The packages of cspell all have this file, in this form.
    return JSON.parse(readFileSync(new URL(`${name}/cspell-ext.json`, packages), 'utf8')) as Introduction;
  } catch {
    return undefined;
  }
}

/** Languages of a dictionary, as they are written in its settings: one text with commas, or a list. */
const languages = (locale: string | string[] | undefined): string[] =>
  [locale ?? []].flat().flatMap((one) => one.split(','));

/**
 * The dictionary of a language among the packages `@cspell/dict-…`: for its tag, or else for the language wherever it is spoken.
 * Undefined where none is installed. A language gets one by adding its package; nothing else is edited.
 */
export function dictionaryOf(tag: string): CSpellSettings | undefined {
  const { language } = new Intl.Locale(tag);
  const all = readdirSync(packages)
    .filter((name) => name.startsWith('dict-'))
    .flatMap((name) => {
      const own = introductionOf(name);
      return (own?.languageSettings ?? []).map(({ locale, dictionaries }) => ({
        name,
        spoken: languages(locale).map((one) => one.trim().toLowerCase()),
        dictionaries: dictionaries ?? [],
        definitions: own?.dictionaryDefinitions ?? [],
      }));
    })
    // Lists of common misspellings are of a language too, but are no dictionary of it.
    .filter(({ definitions, dictionaries }) => definitions.some((one) => dictionaries.includes(one.name)));
  const found =
    all.find(({ spoken }) => spoken.includes(tag.toLowerCase())) ?? all.find(({ spoken }) => spoken.includes(language));
  if (!found) return undefined;
  return {
    version: '0.2',
    language: tag,
    loadDefaultConfiguration: false,
    dictionaries: found.dictionaries,
    dictionaryDefinitions: found.definitions.map((one) => ({
      ...one,
      path: new URL(`${found.name}/${one.path}`, packages).pathname,
    })),
  };
}
