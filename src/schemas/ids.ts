import type { Story } from '../story/story.ts';
import { unitsOf } from '../story/units.ts';
import type { JsonSchema } from './described.ts';

/** The ids of a story as a JSON Schema that others point into, so that an editor's program can offer them. */
export function idsSchema(story: Story): JsonSchema {
  const ids = {
    chapters: new Set([...story.editions.values()].flatMap(({ chapters }) => [...chapters.keys()])),
    charts: story.charts.keys(),
    facts: story.facts.keys(),
    languages: story.editions.keys(),
    sources: story.sources.keys(),
    tables: story.tables.keys(),
    units: unitsOf(story),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $defs: Object.fromEntries(
      Object.entries(ids).map(([name, all]) => {
        const list = [...all].sort();
        // A list of nothing is no choice.
        return [name, list.length === 0 ? {} : { enum: list }];
      }),
    ),
  };
}
