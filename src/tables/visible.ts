const code = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Signs that take no ink, or the room of a space without being one. */
const unseen = /[\p{Cc}\p{Cf}\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u3164\u115F\u1160\u2800]|\uFE0F/gu;
const words = /[\p{L}\p{M}\p{N}]+/gu;
const latin = /\p{Script=Latin}/u;
/** Letters of scripts that have some that look like Latin ones. */
const alike = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const marks = /\p{M}/gu;

/**
 * The text with everything in it that a reader of a message could not see, or would take for something else, told by its
 * number: no-break spaces, soft hyphens, Cyrillic letters in a Latin word, accents that stand apart from their letter.
 */
export function visible(text: string): string {
  return text
    .replace(words, (word) => {
      const apart =
        latin.test(word) && word !== word.normalize('NFC') ? word.replace(marks, (sign) => `<${code(sign)}>`) : word;
      return latin.test(apart) ? apart.replace(alike, (sign) => `<${code(sign)} ${sign}>`) : apart;
    })
    .replace(unseen, (sign) => `<${code(sign)}>`);
}
