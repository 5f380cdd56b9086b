import { blanksOf } from '../../i18n/fill.ts';
import { storyWordsSchema } from '../../i18n/locale.ts';
import { marker } from '../../story/unwritten.ts';
import { suggestion } from '../../story/nearest.ts';
import type { Edition } from '../../story/story.ts';
import type { Setting, Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The locale of a tag; undefined where it is none. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(locale.language) === undefined
      ? undefined
      : locale;
  } catch {
    return undefined;
  }
}

/** The direction of a language's script; younger than the types that Node comes with. */
function directionOf(locale: Intl.Locale): 'ltr' | 'rtl' {
  return (locale as Intl.Locale & { getTextInfo(): { direction: string } }).getTextInfo().direction === 'rtl'
    ? 'rtl'
    : 'ltr';
}

/** The folder of a language: its name stands in addresses, so it is as short as can be told apart. */
function folderOf(tag: string, taken: Iterable<string>): string {
  const { language, baseName } = new Intl.Locale(tag);
  return [...taken].includes(language) ? baseName.toLowerCase() : language;
}

/** Nothing to translate stands in a text that is blanks, figures and signs. */
const saysNothing = (text: string): boolean =>
  !/\p{L}/u.test(blanksOf(text).length === 0 ? text : text.replace(/\{\{[^{}]*\}\}/g, ''));

/** A text with the mark that it is still to be translated before it. */
const marked = (text: string): string => (saysNothing(text) ? text : `${marker} ${text}`);

/** A phrase with plural forms: a group with one for all the rest, and nothing but forms. */
function isPlural(value: object): value is Record<string, string> {
  return 'other' in value && Object.keys(value).every((key) => forms.some((form) => form === key));
}

/** Everything a language says, each text marked; phrases with plural forms have those needed, where there are any. */
function toTranslate(value: unknown, needed: readonly string[]): unknown {
  if (typeof value === 'string') return marked(value);
  if (Array.isArray(value)) return value.map((one) => toTranslate(one, needed));
  if (typeof value !== 'object' || value === null) return value;
  if (needed.length > 0 && isPlural(value))
    return Object.fromEntries(needed.map((form) => [form, marked(value[form] ?? value['other'] ?? '')]));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toTranslate(one, needed)]));
}

/** The words on the front page, short enough with their marks; what is too long is marked without its model. */
function frontWords(words: object): object {
  const all = toTranslate(words, []) as Record<string, string>;
  const long = storyWordsSchema.safeParse(all).error?.issues.map(({ path }) => String(path[0])) ?? [];
  return { ...all, ...Object.fromEntries(long.map((key) => [key, marker])) };
}

/** What of an edition is missing or cannot be read, so that nothing can be made after its example. */
function gaps(edition: Edition | undefined, setting: Setting): string[] {
  return [
    ...(['interface', 'words', 'glossary'] as const).filter((part) => !edition?.[part]),
    ...[...setting.story.charts.keys()]
      .filter((chart) => !edition?.charts.has(chart))
      .map((chart) => `charts/${chart}`),
  ];
}

/**
 * A language: a folder with everything that its pages cannot do without, each text still to be translated. Chapters and pages are
 * not copied: one that is missing is told by the checks, and a copy in another language would pass for a translation.
 */
