import { correctionKinds, isCorrectionName } from '../../ledger/correction.ts';
import { marker } from '../../story/unwritten.ts';
import { withValue } from '../insert.ts';
import { idFlaw, idsIn, type Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

/** A change of what was published: what it was, and its words in every language. */
const correction: Thing = {
  makes: 'A correction: what was published of facts or charts that have changed, and what readers are told.',
  name: { as: '<slug>', ask: 'Slug of the correction, such as first-count', flaw: idFlaw },
  questions: {
    kind: {
      ask: 'Whether what we wrote was an error, or more has become known since (update)',
      as: '<kind>',
      among: () => ({ values: correctionKinds, noun: 'kinds' }),
    },
    date: {
      ask: 'Day of the correction',
      as: '<day>',
      usual: ({ today }) => today,
      flaw: (day, { story }) =>
        !isCorrectionName(`${day}-x`)
          ? { what: `"${day}" is not a whole day`, fix: 'Write 2021-03-11' }
          : day < (story.settings?.published ?? '')
            ? { what: `"${day}" is before the story was published`, fix: 'Give the day on which readers are told' }
            : undefined,
    },
    facts: {
      ask: 'Ids of the facts that have changed',
      as: '<fact,fact>',
      many: true,
      usual: () => '',
      among: ({ story }) => ({ values: [...story.facts.keys()], noun: 'facts' }),
    },
    charts: {
      ask: 'Ids of the charts that were wrong in another way',
      as: '<chart,chart>',
      many: true,
      usual: () => '',
      among: ({ story }) => ({ values: [...story.charts.keys()], noun: 'charts' }),
    },
    withdrawn: {
      ask: 'Ids of facts that were published and are told no more',
      as: '<fact,fact>',
      many: true,
      usual: () => '',
      quiet: true,
      flaw: (ids, { story }) => {
        const kept = idsIn(ids).find((id) => story.facts.has(id));
        return kept === undefined
          ? undefined
          : { what: `The fact "${kept}" is in facts.yaml`, fix: 'Take it away there first, or name it with --facts' };
      },
    },
  },
  draft({ name, answers, story, texts, docs }) {
    const [facts, charts, withdrawn] = ['facts', 'charts', 'withdrawn'].map((flag) => idsIn(answers[flag]));
    if (![facts, charts, withdrawn].some((ids) => ids && ids.length > 0))
      return [
        { what: 'The correction corrects nothing', fix: 'Name what has changed with --facts, --charts or --withdrawn' },
      ];
    const date = answers['date'] ?? '';
    const id = `${date}-${name}`;
    // What was published nobody can tell but who has it at hand; of a claim without a figure only its status can have changed.
    const was = (fact: string): object =>
      story.facts.get(fact)?.unit === undefined ? { status: marker } : { value: marker };
    const entry = {
      kind: answers['kind'],
      ...(facts?.length ? { facts: Object.fromEntries(facts.map((fact) => [fact, was(fact)])) } : {}),
      ...(withdrawn?.length ? { withdrawn } : {}),
      ...(charts?.length ? { charts } : {}),
    };
    const files = new Map([
      [
        `corrections/${id}.yaml`,
        yamlText(entry, {
          docs: docs.of('src/ledger/correction.ts', 'correctionSchema'),
          head: [
            'What stands here was published before; what it is now stands in facts.yaml. Of each fact keep what has changed: value, unit, bound or status.',
          ],
          flow: ['withdrawn', 'charts'],
        }),
      ],
    ]);
    for (const locale of story.editions.keys())
      files.set(
        `locales/${locale}/corrections/${id}.yaml`,
        yamlText(
          { wrote: marker, is: marker },
          {
            docs: docs.of('src/i18n/correction-words.ts', 'correctionWordsSchema'),
            head: ['{{fact-id}} is what a fact is now, {{was:fact-id}} what was published before.'],
          },
        ),
      );
    if ((story.settings?.modified ?? date) >= date) return { files, edits: new Map(), next: [] };
    const text = withValue(texts.get('story.yaml') ?? '', 'modified', date);
    if (text === undefined)
      return [
        {
          what: 'story.yaml is not written in a way in which "modified" can be changed safely',
          fix: `Write modified: ${date} in it first`,
        },
      ];
    return {
      files,
      edits: new Map([['story.yaml', text]]),
      next: [`The story now says that it was last changed on ${date}.`],
    };
  },
};

export default correction;
