import { statusSchema, statuses } from '../../ledger/status.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** Tables rest on sources and facts that exist, and say what they count and how sure they are. */
const tables: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  for (const [id, { definition, rows }] of story.tables) {
    const file = `${root}/data/${id}.yaml`;
    const about = `table:${id}`;
    const say = (path: readonly PropertyKey[], what: string, fix: string): void =>
      void problems.push({ file, ...locate(file, path), what, fix, about });
    definition.sources.forEach((source, index) => {
      // A source that is there and cannot be read is told in its own file.
      if (!story.sources.has(source) && !story.unread.has(`sources/${source}.yaml`))
        say(
          ['sources', index],
          `The table names a source "${source}" that is not in sources/`,
          suggestion(source, story.sources.keys(), 'sources'),
        );
    });
    for (const [name, column] of Object.entries(definition.columns)) {
      if (column.type === 'number' && column.unit === undefined && !definition.columns['unit'])
        say(
          ['columns', name],
          `The column "${name}" holds numbers without a unit`,
          'Add "unit", or a column "unit" that says it row by row',
        );
      rows.forEach((row, index) => {
        // A row is a line of the file and the header is the first: cells are told by line, for their column depends on the text before.
        const place = { file: `${root}/data/${id}.csv`, line: index + 2, column: 1, about };
        const cell = row[name];
        if (typeof cell !== 'string') return;
        if (column.refers)
          for (const one of cell.split(' '))
            if (!story[column.refers].has(one))
              problems.push({
                ...place,
                what: `The row names "${one}" in the column "${name}", which is not one of the ${column.refers}`,
                fix: suggestion(one, story[column.refers].keys(), column.refers),
              });
        if (name === 'status' && !statusSchema.safeParse(cell).success)
          problems.push({ ...place, what: `"${cell}" is not a status`, fix: suggestion(cell, statuses, 'statuses') });
      });
    }
  }
  return problems;
};

export default tables;
