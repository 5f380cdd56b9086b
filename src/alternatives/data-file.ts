import type { CorrectionKind } from '../ledger/correction.ts';
import type { Source } from '../ledger/source.ts';
import type { Status } from '../ledger/vocabulary.ts';
import type { Data, DataColumn } from './data.ts';

/** What a chart is about, for files that leave the site. Texts are in the language of the file. */
export interface About {
  /** Id of the chart, the same in every language. */
  chart: string;
  /** BCP 47 tag of the language. */
  language: string;
  /** The finding, in one sentence. */
  title: string;
  /** What is drawn: quantity, unit, place, period. */
  shown: string;
  /** The finding and its main values in full sentences. */
  summary: string;
  /** What a reader must know to read the figures rightly. */
  notes: readonly string[];
  /** Address of the chart's own page. */
  page: string;
  /** The story the chart is part of. */
  story: { title: string; url: string; author: string };
  /** First day on which the story could be read, and the day of its last change: 2026-11-24. */
  published: string;
  modified: string;
  /** Day on which the values became public, where it is one for all rows. */
  publicSince?: string | undefined;
  /** What was changed in the chart after publication, the newest first; none where left out. */
  corrections?: readonly { date: string; kind: CorrectionKind; wrote: string; is: string; url: string }[] | undefined;
  licence: { name: string; url: string };
  /** Every source that a row names, the best of the table first. */
  sources: readonly (Source & { id: string })[];
  /** Statuses that occur, from most to least certain. */
  statuses: readonly { id: Status; name: string; meaning: string }[];
}

/**
 * `/<locale>/charts/<chart>.json`, for programs and whoever reads along. What is here stays: names are added, and none is
 * taken away or given another meaning within a version.
 */
export interface DataFile extends Omit<About, 'page' | 'publicSince' | 'sources'> {
  /** Version of this shape. */
  version: 1;
  /** Address of the chart's own page. */
  url: string;
  /** Day on which all values became public; null where it differs by row or is not known. */
  public_since: string | null;
  sources: readonly {
    id: string;
    publisher: string;
    title: string;
    url: string;
    /** A kept copy elsewhere; null where none is known. */
    archived: string | null;
    /** Day, month or year of publication; null where the page shows none. */
    date: string | null;
    /** Day on which it was read for this story. */
    read: string;
    /** Language it is written in. */
    language: string;
    /** True where it was read through a copy or summary. */
    copy: boolean;
  }[];
  /** The columns in the order of the CSV. */
  columns: readonly {
    name: string;
    title: string;
    type: DataColumn['type'];
    /** What the numbers count, where all count the same; otherwise null. */
    unit: string | null;
    meaning: DataColumn['meaning'];
    /** True where a value may be null: not known, or not for its row. */
    optional: boolean;
  }[];
  rows: readonly {
    /** Id of the row, the same in every language. */
    key: string;
    /** By name of the column: the raw value. */
    values: Readonly<Record<string, string | number | readonly string[] | null>>;
    /** By name of the column: the value as a reader of the language sees it. */
    words: Readonly<Record<string, string | readonly string[] | null>>;
  }[];
}

/** The data of a chart with all that is known about them, as one value for a JSON file. */
export function dataFile(about: About, { columns, rows }: Data): DataFile {
  const { chart, language, title, shown, summary, notes, page, story, published, modified, licence, statuses } = about;
  const byName = <T>(cells: readonly T[]): Record<string, T> =>
    Object.fromEntries(columns.flatMap(({ name }, index) => (index in cells ? [[name, cells[index] as T]] : [])));
  return {
    version: 1,
    chart,
    language,
    title,
    shown,
    summary,
    notes,
    url: page,
    story,
    published,
    modified,
    ...(about.corrections?.length && { corrections: about.corrections }),
    public_since: about.publicSince ?? null,
    licence,
    statuses,
    sources: about.sources.map((source) => ({
      id: source.id,
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      archived: source.archived ?? null,
      date: source.date ?? null,
      read: source.read,
      language: source.language,
      copy: source.copy ?? false,
    })),
    columns: columns.map((column) => ({
      name: column.name,
      title: column.title,
      type: column.type,
      unit: column.unit ?? null,
      meaning: column.meaning,
      optional: column.optional,
    })),
    rows: rows.map(({ key, cells }) => ({
      key,
      values: byName(cells.map(({ value }) => value)),
      words: byName(cells.map(({ words }) => words)),
    })),
  };
}
