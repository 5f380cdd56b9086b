import { dataOf, type Data, type DataWords } from '../alternatives/data.ts';
import type { About } from '../alternatives/data-file.ts';
import { chartPath } from '../i18n/addresses.ts';
import { licence } from '../i18n/licence.ts';
import { statuses, statusOf } from '../ledger/vocabulary.ts';
import { correctionHref } from './corrected.ts';
import { edition, languages, type Told } from './edition.ts';
import { figureParts } from './figure-parts.ts';
import { path } from './paths.ts';

/** Every chart in every language that can be shown, for addresses that there are of each. */
export async function everyChart(): Promise<{ told: Told; chart: string }[]> {
  const all = await Promise.all(
    (await languages()).map(async ({ name }) => {
      const told = await edition(name);
      return [...told.charts.keys()].flatMap((chart) => (figureParts(told, chart) ? [{ told, chart }] : []));
    }),
  );
  return all.flat();
}

function dataWords({ t, sources }: Told): DataWords {
  return {
    unit: { title: t('data.unit'), meaning: t('data.unit_meaning') },
    unitOf: (column) => t('data.unit_of', { column }),
    bound: { title: t('data.bound'), meaning: t('data.bound_meaning') },
    precision: { title: t('data.precision'), meaning: t('data.precision_meaning') },
    status: { title: t('figure.status'), meaning: t('data.status_meaning') },
    sources: { title: t('figure.source_column'), meaning: t('data.sources_meaning') },
    // A phrase about many, without its number, is what is counted.
    unitName: (unit) => t(`unit.${unit}`, { count: 100, number: '' }).trim(),
    boundName: (bound) => (bound === 'exact' ? t('data.exact') : t(`bound.${bound}`, { number: '' }).trim()),
    precisions: {
      day: t('data.precisions.day'),
      week: t('data.precisions.week'),
      month: t('data.precisions.month'),
      year: t('data.precisions.year'),
      about: t('data.precisions.about'),
    },
    publisher: (id) => sources.get(id)?.publisher ?? id,
  };
}

/** The data of a chart, and what they are about, for every file they are written to. */
export interface ChartData {
  about: About;
  data: Data;
}

const made = new WeakMap<Told, Map<string, ChartData>>();

/** The data of a chart in one language; made once, for several files are of them. */
export function chartData(told: Told, id: string, site: URL | undefined): ChartData {
  const known = made.get(told)?.get(id);
  if (known) return known;
  const fresh = make(told, id, site);
  made.set(told, (made.get(told) ?? new Map<string, ChartData>()).set(id, fresh));
  return fresh;
}

function make(told: Told, id: string, site: URL | undefined): ChartData {
  const chart = figureParts(told, id);
  if (!chart) throw new Error(`The chart "${id}" cannot be shown in "${told.name}": "npm run check" tells why.`);
  const { definition, table, words, headline, filled, corrections } = chart;
  const { columns, sources, status, public_since: publicSince } = table.definition;
  const data = dataOf(
    { columns, rows: table.rows, status, sources },
    { columns: words.columns, labels: words.labels },
    told.telling.chart({ table: definition.table, columns: {} }, words),
    dataWords(told),
  );
  const cells = data.rows.flatMap((row) => row.cells);
  const cited = new Set([
    ...sources,
    ...data.rows.flatMap((row) =>
      data.columns.flatMap(({ type }, index) => {
        const value = row.cells[index]?.value;
        return type === 'sources' && Array.isArray(value) ? (value as string[]) : [];
      }),
    ),
  ]);
  const seen = new Set(cells.map(({ value }) => (typeof value === 'string' ? statusOf(value) : undefined)));
  const absolute = (below: string): string => new URL(path(told.name, `/${below}`), site).href;
  return {
    data,
    about: {
      chart: id,
      language: told.locale.tag,
      title: headline,
      shown: filled(words.shown),
      summary: filled(words.summary),
      notes: words.notes.map(filled),
      page: absolute(chartPath(id)),
      story: { title: told.words.title, url: absolute(''), author: told.words.byline },
      published: told.settings.published,
      modified: told.settings.modified,
      publicSince: publicSince === 'unknown' ? undefined : publicSince,
      corrections: corrections.map((correction) => ({
        date: correction.date,
        kind: correction.kind,
        wrote: correction.wrote,
        is: correction.is,
        url: new URL(correctionHref(told, correction), site).href,
      })),
      licence,
      sources: [...cited].flatMap((source) => {
        const entry = told.sources.get(source);
        return entry ? [{ ...entry, id: source }] : [];
      }),
      statuses: statuses
        .filter((one) => seen.has(one))
        .map((one) => ({ id: one, name: told.t(`status.${one}`), meaning: told.t(`status_meaning.${one}`) })),
    },
  };
}
