import { createHash } from 'node:crypto';
import { orderOf } from '../alternatives/structure.ts';
import type { Ledger, Playable } from '../client/playable.ts';
import { question } from '../client/playable.ts';
import { layout, rowsFor } from '../geometry/layout.ts';
import { frames } from '../geometry/marks.ts';
import type { Say } from '../i18n/say.ts';
import type { Table } from '../story/settings.ts';
import { edition, type Told } from './edition.ts';
import { inWords } from './in-words.ts';
import { kinds } from './kinds.ts';
import { path } from './paths.ts';

/** A month or year became public by its last day at the latest, and nothing is shown before it surely was. */
function surely(day: unknown): string | null {
  if (typeof day !== 'string' || !/^\d/.test(day)) return null;
  if (day.length === 10) return day;
  const [year = '', month = '12'] = day.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

const sinceOf = ({ definition, rows }: Table): (string | null)[] =>
  rows.map((row) => surely('public_since' in definition.columns ? row['public_since'] : definition.public_since));

/** Listens to a language: every answer is kept under what was asked. */
function recorded(say: Say, said: Record<string, string>): Say {
  const keep = (method: string, answer: string, ...asked: unknown[]): string =>
    (said[question(method, asked)] = answer);
  return {
    locale: say.locale,
    quantity: (...asked) => keep('quantity', say.quantity(...asked), ...asked),
    date: (...asked) => keep('date', say.date(...asked), ...asked),
    range: (...asked) => keep('range', say.range(...asked), ...asked),
    list: (...asked) => keep('list', say.list(...asked), ...asked),
    label: (...asked) => keep('label', say.label(...asked), ...asked),
    word: (...asked) => keep('word', say.word(...asked), ...asked),
    status: (...asked) => keep('status', say.status(...asked), ...asked),
  };
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Keys of a chart's rows at which the story's phrases point, in order; the same in every language. */
export function pointedIn(told: Pick<Told, 'parts'>, chart: string): string[] {
  return told.parts.flatMap(({ name, attributes }) =>
    name === 'Point' && attributes['chart'] === chart ? (attributes['mark'] ?? []) : [],
  );
}

function make(told: Told, id: string): Omit<Playable, 'version'> | undefined {
  const definition = told.charts.get(id);
  const table = definition && told.tables.get(definition.table);
  const kind = definition && kinds.get(definition.kind);
  const words = told.chartWords.get(id);
  if (!definition || !table || !kind || !words) return undefined;
  const said: Record<string, string> = {};
  const say = recorded(told.telling.chart(definition, words), said);
  const since = sinceOf(table);
  const days = [...new Set(since)].filter((day) => day !== null);
  const options = kind.options.parse(definition.options);
  const rows = rowsFor(definition, table.rows);
  for (const { id: step, state } of definition.steps)
    for (const frame of frames) {
      layout(kind, definition, table.rows, step, frame, say);
      for (const other of kind.reachable?.(kind.state.parse(state), options) ?? [])
        kind.layout({ rows, options, state: other, frame, say });
      // Scales and ticks may differ with fewer rows, and so may what they say.
      for (const day of days) {
        const known = table.rows.filter((_, index) => (since[index] ?? '9') <= day);
        if (known.length > 0) layout(kind, definition, known, step, frame, say);
      }
    }
  return {
    kind: definition.kind,
    rows,
    since,
    // A row and the fact of the same name are one thing.
    earlier: Object.fromEntries(
      rows.flatMap(({ key }) => {
        const earlier = told.facts.get(String(key))?.earlier;
        return earlier ? [[String(key), earlier] as const] : [];
      }),
    ),
    options,
    steps: definition.steps.map((step) => ({
      id: step.id,
      name: told.telling.filled(words.steps[step.id]?.name ?? '', definition.table),
      // Checked by the kind: states are objects.
      state: kind.state.parse(step.state) as Record<string, unknown>,
    })),
    order: orderOf(inWords(told, id)?.structure ?? []),
    pointed: pointedIn(told, id),
    locale: told.locale.tag,
    said,
  };
}

const made = new WeakMap<Told, Map<string, Playable>>();

/** All charts that can be drawn, by id. They share a version: one that is alike everywhere weighs nothing in a page. */
function all(told: Told): Map<string, Playable> {
  const known = made.get(told);
  if (known) return known;
  const charts = [...told.charts.keys()].flatMap((id) => {
    const chart = make(told, id);
    return chart ? [[id, chart] as const] : [];
  });
  const version = digest(charts);
  const own = new Map(charts.map(([id, chart]) => [id, { version, ...chart }]));
  made.set(told, own);
  return own;
}

const versions = new WeakMap<Told, string>();

/** While editing: a version of what charts are made of, for they are drawn through all their days only when a page asks for one. */
function versionOf(told: Told): string {
  const known = versions.get(told);
  if (known !== undefined) return known;
  const { charts, tables, facts, chartWords, phrases, parts } = told;
  const pointing = parts.filter(({ name }) => name === 'Point');
  const fresh = digest([[...charts], [...tables], [...facts], [...chartWords], phrases, pointing]);
  versions.set(told, fresh);
  return fresh;
}

/** While editing: one chart by itself. */
function single(told: Told, id: string): Playable | undefined {
  const own = made.get(told) ?? new Map<string, Playable>();
  made.set(told, own);
  const known = own.get(id);
  if (known) return known;
  const chart = make(told, id);
  const fresh = chart && { version: versionOf(told), ...chart };
  if (fresh) own.set(id, fresh);
  return fresh;
}

/** What a browser needs to draw a chart; undefined where the chart cannot be drawn at all. */
export function playable(told: Told, id: string): Playable | undefined {
  return import.meta.env.DEV ? single(told, id) : all(told).get(id);
}

/** Where the page finds it, with the version that goes with the page. */
export function playableAddress(told: Told, id: string): string | undefined {
  const version = import.meta.env.DEV ? versionOf(told) : playable(told, id)?.version;
  return version === undefined ? undefined : `${path(told.name, '/live/')}${id}.json?v=${version}`;
}

const ledgers = new WeakMap<Told, Ledger>();

/** What script says in a language, and since when everything is public. */
export async function ledgerOf(name: string): Promise<Ledger> {
  const told = await edition(name);
  const known = ledgers.get(told);
  if (known) return known;
  const { facts, speaker, notes } = told;
  const { past } = told.settings;
  // Charts that span more than the days that can be picked say their days too.
  const spans = [...told.charts.values()].flatMap(({ steps }) =>
    steps.flatMap(({ state }) => [state['from'], state['to']].filter((day) => typeof day === 'string')),
  );
  const [first = past.from, last = past.to] = [[past.from, ...spans].sort()[0], [past.to, ...spans].sort().at(-1)];
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const opening = playable(told, told.settings.opening)?.since ?? [null];
  const ledger = {
    opening: opening.includes(null) ? null : ([...opening].sort().at(-1) ?? null),
    words: told.phrases,
    facts: Object.fromEntries(
      [...facts].map(([id, { public_since, earlier }]) => [
        id,
        earlier ? ([surely(public_since), earlier] as const) : ([surely(public_since)] as const),
      ]),
    ),
    notes: notes.map((ids) => ids.split(' ')),
    statuses: Object.fromEntries(Object.entries(told.phrases['status'] ?? {})),
    days: {
      first,
      last,
      said: Array.from({ length: length + 1 }, (_, index) =>
        speaker.date(new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10), 'date'),
      ),
    },
    locale: told.locale.tag,
  };
  const whole: Ledger = { version: digest(ledger), ...ledger };
  ledgers.set(told, whole);
  return whole;
}

/** Where a page finds it, with the version that goes with the page. */
export async function ledgerAddress({ name }: Pick<Told, 'name'>): Promise<string> {
  return `${path(name, '/live/')}index.json?v=${(await ledgerOf(name)).version}`;
}
