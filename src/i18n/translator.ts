import { createInstance, type TFunction } from 'i18next';
import type { Interface } from './interface.ts';

/** The interface's phrases as i18next knows them: a phrase with plural forms is asked for as one key. */
type Phrases<T> = {
  [K in keyof T]: T[K] extends { other: string } ? string : T[K] extends string | unknown[] ? T[K] : Phrases<T[K]>;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: { interface: Phrases<Interface> };
    returnNull: false;
  }
}

/** Says one of the interface's phrases: `t('site.skip')`. The keys are typed, so that a wrong one does not compile. */
export type Translate = TFunction;

/**
 * The phrases of one language. A key the language lacks throws: nothing falls back on another language in silence.
 * Plural forms are entries under the key (`minutes: {one, other}`) and not keys of their own, so that a language with
 * other forms is still only another file.
 */
export function translator(tag: string, words: Interface): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: tag,
    fallbackLng: false,
    initAsync: false,
    resources: { [tag]: { interface: words } },
    defaultNS: 'interface',
    pluralSeparator: '.',
    // No phrase stands for another: with i18next's own sign for that, what somebody writes would be asked for as a phrase.
    interpolation: { escapeValue: false, nestingPrefix: '\0' },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(
        `The interface has no words for "${key}" in "${tag}". Add them to content/locales/*/interface.yaml.`,
      );
    },
  });
  return i18n.getFixedT(tag);
}
