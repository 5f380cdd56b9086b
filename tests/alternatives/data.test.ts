import { describe, expect, it } from 'vitest';
import { csvMetadata } from '../../src/alternatives/csv-metadata.ts';
import { dataOf, type Data, type DataSource, type DataWords } from '../../src/alternatives/data.ts';
import { dataFile, type About } from '../../src/alternatives/data-file.ts';
import { sayWith } from '../geometry/stand-in.ts';

const meaning = 'for the test';

const words: DataWords = {
  unit: { title: 'Unit', meaning: 'counts' },
  unitOf: (column) => `Unit of ${column}`,
  bound: { title: 'Read as', meaning: 'how' },
  precision: { title: 'Exact', meaning: 'how exact' },
  status: { title: 'Certainty', meaning: 'how sure' },
  sources: { title: 'Source', meaning: 'who' },
  unitName: (unit) => (unit === 'units' ? '' : `the ${unit}`),
  boundName: (bound) => (bound === 'exact' ? 'just' : bound),
  precisions: { about: 'roughly' },
  publisher: (id) => id.toUpperCase(),
};

const columnsOf = ({ columns }: Data): string[] => columns.map(({ name, title }) => `${name}: ${title}`);
const rowsOf = ({ rows }: Data): unknown[] => rows.map(({ cells }) => cells.map(({ words: said }) => said));

const source: DataSource = {
  columns: {
    id: { type: 'key', meaning },
    country: { type: 'key', meaning },
    day: { type: 'day', optional: true, meaning },
    precision: { type: 'key', meaning },
    value: { type: 'number', unit: 'percent', optional: true, meaning },
    bound: { type: 'key', meaning },
  },
  rows: [
    { id: 'a', country: 'nl', day: '2021-03', precision: 'about', value: 5.5, bound: 'about' },
    { id: 'b', country: 'us', day: null, precision: 'day', value: null, bound: 'exact' },
  ],
  status: 'reported',
  sources: ['paper', 'radio'],
};
const chart = {
  columns: { country: 'Country', day: 'Day', value: 'Share' },
  labels: { country: { nl: 'x', us: 'y' } },
};
const say = sayWith({ 'country.nl': 'Netherlands', 'country.us': 'US' });
const made = dataOf(source, chart, say, words);

describe('dataOf', () => {
  it('has unit and exactness after the number, and says of the whole table what no column says', () => {
    expect(columnsOf(made)).toEqual([
      'country: Country',
      'day: Day',
      'precision: Exact',
      'value: Share',
      'unit: Unit',
      'bound: Read as',
      'status: Certainty',
      'sources: Source',
    ]);
    expect(rowsOf(made)).toEqual([
      ['Netherlands', 'March 2021', 'roughly', 'c. 5.5%', 'the percent', 'about', 'reported', ['PAPER', 'RADIO']],
      // What is said of a number is not said where there is none.
      ['US', null, 'day', null, null, null, 'reported', ['PAPER', 'RADIO']],
    ]);
    expect(made.rows.map(({ key, cells }) => [key, ...cells.map(({ value }) => value)])).toEqual([
      ['a', 'nl', '2021-03', 'about', 5.5, 'percent', 'about', 'reported', ['paper', 'radio']],
      ['b', 'us', null, 'day', null, null, null, 'reported', ['paper', 'radio']],
    ]);
  });

  it('takes statuses and sources from columns where there are some, whatever the column of statuses is called', () => {
    const data = dataOf(
      {
        ...source,
        columns: {
          id: { type: 'key', meaning },
          now: { type: 'key', values: ['established', 'denied', 'none'], meaning },
          sources: { type: 'ids', refers: 'sources', meaning },
        },
        rows: [
          { id: 'a', now: 'denied', sources: 'paper radio' },
          { id: 'b', now: 'none', sources: 'paper' },
        ],
      },
      { columns: { now: 'Now' }, labels: { now: { none: 'x' } } },
      sayWith({ 'now.none': 'not claimed' }),
      words,
    );
    expect(columnsOf(data)).toEqual(['now: Now', 'sources: Source']);
    expect(rowsOf(data)).toEqual([
      ['denied', ['PAPER', 'RADIO']],
      ['not claimed', ['PAPER']],
    ]);
  });

  it('gives each of several numbers a unit of its own, and a bare number none', () => {
    const data = dataOf(
      {
        ...source,
        columns: {
          id: { type: 'key', meaning },
          hours: { type: 'number', unit: 'hours', meaning },
          index: { type: 'number', meaning },
        },
        rows: [{ id: 'a', hours: 4, index: 2 }],
      },
      { columns: { hours: 'Hours', index: 'Index' }, labels: {} },
      say,
      words,
    );
    expect(columnsOf(data).slice(0, 3)).toEqual(['hours: Hours', 'hours_unit: Unit of Hours', 'index: Index']);
  });

  it('takes the unit of each row where a column has it', () => {
    const data = dataOf(
      {
        ...source,
        columns: {
          id: { type: 'key', meaning },
          value: { type: 'number', meaning },
          unit: { type: 'key', meaning },
        },
        rows: [
          { id: 'a', value: 4, unit: 'servers' },
          { id: 'b', value: 40, unit: 'percent' },
        ],
      },
      { columns: { value: 'Value' }, labels: {} },
      say,
      words,
    );
    expect(data.columns[0]).not.toHaveProperty('unit');
    expect(data.rows.map(({ cells }) => cells[1])).toEqual([
      { value: 'servers', words: 'the servers' },
      { value: 'percent', words: 'the percent' },
    ]);
  });
});

