import type { Unit } from '../ledger/vocabulary.ts';
import type { Interface } from './interface.ts';
import { writeDate, writeList, writeNumber, writePercent, writeRange } from './formats.ts';
import type { DateForm, Quantity, QuantityForm, Say } from './say.ts';
import type { Translate } from './translator.ts';

/** The part of saying that is the same for every chart of a language. */
export type Speaker = Pick<Say, 'locale' | 'quantity' | 'date' | 'range' | 'list' | 'status'>;

/** The unit where the language has words for it. Where it has none a check tells, and until then the number stands by itself. */
export const sayable = (unit: Unit, words: Pick<Interface, 'unit'>): Unit =>
  Object.hasOwn(words.unit, unit) ? unit : 'units';

/** How one language says quantities, dates, lists and statuses. */
export function speaker(tag: string, t: Translate, words: Pick<Interface, 'numerals' | 'unit'>): Speaker {
  const quantity = (said: Quantity, form: QuantityForm = 'chart'): string => {
    const { value, unit, bound = 'exact', digits } = said;
    if (form === 'words') return words.numerals[value] ?? writeNumber(tag, value, digits);
    if (form === 'chart') {
      const short = unit === 'percent' ? writePercent(tag, value, digits) : writeNumber(tag, value, digits);
      return t(`bound_short.${bound}`, { number: short });
    }
    const plain = writeNumber(tag, value, digits);
    const number = form === 'bare' ? plain : t(`bound.${bound}`, { number: plain });
    if (unit !== 'percent' && form !== 'unit') return number;
    return t(`unit.${sayable(unit, words)}`, { count: value, number });
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
