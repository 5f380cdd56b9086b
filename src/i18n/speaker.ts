import type { Interface } from './interface.ts';
import { writeDate, writeList, writeNumber, writePercent, writeRange } from './formats.ts';
import type { DateForm, Quantity, QuantityForm, Say } from './say.ts';
import type { Translate } from './translator.ts';

/** The part of saying that is the same for every chart of a language. */
export type Speaker = Pick<Say, 'locale' | 'quantity' | 'date' | 'range' | 'list' | 'status'>;

/** How one language says quantities, dates, lists and statuses. */
export function speaker(tag: string, t: Translate, words: Pick<Interface, 'numerals'>): Speaker {
  const quantity = (said: Quantity, form: QuantityForm = 'chart'): string => {
    const { value, unit, bound = 'exact', digits } = said;
    if (form === 'words') return words.numerals[value] ?? writeNumber(tag, value, digits);
    if (form === 'chart') {
      const short = unit === 'percent' ? writePercent(tag, value, digits) : writeNumber(tag, value, digits);
      return t(`bound_short.${bound}`, { number: short });
    }
    const plain = writeNumber(tag, value, digits);
    const number = form === 'bare' ? plain : t(`bound.${bound}`, { number: plain });
    return unit === 'percent' || form === 'unit' ? t(`unit.${unit}`, { count: value, number }) : number;
  };
  return {
    locale: tag,
    quantity,
    date: (day, form: DateForm = 'day') => writeDate(tag, day, form),
    range: (from, to, form: DateForm = 'day') => writeRange(tag, from, to, form),
    list: (items) => writeList(tag, items),
    status: (status) => t(`status.${status}`),
  };
}
