import type { ToldCorrection } from '../story/correcting.ts';
import { correctionHref } from './corrected.ts';
import type { Told } from './edition.ts';

/** What schema.org is told of errors that were mended. An update is none: the day of the last change tells of it. */
export function correctionComments(
  told: Pick<Told, 'name' | 'locale'>,
  corrections: readonly ToldCorrection[],
  site: URL | undefined,
): { correction?: Record<string, unknown>[] } {
  const errors = corrections.filter(({ kind }) => kind === 'error');
  if (errors.length === 0) return {};
  return {
    correction: errors.map((correction) => {
      const url = new URL(correctionHref(told, correction), site).href;
      return {
        '@type': 'CorrectionComment',
        '@id': url,
        url,
        inLanguage: told.locale.tag,
        datePublished: correction.date,
        text: `${correction.wrote} ${correction.is}`,
      };
    }),
  };
}
