import { fill } from '../i18n/fill.ts';
import type { Ledger } from './playable.ts';

let known: Promise<Ledger> | undefined;

/** What parts made by script say, and what the ledger knows of days; read once, when the first such part is near. */
export function ledger(): Promise<Ledger> {
  const address = document.querySelector<HTMLElement>('[data-ledger]')?.dataset['ledger'] ?? '';
  known ??= fetch(address).then(async (answer) => {
    // Written by the same build, in the shape the type gives.
    const read = (await answer.json()) as Ledger;
    if (read.version !== new URL(address, location.href).searchParams.get('v'))
      throw new RangeError('the page and its words are of different builds');
    return read;
  });
  return known;
}

/** Says one phrase, its blanks filled: `word('scroll', 'of', { number: '2', total: '4' })`. */
export type Word = (group: string, name: string, blanks?: Readonly<Record<string, string>>) => string;

export async function words(): Promise<Word> {
  const { words: all } = await ledger();
  return (group, name, blanks = {}) => fill(all[group]?.[name] ?? name, (reference) => blanks[reference] ?? '');
}

/** A day as the language says it; as it is, where the page does not say that day. */
export function sayDay(iso: string, { first, said }: Ledger['days']): string {
  return said[(Date.parse(iso) - Date.parse(first)) / 86_400_000] ?? iso;
}
