import type { Heading, Outline, Part, Section } from '../../story/chapter.ts';
import { driftOf } from '../../story/drift.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';
import { chapterFragment } from '../../i18n/addresses.ts';

/** What the parts of a section name: each kind of thing, the components that name it, and whether its order matters. */
const things = [
  { noun: 'chart', names: ['Chart'], attribute: 'id', write: 'Chart', ordered: true },
  { noun: 'fact', names: ['Fact', 'Number'], attribute: 'id', write: 'Fact', ordered: false },
  {
    noun: 'source of the claim',
    names: ['Cite', 'Quote', 'Correction'],
    attribute: 'id',
    write: 'Cite',
    ordered: false,
  },
  { noun: 'term', names: ['Term'], attribute: 'id', write: 'Term', ordered: false },
] as const;

interface Named {
  id: string;
  part: Part;
}

type Difference = Pick<Problem, 'what' | 'fix'> & { line: number; column: number };

/** The parts that stand in a section. */
function within({ parts, sections }: Outline, index: number): Part[] {
  const from = sections[index]?.line ?? 1;
  const to = sections[index + 1]?.line ?? Infinity;
  return parts.filter(({ line }) => line >= from && line < to);
}

/** What is in the one list and not in the other, counting what is there more than once. */
function lacking(from: readonly Named[], other: readonly Named[]): Named[] {
  const left = other.map(({ id }) => id);
  return from.filter(({ id }) => {
    const at = left.indexOf(id);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** The first thing in which a section is not as its original. */
function differenceOf(
  section: Section,
  title: string,
  here: readonly Part[],
  there: readonly Part[],
  language: string,
  known: (noun: string, id: string) => boolean,
): Difference | undefined {
  for (const { noun, names, attribute, write, ordered } of things) {
    const named = (parts: readonly Part[]): Named[] =>
      parts
        .filter(({ name }) => (names as readonly string[]).includes(name))
        .flatMap((part) => (part.attributes[attribute] ?? '').split(' ').map((id) => ({ id, part })));
    const [mine, theirs] = [named(here), named(there)];
    // A name that leads nowhere is told as that, and may be the one that seems to be missing.
    if ([...mine, ...theirs].some(({ id }) => !known(noun, id))) continue;
    const [missing] = lacking(theirs, mine);
    const [extra] = lacking(mine, theirs);
    if (missing)
      return {
        line: section.line,
        column: section.column,
        what: `"${title}" lacks the ${noun} "${missing.id}", which it has in "${language}"`,
        fix: `Add <${missing.part.name} ${attribute}="${missing.part.attributes[attribute] ?? ''}"${['Chart', 'Fact', 'Cite'].includes(missing.part.name) ? ' />' : '>…'} where the text says it`,
      };
    if (extra)
      return {
        line: extra.part.line,
        column: extra.part.column,
        what: `"${title}" has the ${noun} "${extra.id}", which it does not have in "${language}"`,
        fix: `Take <${extra.part.name}> out, or write it in "${language}" too`,
      };
    const first = ordered ? mine.find(({ id }, index) => id !== theirs[index]?.id) : undefined;
    if (first)
      return {
        line: first.part.line,
        column: first.part.column,
        what: `"${title}" shows its ${write.toLowerCase()}s in another order than in "${language}"`,
        fix: `Keep the order: ${theirs.map(({ id }) => id).join(', ')}`,
      };
  }
  return undefined;
}

/** Components that name nothing, and whose words are the section's own: only how many there are can be compared. */
const nameless = ['Guess', 'Note'] as const;

/** The first of these that one has more often than the other. */
function countOf(
  section: Section,
  title: string,
  here: readonly Part[],
  there: readonly Part[],
  language: string,
): Difference | undefined {
  for (const component of nameless) {
    const [mine, theirs] = [here, there].map((parts) => parts.filter(({ name }) => name === component));
    const extra = mine?.[theirs?.length ?? 0];
    if (extra)
      return {
        line: extra.line,
        column: extra.column,
        what: `"${title}" has a <${component}> that it does not have in "${language}"`,
        fix: `Take it out, or write it in "${language}" too`,
      };
    if ((mine?.length ?? 0) < (theirs?.length ?? 0))
      return {
        line: section.line,
        column: section.column,
        what: `"${title}" lacks a <${component}>, which it has in "${language}"`,
        fix: 'Add it where it stands there',
      };
  }
  return undefined;
}

const marks = (depth: number): string => '#'.repeat(depth);

/** The first heading of a chapter that is not that of its original; those the translation lacks are for the check "drift". */
function headingOf(here: readonly Heading[], there: readonly Heading[], language: string): Difference | undefined {
  const ids = new Set(there.map(({ id }) => id));
  const own = new Set(here.map(({ id }) => id));
  // Sections that are not translated yet are told as that, with all that is in them.
  let untranslated = false;
  const translated = there.filter(({ id, depth }) => {
    if (depth <= 3) untranslated = !own.has(id);
    return !untranslated;
  });
  for (const [index, heading] of here.entries()) {
    const { id, title, depth, line, column } = heading;
    const [model, instead] = [translated[index], there[index]];
    if (id === '') return undefined;
    if (!ids.has(id))
      return {
        line,
        column,
        what: `"${title}" stands under a fragment "${id}" that the chapter does not have in "${language}"`,
        fix:
          instead && instead.id !== '' && !own.has(instead.id)
            ? `Write {#${instead.id}}`
            : `Take it out, or write it in "${language}" too`,
      };
    if (model && model.id !== id)
      return {
        line,
        column,
        what: `"${title}" stands at another place than in "${language}"`,
        fix: `Keep the order: ${translated.map((one) => one.id).join(', ')}`,
      };
    if (model && model.depth !== depth)
      return {
        line,
        column,
        what: `"${title}" is a heading ${marks(depth)} and in "${language}" ${marks(model.depth)}`,
        fix: `Begin it with ${marks(model.depth)}`,
      };
  }
  const lost = translated[here.length];
  return lost && here.every(({ id }) => id !== '')
    ? {
        line: 1,
        column: 1,
        what: `The heading "${lost.title}" of "${language}" is missing`,
        fix: `Add it: ${marks(lost.depth)} … {#${lost.id}}`,
      }
    : undefined;
}

/**
 * A translated chapter has the headings of its original, and each section shows the same charts, says and cites the same facts and
 * explains the same terms, asks for the same guess and has as many notes; the first difference of each. Where the original has changed since, that is no more than a warning.
 */
const sections: Check = ({ story }) => {
  const problems: Problem[] = [];
  const language = story.settings?.language ?? '';
  const original = story.editions.get(language);
  const known = (noun: string, id: string): boolean =>
    noun === 'chart' ? story.charts.has(id) : noun === 'term' ? id in (original?.glossary ?? {}) : story.facts.has(id);
  for (const [name, edition] of story.editions) {
    if (edition === original) continue;
    const stale = new Set(
      driftOf(story, name).flatMap(({ standing, original: { name: part } }) => (standing === 'stale' ? part : [])),
    );
    for (const [id, { file, front, outline }] of edition.chapters) {
      const model = original?.chapters.get(id)?.outline;
      if (!model) continue;
      const behind = [...stale].some((part) => part.startsWith(`${id}#`));
      const say = (difference: Difference, warning: boolean): void =>
        void problems.push({ file, ...difference, ...(warning && { warning }) });
      const heading = headingOf(outline.headings, model.headings, language);
      if (heading) say(heading, behind);
      outline.sections.forEach((section, index) => {
        const at = model.sections.findIndex((one) => one.id === section.id);
        if (at === -1) return;
        const part = `${id}#${section.id === '' ? chapterFragment(id) : section.id}`;
        const own = section.id === '' ? { ...section, line: 1 } : section;
        const title = section.id === '' ? front.title : section.title;
        const [here, there] = [within(outline, index), within(model, at)];
        const difference =
          differenceOf(own, title, here, there, language, known) ?? countOf(own, title, here, there, language);
        if (difference) say(difference, stale.has(part));
      });
    }
  }
  return problems;
};

export default sections;
