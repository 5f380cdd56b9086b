import { blanksOf } from '../../i18n/fill.ts';
import type { Problem } from '../../story/problem.ts';
import type { Story } from '../../story/story.ts';
import type { Check } from '../check.ts';
import { textsIn } from '../../story/texts.ts';

/** Facts that a reader meets, and those from which they are computed. */
function factsTold({ editions, facts }: Story): Set<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const ids of Object.values(facts.get(id)?.compute ?? {})) (ids as readonly string[]).forEach(add);
  };
  for (const { words, charts, glossary, chapters, pages } of editions.values()) {
    for (const [, text] of textsIn([words, glossary, ...charts.values()]))
      for (const { reference } of blanksOf(text)) add(reference);
    for (const { outline } of [...chapters.values(), ...pages.values()])
      for (const { name, attributes } of outline.parts)
        if (name !== 'Term') for (const id of (attributes['id'] ?? '').split(' ')) add(id);
  }
  return found;
}

/** Sources on which a fact, a table or a row of one rests. */
function sourcesNamed({ facts, tables }: Story): Set<string> {
  return new Set([
    ...[...facts.values()].flatMap(({ sources }) => sources),
    ...[...tables.values()].flatMap(({ definition, rows }) => [
      ...definition.sources,
      ...rows.flatMap((row) => (typeof row['sources'] === 'string' ? row['sources'].split(' ') : [])),
    ]),
  ]);
}

/** What stands in the ledger, the tables or the glossary and is met by no reader: a slip, or left over. */
const unused: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  // What cannot be read may be what uses them.
  if (story.unread.size > 0) return problems;
  const say = (file: string, path: readonly string[], what: string, fix: string): void =>
    void problems.push({ file, ...locate(file, path), what, fix, warning: true });
  const told = factsTold(story);
  const ledger = `${root}/facts.yaml`;
  for (const id of story.facts.keys())
    if (!told.has(id)) say(ledger, [id], `No text uses the fact "${id}"`, 'Use it, or take it out');
  const named = sourcesNamed(story);
  for (const id of story.sources.keys())
    if (!named.has(id))
      say(
        `${root}/sources/${id}.yaml`,
        [],
        `Nothing rests on the source "${id}"`,
        'Name it with a fact, or take it out',
      );
  const drawn = new Set([...story.charts.values()].map(({ table }) => table));
  const read = new Set([...story.facts.values()].map(({ cell }) => cell?.split('/')[0]));
  for (const id of story.tables.keys())
    if (!drawn.has(id) && !read.has(id))
      say(`${root}/data/${id}.yaml`, [], `No chart and no fact uses the table "${id}"`, 'Use it, or take it out');
  for (const [name, { chapters, pages, glossary }] of story.editions) {
    const opened = new Set(
      [...chapters.values(), ...pages.values()].flatMap(({ outline }) =>
        outline.parts.flatMap((part) => (part.name === 'Term' ? (part.attributes['id'] ?? []) : [])),
      ),
    );
    // A chapter that is not translated opens its terms all the same.
    const whole = story.settings?.chapters.every((chapter) => chapters.has(chapter)) ?? true;
    for (const term of Object.keys(glossary ?? {}))
      if (whole && !opened.has(term))
        say(
          `${root}/locales/${name}/glossary.yaml`,
          [term],
          `No text opens the term "${term}"`,
          `Write <Term id="${term}">…</Term> where it is first used, or take it out in every language`,
        );
  }
  return problems;
};

export default unused;
