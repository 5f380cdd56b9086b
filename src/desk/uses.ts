import type { Story } from '../story/story.ts';
import type { Place } from './open.ts';

/** Where a fact is used. */
export interface Use extends Place {
  /** What uses it: `Cite`, `words`, or the id of a fact or table. */
  by: string;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/**
 * Every use of every fact, by its id: components of chapters and pages, blanks of words, other facts and tables.
 *
 * @param root name of the story's folder in messages
 * @param texts the story's files by path
 */
export function usesOf(story: Story, root: string, texts: ReadonlyMap<string, string>): Map<string, Use[]> {
  const uses = new Map<string, Use[]>([...story.facts.keys()].map((id) => [id, []]));
  const use = (id: string, one: Use): void => void uses.get(id)?.push(one);
  for (const { chapters, pages } of story.editions.values())
    for (const { file, outline } of [...chapters.values(), ...pages.values()])
      for (const { name, attributes, line, column } of outline.parts)
        if (['Fact', 'Number', 'Cite', 'Quote', 'Correction'].includes(name))
          for (const id of (attributes['id'] ?? '').split(' ')) use(id, { file, line, column, by: name });
  for (const [path, text] of texts)
    if (path.startsWith('locales/'))
      for (const match of text.matchAll(/\{\{([a-z0-9-]+)(?=[,}\s])/g))
        use(match[1] ?? '', { file: `${root}/${path}`, line: lineOf(text, match.index), by: 'words' });
  const ledger = texts.get('facts.yaml') ?? '';
  for (const [id, { compute }] of story.facts)
    for (const other of Object.values(compute ?? {}).flat())
      use(other, {
        file: `${root}/facts.yaml`,
        line: lineOf(ledger, ledger.search(new RegExp(`^${id}:`, 'm'))),
        by: id,
      });
  for (const [id, { definition, rows }] of story.tables) {
    const columns = Object.entries(definition.columns).filter(([, { refers }]) => refers === 'facts');
    rows.forEach((row, index) => {
      const named = columns.flatMap(([name]) => String(row[name] ?? '').split(' '));
      for (const fact of new Set([String(Object.values(row)[0]), ...named]))
        use(fact, { file: `${root}/data/${id}.csv`, line: index + 2, by: id });
    });
  }
  return uses;
}
