import { sourceSchema } from '../../ledger/source.ts';
import { addressFlaw, dayFlaw, idFlaw, type Thing } from '../thing.ts';
import { yamlText } from '../yaml-text.ts';

const known = (tag: string): boolean => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
};

/** An entry of the ledger of sources. All of it is known to whoever has the source at hand, so nothing is left to write. */
const source: Thing = {
  makes: 'A source: who published what, where and when.',
  name: {
    as: '<id>',
    ask: 'Id of the source, such as herald-1200',
    flaw: (id, { story }) =>
      idFlaw(id) ??
      (story.sources.has(id)
        ? { what: `There is a source "${id}" already`, fix: 'Choose another id, or change sources/' + id + '.yaml' }
        : undefined),
  },
  questions: {
    url: {
      ask: 'Where it can be read',
      as: 'https://…',
      flaw: (url, { story }) => {
        const same = [...story.sources].find(([, one]) => one.url === url)?.[0];
        return (
          addressFlaw(url) ??
          (same === undefined
            ? undefined
            : { what: `The source "${same}" has this address already`, fix: `Cite "${same}"` })
        );
      },
    },
    publisher: { ask: 'Who published it, as readers know it', as: '<name>' },
    title: { ask: 'Title as printed, in the language of the publication', as: '<title>' },
    date: {
      ask: 'Day it was published; nothing where the page shows none',
      as: '<day>',
      usual: () => '',
      flaw: dayFlaw,
    },
    language: {
      ask: 'Language it is written in, as a tag such as nl',
      as: '<tag>',
      flaw: (tag) =>
        known(tag) ? undefined : { what: `"${tag}" is not the tag of a language`, fix: 'Write nl, en or pt-BR' },
    },
    read: { ask: 'Day on which we read it', as: '<day>', usual: ({ today }) => today, quiet: true, flaw: dayFlaw },
    archived: { ask: 'A kept copy elsewhere', as: 'https://…', usual: () => '', flaw: addressFlaw },
    copy: {
      ask: 'Whether it was read through a copy or a summary',
      as: 'yes',
      usual: () => '',
      quiet: true,
      among: () => ({ values: ['yes', 'no'], noun: 'answers' }),
    },
  },
  draft({ name, answers, docs }) {
    const { url, publisher, title, date, language, read, archived, copy } = answers;
    const entry = {
      publisher,
      title,
      url,
      ...(archived ? { archived } : {}),
      ...(date ? { date } : {}),
      read,
      language,
      ...(copy === 'yes' ? { copy: true } : {}),
    };
    sourceSchema.parse(entry);
    return {
      files: new Map([
        [`sources/${name}.yaml`, yamlText(entry, { docs: docs.of('src/ledger/source.ts', 'sourceSchema') })],
      ]),
      edits: new Map(),
      next: [`Name it where it is used: sources: [${name}] in facts.yaml or at a table.`],
    };
  },
};

export default source;
