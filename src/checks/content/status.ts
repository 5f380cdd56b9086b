import { basisOf } from '../../ledger/citations.ts';
import { statusOf, weakest, type Status } from '../../ledger/vocabulary.ts';
import type { Part } from '../../story/chapter.ts';
import type { Problem } from '../../story/problem.ts';
import type { Check, Checked } from '../check.ts';
import { drawn } from '../drawn.ts';

/** True where something is not simply so, and a reader must see that. */
const isUnsure = (status: Status): boolean => status !== 'established' && status !== 'estimated';

/** Marks of status in the same paragraph, or in the component around it, count for a figure. */
function prose({ story }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const edition of story.editions.values())
    for (const { file, outline } of edition.chapters.values()) {
      const cites = outline.parts.filter(({ name }) => name === 'Cite' || name === 'Correction' || name === 'Quote');
      const covers = (cite: Part, part: Part): boolean =>
        cite.block === part.block || (cite.name !== 'Cite' && part.within.includes(cite.name));
      for (const part of outline.parts) {
        if (part.name !== 'Fact') continue;
        const id = part.attributes['id'] ?? '';
        const status = story.facts.get(id)?.status;
        if (status === undefined || !isUnsure(status)) continue;
        const shown = cites
          .filter((cite) => covers(cite, part))
          .flatMap((cite) => basisOf(cite.attributes['id'] ?? '', story.facts)?.status ?? []);
        if (shown.some((one) => weakest([one, status]) === one)) continue;
        problems.push({
          file,
          line: part.line,
          column: part.column,
          what: `The fact "${id}" is only ${status}, and nothing in its paragraph says so`,
          fix: `Put <Cite id="${id}" /> after the claim`,
          about: `fact:${id}`,
        });
      }
    }
  return problems;
}

/** Rows of a table that are not sure, by key. */
function unsureRows({ story }: Checked, table: string): Map<string, Status> {
  const { definition, rows = [] } = story.tables.get(table) ?? {};
  const [first = ''] = Object.keys(definition?.columns ?? {});
  return new Map(
    rows.flatMap((row): [string, Status][] => {
      const status = statusOf(row['status']);
      return status && isUnsure(status) ? [[String(row[first]), status]] : [];
    }),
  );
}

/** Every mark of a row that is not sure is drawn in the form of its status, and the words that stand for the drawing say so. */
function drawings(checked: Checked): Problem[] {
  const { root, locate } = checked;
  const problems = new Map<string, Problem>();
  for (const { locale, tongue, chart, definition, words, step, drawing } of drawn(checked)) {
    const about = `chart:${chart}`;
    const seen = new Set<Status>();
    for (const [key, status] of unsureRows(checked, definition.table)) {
      const own = drawing?.marks.filter(({ datum }) => datum === key) ?? [];
      if (own.length === 0) continue;
      seen.add(status);
      if (own.some((mark) => mark.status === status)) continue;
      const file = `${root}/charts/${chart}.yaml`;
      problems.set(`${chart}/${step}/${key}`, {
        file,
        ...locate(file, ['steps', definition.steps.findIndex(({ id }) => id === step)]),
        what: `The row "${key}" is only ${status}, and the drawing of the step "${step}" does not show it`,
        fix: 'Name the column "status" under columns, or choose a kind that shows how sure things are',
        about,
      });
    }
    const alt = (words.steps[step]?.alt ?? '').toLowerCase();
    for (const status of seen) {
      const word = tongue.t(`status.${status}`).toLowerCase();
      if (alt.includes(word)) continue;
      const file = `${root}/locales/${locale}/charts/${chart}.yaml`;
      // Both frames show the same; one of them is enough to say so.
      problems.set(`${locale}/${chart}/${step}/${status}`, {
        file,
        ...locate(file, ['steps', step, 'alt']),
        what: `The step "${step}" draws what is only ${status}, and its alternative text does not say "${word}"`,
        fix: `Say there what is ${word}`,
        about,
      });
    }
  }
  return [...problems.values()];
}

/** What is only reported, suspected or denied carries its mark wherever a reader meets it: prose, drawing, alternative text. */
const status: Check = (checked) => [...prose(checked), ...drawings(checked)];

export default status;
