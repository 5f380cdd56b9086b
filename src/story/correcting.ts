import type { ChartDefinition } from '../geometry/chart.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import { blanksOf, fill } from '../i18n/fill.ts';
import type { CorrectionWords } from '../i18n/correction-words.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { correctionDay, type Correction, type CorrectionKind } from '../ledger/correction.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Table } from './settings.ts';
import type { Story } from './story.ts';
import { telling } from './telling.ts';

/** The parts of a story that corrections are about. */
interface Ledger {
  facts: ReadonlyMap<string, Fact>;
  tables: ReadonlyMap<string, Table>;
}

/** The charts as well, with their words in every language. */
export interface Charted extends Ledger {
  charts: ReadonlyMap<string, ChartDefinition>;
  chartWords: readonly ReadonlyMap<string, ChartWords>[];
}

/** A story with its charts' words as corrections want them. */
export function charted(story: Pick<Story, 'facts' | 'tables' | 'charts' | 'editions' | 'corrections'>) {
  return { ...story, chartWords: [...story.editions.values()].map(({ charts }) => charts) };
}

/** What a correction reaches: what it names, and what follows from that. */
export interface Reach {
  facts: ReadonlySet<string>;
  /** `table/row/column`. */
  cells: ReadonlySet<string>;
  charts: ReadonlySet<string>;
}

/** Facts from which a fact is computed. */
export function computedFrom({ compute }: Pick<Fact, 'compute'>): string[] {
  return Object.values(compute ?? {}).flatMap((ids: readonly string[]) => ids);
}

/** Everything that a correction changes: its facts and cells, facts that are computed from them, and charts that show them. */
export function reachOf({ kind: _, ...correction }: Correction, story: Charted): Reach {
  const cells = new Set(
    Object.entries(correction.tables).flatMap(([table, own]) => Object.keys(own).map((place) => `${table}/${place}`)),
  );
  // How sure a fact is shows at the claim; a chart has changed only where a figure has.
  const figures = new Set<string>();
  for (const [id, { value, unit, bound }] of Object.entries(correction.facts)) {
    if (value !== undefined || unit !== undefined || bound !== undefined) figures.add(id);
    const cell = story.facts.get(id)?.cell;
    if (cell !== undefined && value !== undefined) cells.add(cell);
  }
  for (const [id, { cell }] of story.facts) if (cell !== undefined && cells.has(cell)) figures.add(id);
  for (let count = -1; count !== figures.size;) {
    count = figures.size;
    for (const [id, fact] of story.facts) if (computedFrom(fact).some((one) => figures.has(one))) figures.add(id);
  }
  const facts = new Set([...Object.keys(correction.facts), ...figures]);
  const tables = new Set([...cells].map((cell) => cell.split('/')[0]));
  const charts = new Set(correction.charts);
  for (const [id, { table }] of story.charts)
    if (
      tables.has(table) ||
      story.chartWords.some((words) =>
        blanksOf(JSON.stringify(words.get(id) ?? '')).some(({ reference }) => figures.has(reference)),
      )
    )
      charts.add(id);
  return { facts, cells, charts };
}

/** The ledger as it was before some corrections, the latest taken back first. */
export function before(story: Ledger, corrections: readonly Correction[]): Ledger {
  const facts = new Map(story.facts);
  const tables = new Map(story.tables);
  const put = (table: string, key: string, column: string, value: string | number | null): void => {
    const found = tables.get(table);
    if (!found) return;
    tables.set(table, {
      ...found,
      rows: found.rows.map((row) => (String(Object.values(row)[0]) === key ? { ...row, [column]: value } : row)),
    });
  };
  for (const correction of corrections) {
    for (const [table, cells] of Object.entries(correction.tables))
      for (const [place, value] of Object.entries(cells)) {
        const [row = '', column = ''] = place.split('/');
        put(table, row, column, value);
      }
    for (const [id, was] of Object.entries(correction.facts)) {
      const fact = facts.get(id);
      if (!fact) continue;
      const [table = '', row = '', column = ''] = fact.cell?.split('/') ?? [];
      if (was.value !== undefined && fact.cell !== undefined) put(table, row, column, was.value);
      const { compute: _, ...rest } = fact;
      facts.set(id, {
        ...(was.value === undefined || fact.cell !== undefined ? fact : rest),
        ...(was.value !== undefined && fact.cell === undefined && { value: was.value }),
        ...(was.unit && { unit: was.unit }),
        ...(was.bound && { bound: was.bound }),
        ...(was.status && { status: was.status }),
      });
    }
  }
  return { facts, tables };
}

/** A correction as readers of one language are told of it. */
export interface ToldCorrection {
  /** Name of its file, and where it stands in the log. */
  id: string;
  /** Day 2027-03-12. */
  date: string;
  kind: CorrectionKind;
  wrote: string;
  is: string;
  reach: Reach;
}

/** Ids of corrections, the newest first. */
export function newestFirst(story: Pick<Story, 'corrections'>): string[] {
  return [...story.corrections.keys()].sort().reverse();
}

/** Fills the words of a correction: what was, and what was so after it, whatever has been corrected since. */
export function correctionFiller(story: Ledger & Pick<Story, 'corrections'>, speaker: Speaker, id: string) {
  const all = newestFirst(story);
  const taken = all.slice(0, all.indexOf(id) + 1).flatMap((one) => story.corrections.get(one) ?? []);
  const [then, after] = [before(story, taken), before(story, taken.slice(0, -1))].map((one) => telling(one, speaker));
  return (text: string): string =>
    fill(text, (reference, form) => {
      const was = reference.startsWith('was:');
      const place = reference.replace(/^(was|cell):/, '');
      const [table = '', row = '', column = ''] = place.split('/');
      const told = was ? then : after;
      if (!told) return '';
      return place.includes('/') ? told.cell(table, row, column, form) : told.fact(place, form);
    });
}

/** All corrections in one language, the newest first. Those without words in it are left out: a check tells of them. */
export function toldCorrections(
  story: Charted & Pick<Story, 'corrections'>,
  words: ReadonlyMap<string, CorrectionWords>,
  speaker: Speaker,
): ToldCorrection[] {
  return newestFirst(story).flatMap((id) => {
    const [correction, own] = [story.corrections.get(id), words.get(id)];
    if (!correction || !own) return [];
    const filled = correctionFiller(story, speaker, id);
    return [
      {
        id,
        date: correctionDay(id),
        kind: correction.kind,
        wrote: filled(own.wrote),
        is: filled(own.is),
        reach: reachOf(correction, story),
      },
    ];
  });
}
