/** A number as it stands in a text, with what belongs to it, so that a message shows what is meant. */
export interface TypedNumber {
  found: string;
  /** What it is, in words. */
  noun: 'number' | 'percentage' | 'day';
  /** Where it begins in the text. */
  index: number;
}

/** What the language calls its months and percentages, to tell kinds of numbers apart. */
function vocabularyOf(tag: string): { months: string; percent: string } {
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2021, index, 15)));
  const percent = new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', unitDisplay: 'long' })
    .formatToParts(5)
    .find(({ type }) => type === 'unit')?.value;
  return { months: months.join('|'), percent: ['%', ...(percent === undefined ? [] : [percent])].join('|') };
}

/**
 * What finds numbers, percentages and dates in a text of a language.
 *
 * @param tag BCP 47
 */
export function typedNumbers(tag: string): (text: string) => TypedNumber[] {
  const { months, percent } = vocabularyOf(tag);
  // Fractions that are one sign are numbers too; those that are raised or lowered belong to a unit or a note.
  const figure = String.raw`\p{Nd}¼-¾⅐-⅞`;
  // From its first letter or figure, which none stands before, to its last: so that a long text is gone through once.
  const number = String.raw`(?<![\p{L}${figure}]|[\p{L}${figure}][’'-])(?=(?:\p{L}+[’'-])*\p{L}*[${figure}])[\p{L}${figure}](?:[\p{L}${figure}]|[.,:/’'-](?=[\p{L}${figure}]))*`;
  const any = new RegExp(
    String.raw`(?<date>(?:${number}\.?\s+)?(?<![\p{L}${figure}])(?:${months})(?![\p{L}${figure}])(?:\s+${number}(?:,?\s+\p{Nd}{4})?)?)|(?<percent>${number}\s?(?:${percent})(?![\p{L}${figure}]))|(?<number>${number})`,
    'giu',
  );
  const isFigure = new RegExp(`[${figure}]`, 'u');
  return (text) =>
    [...text.matchAll(any)].flatMap((match) => {
      const found = match[0];
      // A month alone is a word.
      if (!isFigure.test(found)) return [];
      const noun =
        match.groups?.['date'] !== undefined
          ? 'day'
          : match.groups?.['percent'] !== undefined
            ? 'percentage'
            : 'number';
      return [{ found, noun, index: match.index }];
    });
}
