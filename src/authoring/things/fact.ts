import { bounds } from '../../ledger/fact.ts';
import { statuses } from '../../ledger/status.ts';
import { suggestion } from '../../story/nearest.ts';
import { unitsOf } from '../../story/units.ts';
import { cellOf } from '../../story/values.ts';
import { withEntry } from '../insert.ts';
import { dayFlaw, idsIn, type Complaint, type Setting, type Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

const isDay = (text: string): boolean => dayFlaw(text) === undefined;
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** What is wrong with a place in a table. */
function cellFlaw(place: string, { story }: Setting): Complaint | undefined {
  const [table = '', key = '', column = '', ...more] = place.split('/');
  const found = story.tables.get(table);
  if (more.length > 0 || column === '')
    return { what: `"${place}" is not a place in a table`, fix: 'Write table/row/column' };
  if (!found) return { what: `There is no table "${table}"`, fix: suggestion(table, story.tables.keys(), 'tables') };
  const rows = found.rows.map((row) => String(Object.values(row)[0]));
  if (!rows.includes(key))
    return { what: `The table "${table}" has no row "${key}"`, fix: suggestion(key, rows, 'rows') };
  const columns = Object.keys(found.definition.columns);
  if (!columns.includes(column))
    return { what: `The table "${table}" has no column "${column}"`, fix: suggestion(column, columns, 'columns') };
  if (cellOf(story, place) === null)
    return { what: `The cell "${place}" is empty`, fix: 'Name a cell that holds something' };
  return undefined;
}

/** What the column says that the figure counts. */
function unitOfCell({ story, answers }: Setting): string | undefined {
  const [table = '', row = '', column = ''] = (answers['cell'] ?? '').split('/');
  const definition = story.tables.get(table)?.definition.columns[column];
  if (definition?.type === 'day') return 'date';
  const own = cellOf(story, `${table}/${row}/unit`);
  return definition?.unit ?? (typeof own === 'string' ? own : undefined);
}

/** The day of the earliest source, where each shows one. */
function earliest({ story, answers }: Setting): string | undefined {
  const days = idsIn(answers['sources']).map((id) => story.sources.get(id)?.date);
  return days.every((day) => day !== undefined) ? [...days].sort()[0] : undefined;
}

const hasFigure = ({ answers }: Setting): boolean => Boolean(answers['value']) || Boolean(answers['cell']);

/** An entry of the ledger of facts, put at its end. */
const fact: Thing = {
  makes: 'A fact: a figure, a day or a claim, with how sure it is and what it rests on.',
  name: {
    as: '<id>',
    ask: 'Id of the fact, such as birds-left',
    flaw: (id, { story }) =>
      !/^[a-z0-9-]+$/.test(id)
        ? { what: `"${id}" is not an id`, fix: 'Use small letters, digits and hyphens' }
        : story.facts.has(id)
          ? { what: `There is a fact "${id}" already`, fix: 'Choose another id, or change it in facts.yaml' }
          : undefined,
  },
  questions: {
    value: {
      ask: 'The figure with a decimal point, or the day; nothing for a claim, or where a table has it',
      as: '<number or day>',
      usual: () => '',
      flaw: (value) =>
        isNumber(value) || isDay(value)
          ? undefined
          : {
              what: `"${value}" is not a figure or a day`,
              fix: 'Write digits with a decimal point and no thousands separator, like 7200 or 5.5, or a day like 2021-03-11',
            },
    },
    cell: {
      ask: 'Where a table has the figure: table/row/column; nothing for a claim',
      as: '<table/row/column>',
      usual: () => '',
      applies: ({ answers }) => !answers['value'],
      flaw: cellFlaw,
    },
    unit: {
      ask: 'What the figure counts',
      as: '<unit>',
      applies: hasFigure,
      usual: (setting) => unitOfCell(setting) ?? (/^\d{4}-/.test(setting.answers['value'] ?? '') ? 'date' : undefined),
      among: ({ story }) => ({ values: unitsOf(story), noun: 'units' }),
      flaw: (unit, { answers }) => {
        const value = answers['value'] ?? '';
        if (value === '' || (unit === 'date' ? isDay(value) : isNumber(value))) return undefined;
        return unit === 'date'
          ? { what: `"${value}" is a number and not a day`, fix: 'Say what it counts' }
          : { what: `"${value}" is a day and counts nothing`, fix: 'Make it "--unit date"' };
      },
    },
    bound: {
      ask: 'How the true value lies to the figure',
      as: '<bound>',
      applies: hasFigure,
      usual: () => '',
      among: () => ({ values: bounds, noun: 'bounds' }),
    },
    digits: {
      ask: 'Decimals shown',
      as: '<0 to 3>',
      applies: hasFigure,
      usual: () => '',
      quiet: true,
      among: () => ({ values: ['0', '1', '2', '3'], noun: 'numbers of decimals' }),
    },
    date: {
      ask: 'Day the figure or claim is about; nothing where no source tells',
      as: '<day>',
      usual: () => '',
      flaw: dayFlaw,
    },
    status: { ask: 'How sure it is', as: '<status>', among: () => ({ values: statuses, noun: 'statuses' }) },
    sources: {
      ask: 'Ids of the sources, the best first',
      as: '<source,source>',
      many: true,
      among: ({ story }) => ({ values: [...story.sources.keys()], noun: 'sources' }),
    },
    since: {
      ask: 'Day its earliest source made it public, or unknown',
      as: '<day>',
      usual: earliest,
      flaw: (day) => (day === 'unknown' ? undefined : dayFlaw(day)),
    },
  },
  draft({ name, answers, texts }) {
    const { value, cell, unit, bound, digits, date, status, sources, since } = answers;
    const entry = {
      // Four digits are a year where the unit says so, and a number otherwise.
      ...(value ? { value: unit === 'date' ? value : Number(value) } : {}),
      ...(cell ? { cell } : {}),
      ...(unit ? { unit } : {}),
      ...(bound ? { bound } : {}),
      ...(digits ? { digits: Number(digits) } : {}),
      ...(date ? { date } : {}),
      status,
      public_since: since,
      sources: idsIn(sources),
    };
    const text = withEntry(texts.get('facts.yaml') ?? '', yamlText({ [name]: entry }, { flow: ['*.sources'] }));
    if (text === undefined)
      return [
        {
          what: 'facts.yaml is not written in a way in which an entry can be added safely',
          fix: 'Mend it, with "npm run check", and write each fact as an indented group of its own',
        },
      ];
    const shown = value || cell ? `Say it: <Fact id="${name}" />, and cite it` : 'Cite it';
    return {
      files: new Map(),
      edits: new Map([['facts.yaml', text]]),
      next: [`${shown} after the claim: <Cite id="${name}" />.`],
    };
  },
};

export default fact;
