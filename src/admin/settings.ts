import type { CmsConfig, Field, FileCollection, EntryCollection } from '@sveltia/cms';
import { chartSchema } from '../geometry/chart.ts';
import { chartWordsSchema } from '../i18n/chart-words.ts';
import { interfaceSchema } from '../i18n/interface.ts';
import { chapterSchema, glossarySchema, localeSchema, storyWordsSchema } from '../i18n/locale.ts';
import { factsSchema } from '../ledger/fact.ts';
import { sourceSchema } from '../ledger/source.ts';
import { holds, parts } from '../story/parts.ts';
import { pageSchema, settingsSchema, tableSchema } from '../story/settings.ts';
import type { Story } from '../story/story.ts';
import { unitsOf } from '../story/units.ts';
import { allowed } from './blocks.ts';
import { formOf, type Context } from './fields.ts';
import { bodyField, fileField, type Format } from './format.ts';
import type { Repository } from './repository.ts';

/** What the editor in the browser is told. */
export interface Settings {
  /** The configuration of Sveltia CMS. */
  config: CmsConfig;
  /** How files of each format become a form and a form becomes a file, by the format's name. */
  formats: Record<string, Format>;
}

/** A story and where it stands, for an editor of it. */
export interface Edited {
  story: Story;
  /** Path of the content folder from the top of the checkout: `content`. */
  root: string;
  /** Kinds of charts there are. */
  kinds: readonly string[];
  /** Where changes go besides a local checkout. */
  repository?: Repository;
}

const long = new Set([
  'standfirst',
  'description',
  'shown',
  'summary',
  'caption',
  'alt',
  'definition',
  'meaning',
  'notes',
  'text',
]);

/** What the text of a chapter may hold, as a list of blocks; made from the one list of components. */
function blocksField(context: Context, within?: string): Field {
  const ids = { facts: context.choices['fact'], charts: context.choices['chart'], terms: context.choices['term'] };
  const own = { required: false, ...(context.translated ? { i18n: true } : {}) };
  const text: Field = { ...own, name: 'text', label: 'Markdown', widget: 'text', use_emoji_autocomplete: false };
  const attributes = (name: string): Field[] =>
    Object.entries(parts[name] ?? {}).map(([key, { names, many, values, optional }]): Field => {
      const base = { ...own, name: key, label: key, required: !optional };
      const options = names ? ids[names] : values;
      if (!options) return { ...base, widget: 'string', use_emoji_autocomplete: false };
      return { ...base, widget: 'select', options: [...options], ...(many ? { multiple: true } : {}) };
    });
  const content = (name: string): Field[] => {
    if (holds[name] === 'phrase') return [{ ...text, label: 'Phrase' }];
    return holds[name] === 'nothing' ? [] : [{ ...blocksField(context, name), name: 'content', label: 'Inside it' }];
  };
  const components = allowed(within).map((name) => ({
    name,
    label: name,
    widget: 'object' as const,
    summary: Object.keys(parts[name] ?? {})
      .map((key) => `{{fields.${key}}}`)
      .join(' '),
    fields: [...attributes(name), ...content(name)],
  }));
  const types =
    within !== undefined && holds[within] === 'steps'
      ? components
      : [
          { name: 'text', label: 'Text', widget: 'object' as const, summary: '{{fields.text}}', fields: [text] },
          ...components,
        ];
  return {
    ...own,
    name: bodyField,
    label: 'Text and components',
    label_singular: 'block',
    widget: 'list',
    typeKey: 'type',
    types,
  };
}

