import { chapterFragment, chartFragment } from '../../i18n/addresses.ts';
import type { Component } from '../../schemas/components.ts';
import { marker } from '../../story/unwritten.ts';
import { withItem } from '../insert.ts';
import { idFlaw, type Setting, type Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

const numberOf = (chapter: string): number => Number(/^\d+/.exec(chapter)?.[0] ?? '0');

/** Fragments that the story has already, with what has each. */
function fragments({ story }: Setting): Map<string, string> {
  const found = new Map<string, string>();
  for (const edition of story.editions.values())
    for (const [chapter, { outline }] of edition.chapters) {
      found.set(chapterFragment(chapter), `the chapter "${chapter}"`);
      for (const { id } of outline.headings) found.set(id, `a heading in "${chapter}"`);
    }
  for (const chart of story.charts.keys()) found.set(chartFragment(chart), `the chart "${chart}"`);
  return found;
}

/** How a component is written, on one line. */
function example({ name, attributes, holds }: Component): string {
  const written = Object.entries(attributes).map(([key, { optional }]) => (optional ? ` [${key}="…"]` : ` ${key}="…"`));
  const open = `<${name}${written.join('')}`;
  return holds === 'nothing' ? `${open} />` : `${open}>…</${name}>`;
}

/** What a component puts there; the rest of its comment is for whoever changes it. */
const firstSentence = (text: string): string => text.replace(/(?<=\w\.)\s[\s\S]*$/, '').replaceAll('*/', '');

/** What an editor can use, as a comment that no reader sees. */
function help(components: readonly Component[]): string {
  const width = Math.max(...components.map((one) => example(one).length));
  return [
    '{/*',
    `Write the chapter below, in place of ${marker}, and take this comment out when you no longer need it.`,
    'Paragraphs have an empty line between them. A heading is ### Title {#fragment}, with the same fragment in every language.',
    'Numbers and days come from facts.yaml, and each claim is cited. These may be named, with what is in [ ] left out or not;',
    'a text of more than a few words has an empty line above and below it, inside its tags:',
    '',
    ...components.map((one) => `${example(one).padEnd(width)}  ${firstSentence(one.says)}`),
    '*/}',
  ].join('\n');
}

/** A chapter: its text in every language, and its place in the order. */
const chapter: Thing = {
  makes: 'A chapter: its text in every language, and its place in the order.',
  name: {
    as: '<slug>',
    ask: 'Slug of the chapter, as it stands in addresses',
    flaw: (slug, setting) => {
      if (/^\d+-/.test(slug))
        return {
          what: `"${slug}" begins with a number`,
          fix: `Write "${slug.replace(/^\d+-/, '')}": the number follows from its place`,
        };
      const taken = fragments({ ...setting, name: slug }).get(slug);
      return (
        idFlaw(slug) ??
        (taken === undefined
          ? undefined
          : { what: `The fragment "${slug}" is that of ${taken}`, fix: 'Choose another slug' })
      );
    },
  },
  questions: {
    after: {
      ask: 'Chapter after which it comes',
      as: '<chapter>',
      among: ({ story }) => ({ values: story.settings?.chapters ?? [], noun: 'chapters' }),
      usual: ({ story }) => story.settings?.chapters.at(-1) ?? '',
    },
  },
  draft({ name, answers, story, texts, components, docs }) {
    const order = story.settings?.chapters ?? [];
    const at = order.indexOf(answers['after'] ?? '');
    const [before, next] = [numberOf(order[at] ?? ''), order[at + 1]];
    // No other chapter is renamed: its address would stay, but its file would not. Between 03 and 04 no number is free, so it
    // gets that of the chapter before; the order is that of story.yaml.
    const free = next === undefined || numberOf(next) > before + 1;
    const number = String(free ? before + 1 : before).padStart(2, '0');
    const file = `${number}-${name}`;
    const text = withItem(texts.get('story.yaml') ?? '', 'chapters', file, at);
    if (text === undefined)
      return [
        {
          what: 'story.yaml is not written in a way in which a chapter can be added safely',
          fix: 'Mend it, with "npm run check", and write "chapters:" as a list',
        },
      ];
    const front = yamlText(
      { title: marker, standfirst: marker },
      { docs: docs.of('src/i18n/locale.ts', 'chapterSchema') },
    );
    const body = `---\n${front}---\n\n${help(components)}\n\n${marker}\n`;
    return {
      files: new Map([...story.editions.keys()].map((locale) => [`locales/${locale}/chapters/${file}.mdx`, body])),
      edits: new Map([['story.yaml', text]]),
      next: [
        ...(free
          ? []
          : [
              `No number is free between ${order[at] ?? ''} and ${next}, so it has that of the one before; readers see the order of story.yaml.`,
            ]),
        'Take out "standfirst" in every language where the chapter has none.',
      ],
    };
  },
};

export default chapter;
