/** Something in a text that another language would write so. */
export interface LanguageFlaw {
  /** Where in the text, from 0. */
  index: number;
  /** What is wrong, as a sentence without its full stop. */
  what: string;
  /** What to do about it. */
  fix: string;
}

/** A language as far as its way of writing goes. */
export interface Writing {
  /** BCP 47 tag. */
  tag: string;
  /** Quotation marks: outer pair, inner pair; left out where the language's folder does not say. */
  quotes?: readonly string[] | undefined;
}

/** Finds what a text in one language has from another. */
export type LanguageFlaws = (text: string) => LanguageFlaw[];

const quotation = /[“”„‟«»‹›]|(?<!\S)["']|["'](?=$|[\s.,;:!?])|"|(?<=\p{L})'(?=\p{L})/gu;

const letters = String.raw`[\p{L}\p{M}]`;

/** A word by itself, as a pattern. */
const word = (inner: string): string => `(?<!${letters})(?:${inner})(?!${letters})`;

function monthsOf(tag: string): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2021, index, 15)));
}

/** The sign of a kind in a number as the language writes it. */
function signOf(tag: string, kind: 'decimal' | 'group'): string | undefined {
  const parts = new Intl.NumberFormat(tag, { minimumFractionDigits: 1 }).formatToParts(1234567.5);
  return parts.find(({ type }) => type === kind)?.value;
}

/** True where the language writes a space between a number and its percent sign. */
function spacesPercent(tag: string): boolean {
  return /\s/u.test(new Intl.NumberFormat(tag, { style: 'percent' }).format(0.5));
}

/**
 * What a text must not have in a language: months, clocks, signs in numbers and quotation marks of others. All of it follows from
 * what `Intl` knows of the language (Unicode CLDR), but for quotation marks, which its folder names.
 *
 * @param own the language of the text
 * @param others tags of the languages whose words may have slipped in
 */
export function languageFlaws({ tag, quotes }: Writing, others: readonly string[]): LanguageFlaws {
  const patterns: { pattern: RegExp; say: (found: string) => Omit<LanguageFlaw, 'index'> | undefined }[] = [];
  const months = monthsOf(tag);
  const mine = new Set(months.map((month) => month.toLowerCase()));
  const foreign = [...new Set(others.flatMap(monthsOf))].filter((month) => !mine.has(month.toLowerCase()));
  const named = new Map(foreign.map((month) => [month, others.find((other) => monthsOf(other).includes(month)) ?? '']));
  if (foreign.length > 0)
    patterns.push({
      pattern: new RegExp(word(foreign.join('|')), 'gu'),
      say: (found) => ({
        what: `"${found}" is a month in "${named.get(found) ?? ''}"`,
        fix: 'Write it in this language, or add the name it is part of to words.txt',
      }),
    });
  // By the language and not by its country: British papers print both clocks.
  if (new Intl.DateTimeFormat(new Intl.Locale(tag).language, { hour: 'numeric' }).resolvedOptions().hour12 === false)
    patterns.push({
      pattern: /(?<!\p{N})\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?/giu,
      say: (found) => ({
        what: `"${found}" is a time of a twelve-hour clock`,
        fix: 'Write it in twenty-four hours: 15.00',
      }),
    });
  const order = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' })
    .formatToParts(0)
    .map(({ type }) => type);
  if (order.indexOf('day') < order.indexOf('month'))
    patterns.push({
      // Followed by a word it may be a number of things: in March 12 letters.
      pattern: new RegExp(
        `(?<!\\d\\.?\\s)${word(months.join('|'))}\\s(?:[12]?\\d|3[01])(?=,?\\s\\d{4}(?!\\d)|[.,;:!?)](?!\\d)|$)`,
        'giu',
      ),
      say: (found) => ({ what: `"${found}" has its month first`, fix: 'Write the day before the month' }),
    });
  const decimal = signOf(tag, 'decimal');
  const wrong = decimal === ',' ? String.raw`\.` : ',';
  patterns.push({
    pattern: new RegExp(`(?<![\\d.,])\\d+${wrong}\\d{1,2}(?![\\d.,]*\\d)`, 'gu'),
    say: (found) =>
      // With a point and two digits it can be a time of day.
      decimal === ',' && /^([01]?\d|2[0-3])\.[0-5]\d$/.test(found)
        ? undefined
        : {
            what: `"${found}" has the decimal sign of another language`,
            fix: `Write it with "${decimal ?? ''}", or add the name it is part of to words.txt`,
          },
  });
  const group = signOf(tag, 'group');
  const other = decimal === ',' ? ',' : String.raw`\.`;
  if (group !== undefined)
    patterns.push({
      pattern: new RegExp(`(?<![\\d.,])\\d{1,3}(?:${other}\\d{3})+(?![\\d.,]*\\d)`, 'gu'),
      // Three decimals are written as thousands are in the other language: only several groups are surely wrong.
      say: (found) =>
        found.split(/[.,]/).length > 2
          ? { what: `"${found}" has the thousands of another language`, fix: `Write it with "${group}"` }
          : undefined,
    });
  patterns.push({
    pattern: spacesPercent(tag) ? /(?<!\d)\d+%/gu : /(?<!\d)\d+\s+%/gu,
    say: (found) => ({
      what: `"${found}" has ${spacesPercent(tag) ? 'no space' : 'a space'} before its percent sign`,
      fix: `Write it as ${new Intl.NumberFormat(tag, { style: 'percent' }).format(0.5).replace(/\s/u, ' ')}`,
    }),
  });
  patterns.push({
    pattern: /\S(?<gap> +)[,.;](?=\s|$)/gu,
    say: (found) => ({ what: `There is a space before "${found.slice(-1)}"`, fix: 'Take it out' }),
  });
  if (quotes)
    patterns.push({
      pattern: quotation,
      say: (found) => {
        if (quotes.includes(found)) return undefined;
        if (found === "'") return { what: 'The apostrophe is that of a typewriter', fix: 'Write ’' };
        return {
          what: `The quotation mark ${found} is not one of this language`,
          fix: `Write ${quotes.slice(0, 2).join('…')}, and ${quotes.slice(2).join('…')} within`,
        };
      },
    });
  return (text) =>
    patterns
      .flatMap(({ pattern, say }) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const flaw = say(match[0]);
          return flaw ? [{ index: match.index, ...flaw }] : [];
        }),
      )
      .sort((a, b) => a.index - b.index);
}
