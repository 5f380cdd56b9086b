import { correctionDay } from '../ledger/correction.ts';
import { charted, computedFrom, reachOf } from '../story/correcting.ts';
import type { Problem } from '../story/problem.ts';
import { publishedFacts, publishedOf, type Published, type PublishedFact } from '../story/published.ts';
import type { Locate, Story } from '../story/story.ts';
import { cellOf } from '../story/values.ts';

/** A figure as an editor reads it in the ledger: `more than 7200 birds, reported`. */
function said({ value, unit, bound, status }: PublishedFact): string {
  const figure =
    value === null
      ? 'a claim'
      : [
          bound === 'exact' ? '' : bound.replace('-', ' '),
          typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(6))) : String(value),
          unit === 'date' ? '' : (unit ?? ''),
        ]
          .filter((word) => word !== '')
          .join(' ');
  return `${figure}, ${status}`;
}

const cell = (value: string | number | null): string => (value === null ? 'empty' : String(value));

/** What stands under a key of a file that was published, of which anything may be called anything. */
const own = <T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  of && Object.hasOwn(of, key) ? of[key] : undefined;

const fields = ['value', 'unit', 'bound', 'status'] as const;

/** Whether a part of a fact is as it was: two programs may differ in the last digit of what they compute. */
const same = (was: PublishedFact[(typeof fields)[number]], now: PublishedFact[(typeof fields)[number]]): boolean =>
  typeof was === 'number' && typeof now === 'number' ? Math.abs(was - now) <= Math.abs(was) * 1e-9 : was === now;

/** What was published of a fact and has changed, as a correction writes it: `value: 7200, status: reported`. */
const changes = (was: PublishedFact, now: PublishedFact): string =>
  fields
    .filter((field) => !same(was[field], now[field]))
    .map((field) => `${field}: ${String(was[field])}`)
    .join(', ');

/**
 * What a story changes of what was published without telling its readers: facts and cells without a correction, corrections
 * that are gone, and a day of the last change that is not one.
 *
 * @param today the day on which the story is checked: 2027-03-12
 */
