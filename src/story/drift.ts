import { chapterFragment } from '../i18n/addresses.ts';
import type { Edition, Story } from './story.ts';
import { leavesOf, sentencesOf, versionOf } from './version.ts';

/** A part of a language that is translated as one, and whose version is kept. */
export interface Translatable {
  /** Its name: `02-wie#momentopname`, `about`, `charts/sectors`, `glossary#patch` or `story`. */
  name: string;
  /** What it is, and what an editor knows it by. */
  noun: string;
  title: string;
  /** Path of its file below the folder of the language. */
  path: string;
  /** Way to it in a file of YAML. */
  way?: readonly string[];
  line: number;
  column: number;
  sentences: readonly string[];
}

/** How a part stands to its original. `unrecorded`: nobody kept what it was translated from. */
export type Standing = 'current' | 'stale' | 'unrecorded' | 'untranslated';

/** A part of the original and what a language has of it. */
export interface Drift {
  standing: Standing;
  original: Translatable;
  /** The part in the language; undefined where it is not translated. */
  own: Translatable | undefined;
  /** Sentences of the original that are new since, and how many are gone. */
  added: readonly string[];
  gone: number;
}

/** The parts of a language in the order of the story. */
export function partsOf(edition: Edition, chapters: readonly string[]): Translatable[] {
  const start = { line: 1, column: 1 };
  const whole = (noun: string, name: string, path: string, title: string, tree: unknown): Translatable => ({
    name,
    noun,
    title,
    path,
    ...start,
    sentences: leavesOf(tree),
  });
  return [
    ...(edition.words ? [whole('story', 'story', 'story.yaml', edition.words.title, edition.words)] : []),
    ...chapters.flatMap((id) => {
      const chapter = edition.chapters.get(id);
      if (!chapter) return [];
      return chapter.outline.sections.map((section): Translatable => ({
        name: `${id}#${section.id === '' ? chapterFragment(id) : section.id}`,
        noun: section.id === '' ? 'beginning of the chapter' : 'section',
        title: section.id === '' ? chapter.front.title : section.title,
        path: `chapters/${id}.mdx`,
        line: section.id === '' ? 1 : section.line,
        column: section.column,
        sentences: [...(section.id === '' ? leavesOf(chapter.front) : []), ...sentencesOf(section.text)],
      }));
    }),
    ...[...edition.pages].map(([id, page]) => ({
      name: id,
      noun: 'page',
      title: id,
      path: `${id}.mdx`,
      ...start,
      sentences: [...leavesOf(page.front), ...sentencesOf(page.body)],
    })),
    ...[...edition.charts].map(([id, words]) => whole('chart', `charts/${id}`, `charts/${id}.yaml`, id, words)),
    ...Object.entries(edition.glossary ?? {}).map(([id, entry]) => ({
      ...whole('term', `glossary#${id}`, 'glossary.yaml', entry.term, entry),
      way: [id],
    })),
  ];
}

const known = new WeakMap<Story, Map<string, Drift[]>>();

/** How each part of a language stands to its original; nothing for the original itself, and for what cannot be read. */
export function driftOf(story: Story, locale: string): Drift[] {
  const already = known.get(story) ?? new Map<string, Drift[]>();
  known.set(story, already);
  const drift = already.get(locale) ?? compare(story, locale);
  already.set(locale, drift);
  return drift;
}

function compare({ settings, editions, unread }: Story, locale: string): Drift[] {
  const [edition, original] = [editions.get(locale), editions.get(settings?.language ?? '')];
  if (!settings || !edition || !original || edition === original) return [];
  const own = new Map(partsOf(edition, settings.chapters).map((part) => [part.name, part]));
  return partsOf(original, settings.chapters).flatMap((part): Drift[] => {
    const mine = own.get(part.name);
    const kept = edition.translated?.[part.name];
    const same = { original: part, own: mine, added: [], gone: 0 };
    if (!mine) return unread.has(`locales/${locale}/${part.path}`) ? [] : [{ standing: 'untranslated', ...same }];
    if (kept === undefined) return [{ standing: 'unrecorded', ...same }];
    if (kept === versionOf(part.sentences)) return [{ standing: 'current', ...same }];
    const before = new Set(kept.split(' '));
    const now = new Set(part.sentences.map((sentence) => versionOf([sentence])));
    return [
      {
        standing: 'stale',
        original: part,
        own: mine,
        added: part.sentences.filter((sentence) => !before.has(versionOf([sentence]))),
        gone: [...before].filter((digest) => !now.has(digest)).length,
      },
    ];
  });
}

/** Whether a name means a part: its own, or that of the file or folder it is in. */
export function isMeant(name: string, part: string): boolean {
  return part === name || part.startsWith(`${name}#`) || part.startsWith(`${name}/`);
}

/** Names of the parts of the original that a language lacks. */
export function untranslatedIn(story: Story, locale: string): string[] {
  return driftOf(story, locale).flatMap(({ standing, original }) => (standing === 'untranslated' ? original.name : []));
}
