import { withoutNames } from '../../story/names.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf, type Tongue } from '../../story/speaking.ts';
import { telling } from '../../story/telling.ts';
import type { Story } from '../../story/story.ts';
import { writingOf } from '../../story/writing.ts';
import type { Check } from '../check.ts';

/** What the language calls its months and percentages, to tell kinds of numbers apart. */
function vocabularyOf(tag: string): { months: string; percent: string } {
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2021, index, 15)));
  const percent = new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', unitDisplay: 'long' })
    .formatToParts(5)
    .find(({ type }) => type === 'unit')?.value;
  return { months: months.join('|'), percent: ['%', ...(percent === undefined ? [] : [percent])].join('|') };
}

/** Finds numbers, percentages and dates: with what belongs to them, so that the message shows what is meant. */
function finderOf(tag: string): (text: string) => { found: string; noun: string; index: number }[] {
  const { months, percent } = vocabularyOf(tag);
  // From its first letter or figure, which none stands before, to its last: so that a long text is gone through once.
  const number = String.raw`(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}][’'-])(?=(?:\p{L}+[’'-])*\p{L}*\p{Nd})[\p{L}\p{Nd}](?:[\p{L}\p{Nd}]|[.,:/’'-](?=[\p{L}\p{Nd}]))*`;
  const any = new RegExp(
    String.raw`(?<date>(?:${number}\.?\s+)?(?<![\p{L}\p{Nd}])(?:${months})(?![\p{L}\p{Nd}])(?:\s+${number}(?:,?\s+\p{Nd}{4})?)?)|(?<percent>${number}\s?(?:${percent})(?![\p{L}\p{Nd}]))|(?<number>${number})`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(any)].flatMap((match) => {
      const found = match[0];
      // A month alone is a word.
      if (!/\p{Nd}/u.test(found)) return [];
      const noun =
        match.groups?.['date'] !== undefined
          ? 'day'
          : match.groups?.['percent'] !== undefined
            ? 'percentage'
            : 'number';
      return [{ found, noun, index: match.index }];
    });
}

/** What to write for everything that facts may be said as, so that the message can name the one that was meant. */
function sayings(story: Story, { speaker }: Tongue): Map<string, string> {
  const told = telling(story, speaker);
  const found = new Map<string, string>();
  for (const id of story.facts.keys())
    for (const form of ['', 'bare', 'unit', 'day', 'month', 'year'])
      try {
        const said = told.fact(id, form).toLowerCase();
        if (!found.has(said)) found.set(said, `<Fact id="${id}"${form === '' ? '' : ` form="${form}"`} />`);
      } catch {
        // Not every fact can be said in every form; one that cannot be said at all is told elsewhere.
      }
  return found;
}

/** No number, percentage or day is typed into a chapter: it comes from the ledger, or is marked as none of its business. */
const numbers: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    const tongue = tongueOf(edition);
    if (!tongue || !edition.locale) continue;
    const find = finderOf(edition.locale.tag);
    let said: Map<string, string> | undefined;
    const chapters = new Set([...edition.chapters.values()].map(({ file }) => file));
    for (const { file, path, text, within, place } of writingOf(root, name, edition, locate)) {
      if (!chapters.has(file) || path.length > 0 || within.includes('Plain')) continue;
      for (const { found, noun, index } of find(withoutNames(text, edition.names))) {
        said ??= sayings(story, tongue);
        const fact = said.get(found.toLowerCase());
        const plain = `<Plain>${found}</Plain> if it is no figure of the story`;
        problems.push({
          file,
          ...place(index),
          what: `The ${noun} "${found}" is typed into the text, so nothing holds it to the ledger`,
          fix:
            fact === undefined
              ? `Write <Fact id="…" />, or ${plain}, or add the name it is part of to words.txt`
              : `Write ${fact}, which says this, or ${plain}`,
        });
      }
    }
  }
  return problems;
};

export default numbers;
