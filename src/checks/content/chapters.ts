import { suggestion } from '../../story/nearest.ts';
import { parts, type Attribute } from '../../story/parts.ts';
import type { Part } from '../../story/chapter.ts';
import type { Problem } from '../../story/problem.ts';
import { tongueOf } from '../../story/speaking.ts';
import { telling, Unsayable } from '../../story/telling.ts';
import type { Check } from '../check.ts';

interface Known {
  facts: ReadonlySet<string>;
  charts: ReadonlySet<string>;
  terms: ReadonlySet<string>;
}

type Complaint = Pick<Problem, 'what' | 'fix'> & { about?: string };

const about = { facts: 'fact', charts: 'chart', terms: 'term' } as const;

function attributeFlaws(part: Part, name: string, rule: Attribute, known: Known): Complaint[] {
  const value = part.attributes[name];
  if (value === undefined)
    return rule.optional
      ? []
      : [{ what: `<${part.name}> has no "${name}"`, fix: `Write <${part.name} ${name}="…" />` }];
  if (rule.values && !rule.values.includes(value))
    return [{ what: `<${part.name}> cannot have ${name}="${value}"`, fix: suggestion(value, rule.values, 'values') }];
  const kind = rule.names;
  if (!kind) return [];
  const noun = about[kind];
  return (rule.many ? value.split(' ') : [value])
    .filter((id) => !known[kind].has(id))
    .map((id) => ({
      what: `There is no ${noun} "${id}"`,
      fix: suggestion(id, known[kind], kind),
      about: `${noun}:${id}`,
    }));
}

/** Chapters name components that exist, with attributes they take and ids that are there. */
const chapters: Check = ({ story }) => {
  const problems: Problem[] = [];
  const original = story.editions.get(story.settings?.language ?? '');
  for (const edition of story.editions.values()) {
    const known: Known = {
      facts: new Set(story.facts.keys()),
      charts: new Set(story.charts.keys()),
      // Where a translation lacks a term, its readers are given the original's.
      terms: new Set(Object.keys({ ...original?.glossary, ...edition.glossary })),
    };
    const tongue = tongueOf(edition);
    const told = tongue && telling(story, tongue.speaker);
    const drawn = new Set<string>();
    let guessed = false;
    for (const { file, outline } of [...edition.chapters.values(), ...edition.pages.values()]) {
      const cited = new Set(
        outline.parts
          .filter(({ name }) => name === 'Cite')
          .flatMap(({ attributes }) => attributes['id']?.split(' ') ?? []),
      );
      for (const part of outline.parts) {
        const say = (complaint: Complaint, fatal = false): void =>
          void problems.push({ file, line: part.line, column: part.column, ...complaint, ...(fatal ? { fatal } : {}) });
        const rules = Object.hasOwn(parts, part.name) ? parts[part.name] : undefined;
        if (!rules) {
          say(
            {
              what: `There is no component <${part.name}>`,
              fix: suggestion(part.name, Object.keys(parts), 'components'),
            },
            true,
          );
          continue;
        }
        for (const name of Object.keys(part.attributes))
          if (!Object.hasOwn(rules, name))
            say({ what: `<${part.name}> takes no "${name}"`, fix: suggestion(name, Object.keys(rules), 'attributes') });
        for (const [name, rule] of Object.entries(rules))
          for (const flaw of attributeFlaws(part, name, rule, known)) say(flaw);
        const id = part.attributes['id'] ?? '';
        if (part.name === 'Chart') {
          if (drawn.has(id))
            say({ what: `The chart "${id}" stands in the story twice`, fix: 'Keep one: its address is its id' });
          drawn.add(id);
        }
        if (part.name === 'Guess') {
          if (guessed) say({ what: '<Guess /> stands in the story twice', fix: 'Keep the one before the first chart' });
          guessed = true;
        }
        if (part.name === 'Number' && known.facts.has(id) && !cited.has(id))
          say({
            what: `No claim in this chapter cites the fact "${id}", so a reader of this number finds no source`,
            fix: `Add it to the <Cite> after the sentence that says it: <Cite id="${id}" />`,
          });
        if (['Fact', 'Number'].includes(part.name) && told && known.facts.has(id))
          try {
            told.fact(id, part.attributes['form']);
          } catch (error) {
            if (error instanceof Unsayable) say({ what: error.message, fix: error.fix, about: `fact:${id}` });
          }
      }
    }
  }
  return problems;
};

export default chapters;