const about: About = {
  chart: 'shares',
  language: 'en-GB',
  title: 'A finding',
  shown: 'What is drawn',
  summary: 'In full.',
  notes: ['Mind this.'],
  page: 'https://site.example/en/charts/shares/',
  story: { title: 'Story', url: 'https://site.example/en/', author: 'Somebody' },
  published: '2026-11-24',
  modified: '2026-11-25',
  licence: { name: 'A licence', url: 'https://licence.example/' },
  sources: [
    {
      id: 'paper',
      publisher: 'Paper',
      title: 'Title',
      url: 'https://paper.example/',
      read: '2026-11-24',
      language: 'en',
    },
  ],
  statuses: [{ id: 'reported', name: 'reported', meaning: 'said by one' }],
};

describe('dataFile', () => {
  const file = dataFile(about, made);

  it('has raw values beside words, by the names of the columns', () => {
    expect(file.rows[0]).toMatchObject({
      key: 'a',
      values: { country: 'nl', day: '2021-03', value: 5.5, unit: 'percent', sources: ['paper', 'radio'] },
      words: { country: 'Netherlands', day: 'March 2021', value: 'c. 5.5%', unit: 'the percent' },
    });
    const names = file.columns.map(({ name }) => name);
    for (const row of file.rows) {
      expect(Object.keys(row.values)).toEqual(names);
      expect(Object.keys(row.words)).toEqual(names);
    }
  });

  it('says null for what is not known, so that its shape is always the same', () => {
    expect(file.sources[0]).toMatchObject({ archived: null, date: null, copy: false });
    expect(file.public_since).toBeNull();
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});

describe('csvMetadata', () => {
  const metadata = csvMetadata(about, made, 'shares.csv');

  it('describes each column as the standard wants it', () => {
    expect(metadata['tableSchema']).toMatchObject({
      columns: [
        { name: 'country', titles: 'Country', datatype: 'string', required: true },
        { name: 'day', datatype: { base: 'string' }, required: false },
        { name: 'precision' },
        { name: 'value', datatype: 'number', required: false },
        { name: 'unit', required: false },
        { name: 'bound' },
        { name: 'status', 'dc:description': { '@value': 'how sure', '@language': say.locale } },
        { name: 'sources', separator: '; ' },
      ],
    });
  });

  it('calls days dates where all are whole', () => {
    const { columns, rows } = made;
    const whole = {
      columns,
      rows: rows.map(({ key, cells }) => ({
        key,
        cells: cells.map((cell) => (cell.value === '2021-03' ? { value: '2021-03-01', words: '' } : cell)),
      })),
    };
    expect(csvMetadata(about, whole, 'shares.csv')['tableSchema']).toMatchObject({
      columns: [{}, { name: 'day', datatype: 'date' }, {}, {}, {}, {}, {}, {}],
    });
  });
});
