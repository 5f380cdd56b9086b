import type { ChartWords } from './chart-words.ts';
import type { Say } from './say.ts';
import type { Speaker } from './speaker.ts';

/**
 * How one chart says things in one language: the language's own ways, with the chart's labels and words, their blanks
 * filled. `columns` tells which column of the table serves each channel.
 */
export function sayChart(
  speaker: Speaker,
  words: Pick<ChartWords, 'labels' | 'words'>,
  columns: Readonly<Record<string, string>>,
  filled: (text: string) => string,
): Say {
  return {
    ...speaker,
    label(channel, key) {
      const column = channel === 'key' ? 'key' : (columns[channel] ?? channel);
      const label = words.labels[column]?.[key];
      if (label === undefined)
        throw new RangeError(`the words of the chart have no label for "${key}" under "${column}"`);
      return filled(label);
    },
    word(name) {
      const word = words.words[name];
      if (word === undefined) throw new RangeError(`the words of the chart have no "${name}" under "words"`);
      return filled(word);
    },
  };
}