/** The editor's settings for a story: every form follows from the schema that the check holds the file against. */
export function settingsFor({ story, root, kinds, repository }: Edited): Settings {
  const formats: Record<string, Format> = {};
  const locales = [...story.editions.keys()];
  const original = story.settings?.language ?? locales[0] ?? '';
  const ordered = [original, ...locales.filter((name) => name !== original)];
  const charts = [...story.charts.keys()];
  const ids = {
    fact: [...story.facts.keys()],
    chart: charts,
    term: Object.keys(story.editions.get(original)?.glossary ?? {}),
  };

  const form = (
    name: string,
    schema: Parameters<typeof formOf>[0],
    {
      translated = false,
      prose = false,
      choices = {},
      more = {},
    }: { translated?: boolean; prose?: boolean; choices?: Context['choices']; more?: Context['more'] } = {},
  ): { fields: Field[]; format: string } => {
    // Sveltia CMS takes no other name for a format of MDX.
    const format = prose ? `tienvoud-${name}-frontmatter` : `tienvoud-${name}`;
    const context: Context = { choices, more, long, translated };
    const { fields, shape } = formOf(schema, context);
    formats[format] = { extension: prose ? 'mdx' : 'yaml', shape, ...(prose ? { prose } : {}) };
    const file: Field = { name: fileField, widget: 'hidden', ...(translated ? { i18n: true } : {}) };
    const body = prose ? [blocksField({ ...context, choices: ids })] : [];
    return { fields: [...fields, ...body, file], format };
  };
  const slug = {
    editable: ['create'] as ['create'],
    pattern: ['^[a-z0-9][a-z0-9-]*$', 'Use small letters, digits and hyphens'] as [string, string],
  };
  const perLocale = `${root}/locales/{{locale}}`;
  const sources = [...story.sources.keys()];
  const tables = [...story.tables.keys()];
  const units = unitsOf(story);

  const chapters: EntryCollection = {
    name: 'chapters',
    label: 'Chapters',
    folder: `${perLocale}/chapters`,
    extension: 'mdx',
    i18n: true,
    identifier_field: 'title',
    summary: '{{slug}} · {{title}}',
    slug,
    ...form('chapter', chapterSchema, { translated: true, prose: true }),
  };
  const pages = new Set([...story.editions.values()].flatMap((edition) => [...edition.pages.keys()]));
  const words: FileCollection = {
    name: 'words',
    label: 'Words of the story',
    i18n: true,
    files: [
      {
        name: 'story',
        label: 'Title and standfirst',
        file: `${perLocale}/story.yaml`,
        i18n: true,
        ...form('words', storyWordsSchema, { translated: true }),
      },
      ...[...pages].map((name) => ({
        name: `page-${name}`,
        label: `Page: ${name}`,
        file: `${perLocale}/${name}.mdx`,
        i18n: true,
        ...form('page', pageSchema, { translated: true, prose: true }),
      })),
      {
        name: 'glossary',
        label: 'Glossary',
        file: `${perLocale}/glossary.yaml`,
        i18n: true,
        ...form('glossary', glossarySchema, { translated: true }),
      },
      {
        name: 'interface',
        label: 'Interface',
        file: `${perLocale}/interface.yaml`,
        i18n: true,
        ...form('interface', interfaceSchema, { translated: true, more: { unit: units } }),
      },
      {
        name: 'locale',
        label: 'Language',
        file: `${perLocale}/locale.yaml`,
        i18n: true,
        ...form('locale', localeSchema, { translated: true }),
      },
    ],
  };
  const chartWords: FileCollection = {
    name: 'chart-words',
    label: 'Words of charts',
    i18n: true,
    files: charts.map((name) => ({
      name,
      label: name,
      file: `${perLocale}/charts/${name}.yaml`,
      i18n: true,
      ...form('chart-words', chartWordsSchema, { translated: true }),
    })),
  };
  const facts: FileCollection = {
    name: 'ledger',
    label: 'Facts',
    files: [
      {
        name: 'facts',
        label: 'Facts',
        file: `${root}/facts.yaml`,
        ...form('facts', factsSchema, { choices: { sources, unit: units } }),
      },
    ],
  };
  const ledger: EntryCollection = {
    name: 'sources',
    label: 'Sources',
    folder: `${root}/sources`,
    extension: 'yaml',
    identifier_field: 'title',
    summary: '{{publisher}}: {{title}}',
    slug,
    ...form('source', sourceSchema),
  };
  const definitions: FileCollection = {
    name: 'charts',
    label: 'Charts',
    files: charts.map((name) => ({
      name,
      label: name,
      file: `${root}/charts/${name}.yaml`,
      ...form('chart', chartSchema, { choices: { kind: kinds, table: tables } }),
    })),
  };
  const data: FileCollection = {
    name: 'tables',
    label: 'Tables',
    files: tables.flatMap((name) => [
      {
        name,
        label: `${name}: columns`,
        file: `${root}/data/${name}.yaml`,
        ...form('table', tableSchema, { choices: { sources, unit: units } }),
      },
      {
        name: `${name}-rows`,
        label: `${name}: rows`,
        file: `${root}/data/${name}.csv`,
        format: 'raw',
        fields: [{ name: 'body', label: 'Rows, as CSV', widget: 'text', use_emoji_autocomplete: false }] as Field[],
      },
    ]),
  };
  const whole: FileCollection = {
    name: 'settings',
    label: 'Settings',
    files: [
      {
        name: 'story',
        label: 'Story',
        file: `${root}/story.yaml`,
        ...form('story', settingsSchema, {
          choices: { language: locales, opening: charts, measured: units },
        }),
      },
    ],
  };
  return {
    config: {
      load_config_file: false,
      backend: repository
        ? { name: repository.host, repo: repository.name, auth_methods: ['token'] }
        : // A name is asked for, but with nowhere to go nothing is sent there: the page's policy forbids it.
          { name: 'github', repo: `local/${story.settings?.id ?? 'story'}`, auth_methods: ['token'] },
      media_folder: 'public',
      public_folder: '/',
      app_title: story.editions.get(original)?.words?.title ?? 'Story',
      i18n: { structure: 'multiple_folders', locales: ordered, default_locale: original },
      editor: { preview: false },
      collections: [chapters, words, chartWords, facts, ledger, definitions, data, whole],
    },
    formats,
  };
}
