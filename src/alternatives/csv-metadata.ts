import { dialect, guarded, listSeparator } from './csv.ts';
import type { Data, DataColumn, Datum } from './data.ts';
import type { About } from './data-file.ts';

/** Days that are all whole are dates to a standard tool; days as exact as they are known are text of a certain form. */
function datatypeOf({ type }: DataColumn, values: readonly Datum['value'][]): unknown {
  if (type === 'number') return 'number';
  if (type !== 'day') return 'string';
  return values.every((value) => value === null || String(value).length === '2021-03-11'.length)
    ? 'date'
    : { base: 'string', format: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' };
}

/**
 * The description of a CSV as the W3C's "CSV on the Web" wants it (Metadata Vocabulary for Tabular Data), which is found
 * beside the file under the name that standard gives it: `<file>-metadata.json`.
 *
 * @param file name of the CSV, in the same folder
 */
export function csvMetadata(about: About, { columns, rows }: Data, file: string): Record<string, unknown> {
  const day = (value: string): unknown => ({ '@value': value, '@type': 'xsd:date' });
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': about.language }],
    url: file,
    'dc:title': about.title,
    'dc:description': about.shown,
    'dc:language': about.language,
    'dc:creator': about.story.author,
    'dc:isPartOf': { '@id': about.story.url },
    'dc:relation': { '@id': about.page },
    'dc:issued': day(about.published),
    'dc:modified': day(about.modified),
    'dc:license': { '@id': about.licence.url },
    'dc:source': about.sources.map(({ url }) => ({ '@id': url })),
    notes: [
      ...about.notes.map((note) => ({ 'dc:description': note })),
      ...(about.corrections ?? []).map(({ date, wrote, is, url }) => ({
        'dc:date': day(date),
        'dc:description': `${wrote} ${is}`,
        'dc:relation': { '@id': url },
      })),
    ],
    dialect: {
      encoding: 'utf-8',
      delimiter: dialect.delimiter,
      quoteChar: dialect.quote,
      doubleQuote: true,
      lineTerminators: [dialect.newline],
      header: true,
    },
    tableSchema: {
      columns: columns.map((column, index) => ({
        name: column.name,
        titles: guarded(column.title),
        'dc:description': { '@value': column.meaning.text, '@language': column.meaning.language },
        datatype: datatypeOf(
          column,
          rows.map(({ cells }) => cells[index]?.value ?? null),
        ),
        required: !column.optional,
        ...(column.type === 'sources' && { separator: listSeparator }),
      })),
    },
  };
}