const language: Thing = {
  makes: 'A language: its folder, with the words of another to translate.',
  name: {
    as: '<tag>',
    ask: 'Tag of the language, such as de or pt-BR',
    flaw: (tag, { story }) => {
      const locale = localeOf(tag);
      if (!locale) return { what: `"${tag}" is not the tag of a language`, fix: 'Write de, fy or pt-BR' };
      const same = [...story.editions].find(([, edition]) => edition.locale?.tag === locale.toString())?.[0];
      return same === undefined
        ? undefined
        : { what: `The language "${locale.toString()}" is there already`, fix: `Change locales/${same}/` };
    },
  },
  questions: {
    from: {
      ask: 'Language to translate from',
      as: '<language>',
      among: ({ story }) => ({ values: [...story.editions.keys()], noun: 'languages' }),
      usual: ({ story }) => story.settings?.language ?? '',
    },
    folder: {
      ask: 'Name of its folder, as it stands in addresses',
      as: '<folder>',
      quiet: true,
      usual: ({ name, story }) => (localeOf(name) ? folderOf(name, story.editions.keys()) : ''),
      flaw: (folder, { story }) =>
        !/^[a-z0-9-]+$/.test(folder)
          ? { what: `"${folder}" cannot stand in addresses`, fix: 'Use small letters, digits and hyphens' }
          : story.editions.has(folder)
            ? { what: `There is a folder locales/${folder}/ already`, fix: 'Choose another name' }
            : undefined,
    },
  },
  draft(setting) {
    const { name, answers, story, docs } = setting;
    const from = answers['from'] ?? '';
    const model = story.editions.get(from);
    const missing = gaps(model, setting);
    const locale = localeOf(name);
    if (!model || !locale || missing.length > 0)
      return [
        {
          what: `The language "${from}" is not whole: ${missing.join(', ')}`,
          fix: model ? 'Mend it first, with "npm run check"' : suggestion(from, story.editions.keys(), 'languages'),
        },
      ];
    const tag = locale.toString();
    const folder = `locales/${answers['folder'] ?? ''}`;
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const forTranslators = [
      `Every word of the interface, to be translated from "${from}". Write each in place of ${marker} and the words after it.`,
      'What stands between double braces is filled in, and stays as it is. A comment says where the words are used.',
    ];
    const files = new Map<string, string>();
    if (model.names.length > 0)
      files.set(
        `${folder}/words.txt`,
        ['# Names and words that no dictionary has, one a line.', ...model.names, ''].join('\n'),
      );
    files.set(
      `${folder}/locale.yaml`,
      yamlText(
        {
          tag,
          // Where the name is not known, somebody who speaks the language knows it.
          name: new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(locale.language) ?? marker,
          direction: directionOf(locale),
        },
        { docs: docs.of('src/i18n/locale.ts', 'localeSchema') },
      ),
    );
    const interfaceDocs = docs.of('src/i18n/interface.ts', 'interfaceSchema');
    files.set(
      `${folder}/interface.yaml`,
      // In the order of the forms in which the language's own grammar has them.
      yamlText(
        toTranslate(
          model.interface,
          forms.filter((form) => needed.includes(form)),
        ),
        {
          docs: interfaceDocs,
          head: forTranslators,
        },
      ),
    );
    files.set(
      `${folder}/story.yaml`,
      yamlText(frontWords(model.words ?? {}), { docs: docs.of('src/i18n/locale.ts', 'storyWordsSchema') }),
    );
    files.set(
      `${folder}/glossary.yaml`,
      yamlText(toTranslate(model.glossary, []), { docs: docs.of('src/i18n/locale.ts', 'glossarySchema') }),
    );
    const words = docs.of('src/i18n/chart-words.ts', 'chartWordsSchema');
    for (const chart of story.charts.keys()) {
      const { labels, words: own, notes, ...rest } = model.charts.get(chart) ?? { labels: {}, words: {}, notes: [] };
      const whole = {
        ...rest,
        ...(Object.keys(labels).length > 0 ? { labels } : {}),
        ...(Object.keys(own).length > 0 ? { words: own } : {}),
        ...(notes.length > 0 ? { notes } : {}),
      };
      files.set(`${folder}/charts/${chart}.yaml`, yamlText(toTranslate(whole, []), { docs: words }));
    }
    return {
      files,
      edits: new Map(),
      next: [
        `Translate what "npm run check" lists. Chapters and pages are not copied: take each from locales/${from}/ when you translate it.`,
      ],
    };
  },
};

export default language;
