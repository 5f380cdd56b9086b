import { correctionFragment, correctionsPath } from '../i18n/addresses.ts';
import type { ToldCorrection } from '../story/correcting.ts';
import type { Told } from './edition.ts';
import { path } from './paths.ts';

/** Style of the marks of corrections: only a story that has any carries it. It stands before the sheets, so it says the order of layers too. */
export const correctedStyle =
  '@layer tokens,base,page,prose,drawing,figure,print;@layer prose{.corrected{margin-inline-start:.25em;font:600 .6875em/1 var(--sans);white-space:nowrap;vertical-align:super}}';

/** Where the log tells of a correction. */
export function correctionHref(told: Pick<Told, 'name'>, { id }: Pick<ToldCorrection, 'id'>): string {
  return `${path(told.name, '/', correctionsPath)}#${correctionFragment(id)}`;
}

/** "Corrected on 12 March 2027", or "Updated on" where it was no error. */
export function correctionTitle({ t, speaker }: Pick<Told, 't' | 'speaker'>, { kind, date }: ToldCorrection): string {
  return t(`corrections.${kind}`, { date: speaker.date(date, 'date') });
}

/** The one of several that a reader must know of before all others: an error before an update, and the newest of them. */
export function foremost(corrections: readonly ToldCorrection[]): ToldCorrection | undefined {
  return corrections.find(({ kind }) => kind === 'error') ?? corrections[0];
}

/** What was changed of any of some facts; the foremost where that was more than once. */
export function correctionOf(
  { corrections }: Pick<Told, 'corrections'>,
  facts: readonly string[],
): ToldCorrection | undefined {
  return foremost(corrections.filter(({ reach }) => facts.some((id) => reach.facts.has(id))));
}

const mark = /(?<!\s)\s*<a class="corrected"[^]*?<\/a>/g;

/** The marks of corrections in a text that becomes a link, put after it: a link cannot hold another. */
export function marksApart(html: string): { text: string; marks: string } {
  return { text: html.replace(mark, ''), marks: (html.match(mark) ?? []).join('') };
}
