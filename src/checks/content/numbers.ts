import { withoutBlanks } from '../../i18n/fill.ts';
import { charted, correctionFiller, reachOf } from '../../story/correcting.ts';
import { withoutNames } from '../../story/names.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf, type Tongue } from '../../story/speaking.ts';
import { telling } from '../../story/telling.ts';
import type { Story } from '../../story/story.ts';
import { writingOf } from '../../story/writing.ts';
import type { Check } from '../check.ts';
import { typedNumbers, type TypedNumber } from '../typed-numbers.ts';

const forms = ['', 'bare', 'unit', 'day', 'month', 'year'];

/** What is said, or nothing where it cannot be: not every fact can be said in every form, and that is told elsewhere. */
function sayable(say: () => string): string[] {
  try {
    return [say().toLowerCase()];
  } catch {
    return [];
  }
}

/** The facts and forms by what they say, so that the message can name the one that was meant. */
function sayings(story: Story, { speaker }: Tongue): Map<string, { id: string; form: string }> {
  const told = telling(story, speaker);
  const found = new Map<string, { id: string; form: string }>();
  for (const id of story.facts.keys())
    for (const form of forms)
      for (const said of sayable(() => told.fact(id, form))) if (!found.has(said)) found.set(said, { id, form });
  return found;
}

/** The numbers in what a correction changes, as it was and as it is, however they are said: its words may quote those. */
function quotedBy(story: Story, { speaker }: Tongue, id: string, find: (text: string) => TypedNumber[]): Set<string> {
  const correction = story.corrections.get(id);
  if (!correction) return new Set();
  const { facts, cells } = reachOf(correction, charted(story));
  const references = [
    ...[...facts].flatMap((fact) => [`was:${fact}`, fact]),
    ...[...cells].flatMap((cell) => [`was:${cell}`, `cell:${cell}`]),
  ];
  const filled = correctionFiller(story, speaker, id);
  return new Set(
    references
      .flatMap((reference) => forms.flatMap((form) => sayable(() => filled(`{{${reference}, ${form}}}`))))
      .flatMap((said) => find(said).map(({ found }) => found)),
  );
}

/**
 * No number, percentage or day is typed into a chapter, the words of a chart or those of a correction: it comes from the ledger or a
 * table, or is marked as none of their business.
 */
const numbers: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [name, edition] of story.editions) {
    const tongue = tongueOf(edition);
    if (!tongue || !edition.locale) continue;
    const find = typedNumbers(edition.locale.tag);
    let known: ReturnType<typeof sayings> | undefined;
    const chapters = new Set([...edition.chapters.values()].map(({ file }) => file));
    const corrections = new Map(
      [...story.corrections.keys()].map((id) => [`${root}/locales/${name}/corrections/${id}.yaml`, id]),
    );
    const charts = new Map([...edition.charts.keys()].map((id) => [`${root}/locales/${name}/charts/${id}.yaml`, id]));
    for (const { file, path, text, within, place } of writingOf(root, name, edition, locate)) {
      const correction = corrections.get(file);
      const front = chapters.has(file) && path.length > 0;
      const prose = chapters.has(file) && !front && !within.includes('Plain');
      // A label is the name of a row, whatever stands in it.
      const chart = path[0] === 'labels' ? undefined : charts.get(file);
      if (!front && !prose && chart === undefined && correction === undefined) continue;
      const typed = find(withoutNames(prose || front ? text : withoutBlanks(text), edition.names));
      if (typed.length === 0) continue;
      const quoted = correction === undefined ? undefined : quotedBy(story, tongue, correction, find);
      known ??= sayings(story, tongue);
      for (const { found, noun, index } of typed) {
        if (quoted?.has(found.toLowerCase())) continue;
        const fact = known.get(found.toLowerCase());
        problems.push({
          file,
          ...place(index),
          what: `The ${noun} "${found}" is typed into the text, so nothing holds it to the ledger`,
          fix: prose ? cureInProse(found, fact) : front ? cureInFront : cureInWords(fact),
          ...(chart === undefined ? {} : { about: `chart:${chart}` }),
        });
      }
    }
  }
  return problems;
};

type Saying = { id: string; form: string } | undefined;

function cureInProse(found: string, fact: Saying): string {
  const plain = `<Plain>${found}</Plain> if it is no figure of the story`;
  return fact
    ? `Write <Fact id="${fact.id}"${fact.form === '' ? '' : ` form="${fact.form}"`} />, which says this, or ${plain}`
    : `Write <Fact id="…" />, or ${plain}, or add the name it is part of to words.txt`;
}

const cureInFront = 'Say it without a figure, or in a word, or add the name it is part of to words.txt';

function cureInWords(fact: Saying): string {
  return fact
    ? `Write {{${fact.id}${fact.form === '' ? '' : `, ${fact.form}`}}}, which says this`
    : 'Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt';
}

export default numbers;
