import type { Kind } from '../geometry/kind.ts';
import { frames } from '../geometry/marks.ts';
import type { Say } from '../i18n/say.ts';
import { marker } from '../story/unwritten.ts';
import type { Row } from '../tables/row.ts';

/** Words that a drawing asks for. */
export interface AskedWords {
  /** Keys that need a label, by channel. */
  labels: ReadonlyMap<string, ReadonlySet<string>>;
  /** Other words, by name. */
  words: ReadonlySet<string>;
}

/**
 * The words that a chart needs: its drawings are asked, for they alone know. Throws what the kind throws where it cannot draw this.
 *
 * @param rows the table's rows by channel, with `key`
 * @param settings options and states that meet the kind's schemas
 */
export function askedWords(
  kind: Kind,
  rows: readonly Row[],
  settings: { options: unknown; states: readonly unknown[] },
): AskedWords {
  const labels = new Map<string, Set<string>>();
  const words = new Set(kind.words);
  const say: Say = {
    locale: 'en',
    quantity: ({ value }) => String(value),
    date: (day) => day,
    range: (from, to) => `${from}–${to}`,
    list: (items) => items.join(', '),
    status: (status) => status,
    label(channel, key) {
      labels.set(channel, (labels.get(channel) ?? new Set()).add(key));
      return marker;
    },
    word(name) {
      words.add(name);
      return marker;
    },
  };
  const options = kind.options.parse(settings.options);
  for (const state of settings.states.map((one) => kind.state.parse(one)))
    for (const one of [state, ...(kind.reachable?.(state, options) ?? [])])
      for (const frame of frames) kind.layout({ rows, options, state: one, frame, say });
  return { labels, words };
}
