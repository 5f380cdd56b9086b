import type { Told } from './edition.ts';

/** Attributes that say in which language a term is explained, where that is the original's for want of a translation. */
export function termTongue({ untranslated, original }: Told, id: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return untranslated.some(({ name }) => name === `glossary#${id}`)
    ? { lang: original.locale.tag, dir: original.locale.direction }
    : {};
}
