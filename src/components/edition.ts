import { getCollection, getEntry } from './content.ts';
import type { EmbedHeights } from '../embed/heights.ts';
import type { ChartWords } from '../i18n/chart-words.ts';
import type { CorrectionWords } from '../i18n/correction-words.ts';
import type { Interface } from '../i18n/interface.ts';
import type { Glossary, Locale, StoryWords } from '../i18n/locale.ts';
import type { Speaker } from '../i18n/speaker.ts';
import type { Translate } from '../i18n/translator.ts';
import { citations } from '../ledger/citations.ts';
import type { Correction } from '../ledger/correction.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Source } from '../ledger/source.ts';
import type { ChartDefinition } from '../geometry/chart.ts';
import { toldCorrections, type ToldCorrection } from '../story/correcting.ts';
import { handedOver } from '../story/hand-over.ts';
import type { Settings, Table } from '../story/settings.ts';
import { tongueOf } from '../story/speaking.ts';
import { telling, type Telling } from '../story/telling.ts';
import { chapterIn } from './text-in.ts';

/** All that a page or a component needs to tell the story in one language. */
export interface Told {
  /** Name of the language's folder, as it stands in addresses. */
  name: string;
  locale: Locale;
  words: StoryWords;
  glossary: Glossary;
  chartWords: ReadonlyMap<string, ChartWords>;
  t: Translate;
  speaker: Speaker;
  telling: Telling;
  settings: Settings;
  sources: ReadonlyMap<string, Source>;
  facts: ReadonlyMap<string, Fact>;
  tables: ReadonlyMap<string, Table>;
  charts: ReadonlyMap<string, ChartDefinition>;
  /** Heights of embeds by language and chart; none where they were never measured. */
  heights: ReadonlyMap<string, EmbedHeights>;
  /** The language the story was first written in, and what this one calls it. */
  original: { name: string; locale: Locale; called: string };
  /** Names of the parts whose original has changed since they were translated, as in `translated.yaml`. */
  stale: ReadonlySet<string>;
  /** Parts of the original that are not translated, with their titles there. */
  untranslated: readonly { name: string; title: string }[];
  /** What was changed after publication, the newest first. */
  corrections: readonly ToldCorrection[];
  /** What the story cites, note by note. */
  notes: readonly string[];
  /** Components the chapters name, in order of the story. */
  parts: readonly Part[];
  /** Phrases of the parts that are made by script, by group and name; one with plural forms once for each. */
  phrases: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A component in a chapter, as far as pages need it. */
interface Part {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** Groups of the interface that scripts speak. */
const spoken = ['scroll', 'motion', 'theme', 'walk', 'card', 'guess', 'timeline', 'past', 'share', 'status'] as const;

function phrasesOf(all: Interface): Told['phrases'] {
  return Object.fromEntries(
    spoken.map((group) => [
      group,
      Object.fromEntries(
        Object.entries(all[group]).flatMap(
          ([name, phrase]: [string, string | Readonly<Record<string, string | undefined>>]) =>
            typeof phrase === 'string'
              ? [[name, phrase]]
              : Object.entries(phrase).flatMap(([form, text]) =>
                  text === undefined ? [] : [[`${name}.${form}`, text]],
                ),
        ),
      ),
    ]),
  );
}

type Named = 'sources' | 'facts' | 'tables' | 'charts' | 'heights' | 'corrections';

async function mapOf<T>(collection: Named): Promise<Map<string, T>> {
  const entries = await getCollection(collection);
  return new Map(entries.map(({ id, data }) => [id, data as T]));
}

/** The languages of the story by name, the original first. */
export async function languages(): Promise<{ name: string; locale: Locale }[]> {
  const original = (await getEntry('settings', 'story'))?.data.language;
  const entries = await getCollection('locales');
  return entries
    .map(({ id, data }) => ({ name: id, locale: data }))
    .sort((a, b) => Number(b.name === original) - Number(a.name === original) || a.name.localeCompare(b.name, 'en'));
}

/** What a language calls another, without where it is spoken. */
function calledIn(tag: string, other: string): string {
  const { language } = new Intl.Locale(other);
  return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
}

/** The corrections in one language. What a chart says in any language tells which facts it shows. */
async function correctionsIn(
  name: string,
  story: Pick<Told, 'facts' | 'tables' | 'charts'> & { corrections: Map<string, Correction> },
  speaker: Speaker,
): Promise<ToldCorrection[]> {
  const words = (await getCollection('correctionWords')).filter(({ id }) => id.startsWith(`${name}/`));
  const charts = await getCollection('chartWords');
  const said = new Map<string, Map<string, ChartWords>>();
  for (const { id, data } of charts) {
    const [language = '', chart = ''] = id.split('/');
    said.set(language, (said.get(language) ?? new Map<string, ChartWords>()).set(chart, data));
  }
  return toldCorrections(
    { ...story, chartWords: [...said.values()] },
    new Map(words.map(({ id, data }): [string, CorrectionWords] => [id.slice(name.length + 1), data])),
    speaker,
  );
}

/** What no page can do without. */
async function basisOf(name: string) {
  const [locale, words, phrases, settings] = await Promise.all([
    getEntry('locales', name),
    getEntry('storyWords', name),
    getEntry('interfaces', name),
    getEntry('settings', 'story'),
  ]);
  return { locale, words, phrases, settings };
}

type Basis = Awaited<ReturnType<typeof basisOf>>;

const whole = new Map<string, Basis>();

/** The same while editing, when a file of it may not be readable for a while: that one as it was before, and the page tells why. */
async function lastBasisOf(name: string): Promise<Basis> {
  const { locale, words, phrases, settings } = await basisOf(name);
  const before = whole.get(name);
  const basis = {
    locale: locale ?? before?.locale,
    words: words ?? before?.words,
    phrases: phrases ?? before?.phrases,
    settings: settings ?? before?.settings,
  };
  whole.set(name, basis);
  return basis;
}

async function gather(name: string): Promise<Told> {
  const { locale, words, phrases, settings } = await (import.meta.env.DEV ? lastBasisOf(name) : basisOf(name));
  const glossary = await getEntry('glossaries', name);
  const tongue = tongueOf({ locale: locale?.data, interface: phrases?.data });
  if (!locale || !words || !tongue || !settings)
    throw new Error(`The language "${name}" cannot be shown: "npm run check" tells which of its files is wrong.`);
  const [origin, drift, terms] = await Promise.all([
    getEntry('locales', settings.data.language),
    getEntry('drift', name),
    getEntry('glossaries', settings.data.language),
  ]);
  const [sources, facts, tables, charts, heights] = await Promise.all([
    mapOf<Source>('sources'),
    mapOf<Fact>('facts'),
    mapOf<Table>('tables'),
    mapOf<ChartDefinition>('charts'),
    mapOf<EmbedHeights>('heights'),
  ]);
  // A build has been checked. While editing, a blank that nothing fills takes no page away: the page tells why.
  const told = telling({ facts, tables }, tongue.speaker, import.meta.env.DEV);
  const corrections = await mapOf<Correction>('corrections');
  const own = `${name}/`;
  const chartWords = await getCollection('chartWords', ({ id }) => id.startsWith(own));
  const corrected =
    corrections.size > 0 ? await correctionsIn(name, { facts, tables, charts, corrections }, tongue.speaker) : [];
  const inOrder = await Promise.all(
    settings.data.chapters.map((chapter) => chapterIn({ name, settings: settings.data }, chapter)),
  );
  const parts = inOrder.flatMap(({ entry }) => entry?.data.parts ?? []);
  return {
    name,
    locale: locale.data,
    words: {
      title: told.filled(words.data.title),
      standfirst: told.filled(words.data.standfirst),
      description: told.filled(words.data.description),
      byline: words.data.byline,
    },
    glossary: {
      ...glossary?.data,
      // Terms that are not translated are explained in the original's language.
      ...Object.fromEntries(Object.entries(terms?.data ?? {}).filter(([id]) => !(id in (glossary?.data ?? {})))),
    },
    chartWords: new Map(chartWords.map(({ id, data }) => [id.slice(own.length), data])),
    t: tongue.t,
    speaker: tongue.speaker,
    telling: told,
    settings: settings.data,
    sources,
    facts,
    tables,
    charts,
    heights,
    original: {
      name: settings.data.language,
      locale: origin?.data ?? locale.data,
      called: calledIn(locale.data.tag, origin?.data.tag ?? locale.data.tag),
    },
    stale: new Set(drift?.data.stale),
    untranslated: drift?.data.untranslated ?? [],
    corrections: corrected,
    notes: citations(parts),
    parts,
    phrases: phrases ? phrasesOf(phrases.data) : {},
  };
}

let gathered = new Map<string, Promise<Told>>();
let of: unknown;

/** The story in one language, gathered once: a build has one story, and while editing there is another after every change. */
export function edition(name: string | undefined): Promise<Told> {
  if (name === undefined) throw new Error('A page without a language asked for the story.');
  if (import.meta.env.DEV && of !== handedOver()) {
    gathered = new Map();
    of = handedOver();
  }
  const known = gathered.get(name);
  if (known) return known;
  const fresh = gather(name);
  gathered.set(name, fresh);
  return fresh;
}