export function against(
  published: Published,
  { story, root, locate }: { story: Story; root: string; locate: Locate },
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, path: readonly PropertyKey[], what: string, fix: string): void =>
    void problems.push({ file: `${root}/${file}`, ...locate(`${root}/${file}`, path), what, fix, check: 'against' });
  const fresh = [...story.corrections].filter(
    ([id]) => !published.corrections.includes(id) && correctionDay(id) >= published.modified,
  );
  for (const id of published.corrections)
    if (!story.corrections.has(id) && !story.unread.has(`corrections/${id}.yaml`))
      say(
        `corrections/${id}.yaml`,
        [],
        `The correction "${id}" was published and is gone`,
        'Put it back: what readers were told stays in the log',
      );
  for (const id of story.corrections.keys())
    if (!published.corrections.includes(id) && correctionDay(id) < published.modified)
      say(
        `corrections/${id}.yaml`,
        [],
        `The correction is new but of ${correctionDay(id)}, before what was published on ${published.modified}`,
        'Name the file after the day on which readers are told',
      );
  const reaches = fresh.map(([, correction]) => reachOf(correction, charted(story)));
  const withdrawn = new Set(fresh.flatMap(([, correction]) => correction.withdrawn));
  const cells = new Set(reaches.flatMap((reach) => [...reach.cells]));
  const facts = new Set(reaches.flatMap((reach) => [...reach.facts]));
  const now = publishedFacts(story);
  const newFile = (slug: string): string => `Add corrections/${today}-${slug.replaceAll('_', '-')}.yaml`;

  const uncorrected = Object.entries(published.facts).filter(([id, was]) => {
    const is = now.get(id);
    return is && !facts.has(id) && fields.some((field) => !same(was[field], is[field]));
  });
  const changedFacts = new Set(uncorrected.map(([id]) => id));
  /** Facts of which more has changed than the figure: what corrects them corrects their cells too. */
  const whole = new Set(
    uncorrected.flatMap(([id, was]) =>
      fields.some((field) => field !== 'value' && was[field] !== now.get(id)?.[field]) ? id : [],
    ),
  );
  const wholeCells = new Set([...whole].map((id) => story.facts.get(id)?.cell));
  const cellChanged = (place: string): boolean => {
    const [table = '', row = '', column = ''] = place.split('/');
    const was = published.tables[table]?.[row]?.[column];
    return was !== undefined && was !== cellOf(story, place);
  };
  /** Whether a fact has changed only because its cell, or a fact it is computed from, has, and that is told. */
  const follows = (id: string): boolean => {
    const { cell: place, compute } = story.facts.get(id) ?? {};
    return (
      !whole.has(id) &&
      ((place !== undefined && cellChanged(place)) || computedFrom({ compute }).some((one) => changedFacts.has(one)))
    );
  };
  const standing = (place: string): string => {
    const held = [...changedFacts].filter((id) => story.facts.get(id)?.cell === place);
    return held.length === 0 ? '' : ` (the fact ${held.map((id) => `"${id}"`).join(' and ')})`;
  };

  for (const [id, was] of story.unread.has('facts.yaml') ? [] : Object.entries(published.facts)) {
    const is = now.get(id);
    if (!is) {
      if (!story.facts.has(id) && !withdrawn.has(id))
        say(
          'facts.yaml',
          [],
          `The fact "${id}" was published as ${said(was)} and is gone without a correction`,
          `Put it back, or ${newFile(id).replace('Add', 'add')} with withdrawn: [${id}]`,
        );
      continue;
    }
    const changed = fields.filter((field) => !same(was[field], is[field]));
    if (changed.length === 0) continue;
    if (!facts.has(id)) {
      if (follows(id)) continue;
      say(
        'facts.yaml',
        [id, 'value'],
        `The fact "${id}" was published as ${said(was)} and is now ${said(is)}, without a correction`,
        story.facts.get(id)?.compute
          ? 'Correct the facts it is computed from, or put them back'
          : `${newFile(id)} with facts: { ${id}: { ${changes(was, is)} } }, or put it back`,
      );
      continue;
    }
    // The first correction since then tells what was published; later ones tell of each other.
    for (const field of changed) {
      const named = fresh
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .find(([, correction]) => own(correction.facts, id)?.[field] !== undefined);
      const told = named && own(named[1].facts, id)?.[field];
      if (named && told !== was[field])
        say(
          `corrections/${named[0]}.yaml`,
          ['facts', id, field],
          `The correction says that the ${field} of "${id}" was ${String(told)}, but ${String(was[field])} was published`,
          `Write ${field}: ${String(was[field])}`,
        );
      else if (
        !named &&
        !(field === 'value' && (story.facts.get(id)?.compute ?? cells.has(story.facts.get(id)?.cell ?? '')))
      )
        say(
          'facts.yaml',
          [id, field],
          `The ${field} of the fact "${id}" was published as ${String(was[field])} and is now ${String(is[field])}, and its correction does not say so`,
          `Add ${field}: ${String(was[field])} to it`,
        );
    }
  }

  for (const [id, rows] of Object.entries(published.tables)) {
    const table = story.tables.get(id);
    const file = `data/${id}.csv`;
    if (story.unread.has(file) || story.unread.has(`data/${id}.yaml`)) continue;
    if (!table) {
      say('story.yaml', [], `The table "${id}" was published and is gone`, 'Put it back');
      continue;
    }
    for (const [key, row] of Object.entries(rows)) {
      const index = table.rows.findIndex((one) => String(Object.values(one)[0]) === key);
      const is = table.rows[index];
      for (const [column, was] of Object.entries(row)) {
        const place = `${key}/${column}`;
        const value = own(is, column);
        if (value === was || cells.has(`${id}/${place}`) || wholeCells.has(`${id}/${place}`)) continue;
        problems.push({
          file: `${root}/${file}`,
          line: index < 0 ? 1 : index + 2,
          column: 1,
          what:
            is === undefined || value === undefined
              ? `The cell "${place}" was published as ${cell(was)} and is gone`
              : `The cell "${place}"${standing(`${id}/${place}`)} was published as ${cell(was)} and is now ${cell(value)}, without a correction`,
          fix:
            is === undefined || value === undefined
              ? 'Put it back: readers may have taken the table along'
              : `${newFile(id)} with tables: { ${id}: { ${place}: ${was === null ? 'null' : String(was)} } }, or put it back`,
          check: 'against',
        });
        if (is === undefined) break;
      }
    }
  }
  // Withdrawn or corrected cells are told once; a cell that a correction names must be what it was.
  for (const [name, correction] of fresh)
    for (const [table, changed] of Object.entries(correction.tables))
      for (const [place, told] of Object.entries(changed)) {
        const [row = '', column = ''] = place.split('/');
        const was = own(own(own(published.tables, table), row), column);
        const earlier = fresh.some(
          ([other, { tables }]) => other < name && own(own(tables, table), place) !== undefined,
        );
        if (was !== undefined && was !== told && !earlier)
          say(
            `corrections/${name}.yaml`,
            ['tables', table, place],
            `The correction says that the cell "${place}" was ${cell(told)}, but ${cell(was)} was published`,
            `Write ${place}: ${cell(was)}`,
          );
      }

  const { seen, modified } = publishedOf(story);
  const readable = Object.keys(seen).length === story.editions.size;
  const languages = new Set([...Object.keys(published.seen), ...Object.keys(seen)]);
  const changed = [...languages].filter((name) => own(published.seen, name) !== own(seen, name));
  if (!readable || !story.settings) return problems;
  // A day is as fine as it gets: a story may change twice on one.
  if (changed.length > 0 && modified <= published.modified && !(modified === published.modified && modified === today))
    say(
      'story.yaml',
      ['modified'],
      `What a reader sees in ${changed.map((name) => `"${name}"`).join(' and ')} has changed since ${published.modified}, but the day of the last change has not`,
      `Write modified: ${today}`,
    );
  if (changed.length === 0 && modified !== published.modified)
    say(
      'story.yaml',
      ['modified'],
      `The day of the last change is ${modified}, but nothing that a reader sees has changed since ${published.modified}`,
      `Write modified: ${published.modified}`,
    );
  return problems;
}
