import type { Say } from '../i18n/say.ts';
import { question, type Playable } from './playable.ts';

/**
 * Says what the build said, word for word. Engines differ in how they write numbers and dates, so nothing is written a
 * second time; what the build was never asked throws, and the chart stays as it stands.
 */
export function replay({ locale, said }: Pick<Playable, 'locale' | 'said'>): Say {
  const answer =
    (method: string) =>
    (...asked: unknown[]): string => {
      const found = said[question(method, asked)];
      if (found === undefined) throw new RangeError(`nothing was said for ${question(method, asked)}`);
      return found;
    };
  return {
    locale,
    quantity: answer('quantity'),
    date: answer('date'),
    range: answer('range'),
    list: answer('list'),
    label: answer('label'),
    word: answer('word'),
    status: answer('status'),
  };
}
