import type { Told } from './edition.ts';

/** Who is behind a figure, as a line of names. */
export interface Credit {
  /** "Source:" or "Sources:". */
  before: string;
  /** The names with what stands between them, in order. */
  parts: readonly string[];
  /** Which of the parts are names, and the source that each leads to. */
  publishers: ReadonlyMap<string, string>;
}

/** How many names a line has before the rest is counted. */
const usual = 4;

/**
 * Names of the publishers of some sources, as a reader is told them.
 *
 * @param ids of sources, the best first
 * @param most how many are named before the rest is counted
 */
export function creditOf({ t, speaker, sources }: Told, ids: readonly string[], most = usual): Credit {
  // Several texts of one publisher are one name to a reader; the first leads to the ledger.
  const publishers = new Map<string, string>();
  for (const id of ids) {
    const publisher = sources.get(id)?.publisher.replace(/ \(.*\)$/, '');
    if (publisher && !publishers.has(publisher)) publishers.set(publisher, id);
  }
  const named = [...publishers].slice(0, publishers.size === most + 1 ? most + 1 : most);
  const rest = publishers.size - named.length;
  const more = t('figure.more_sources', { count: rest, number: speaker.quantity({ value: rest, unit: 'units' }) });
  return {
    before: t('figure.sources', { count: publishers.size }),
    parts:
      rest > 0
        ? [...named.flatMap(([publisher], index) => [...(index > 0 ? [', '] : []), publisher]), ` ${more}`]
        : new Intl.ListFormat(speaker.locale, { type: 'conjunction' })
            .formatToParts(named.map(([publisher]) => publisher))
            .map(({ value }) => value),
    publishers,
  };
}
