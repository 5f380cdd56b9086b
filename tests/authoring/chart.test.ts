import { describe, expect, it } from 'vitest';
import { check, type Options } from 'prettier';
import manifest from '../../package.json' with { type: 'json' };
import { filesIn } from '../../src/story/files.ts';
import type { Files } from '../../src/story/read.ts';
import { isRefused, type Draft } from '../../src/authoring/thing.ts';
import { tiny } from '../fixtures/tiny.ts';
import { alternative, errors, kinds, make, withMade } from './making.ts';

const whole = filesIn('content');
const stories: [string, Files, string][] = [
  ['the tiny story', tiny(), 'paper'],
  ['the Exchange story', whole, 'nos-1200'],
];
const style = manifest.prettier as Options;

/** A chart of a kind with all steps of its example, and what is still to be written of it filled in from the example. */
function finished(draft: Draft, files: Files, name: string): Files {
  const kind = kinds.get(name);
  if (!kind) throw new Error(name);
  const texts = new Map(files.texts);
  for (const path of draft.files.keys()) {
    let text = texts.get(path) ?? '';
    if (path.endsWith('.csv')) {
      const [header = '', ...rows] = text.trimEnd().split('\n');
      // No row is public before its source is: the last resort below is later than all of them.
      const columns = header.split(',').map((column) => (column === 'public_since' ? '' : column));
      text = [
        header,
        ...rows.map((row, index) =>
          row
            .split(',')
            .map((cell, at) =>
              cell === 'TODO' ? String(kind.example.rows[index]?.[columns[at] ?? ''] ?? '2021-04-01') : cell,
            )
            .join(','),
        ),
        '',
      ].join('\n');
    } else if (path.startsWith('charts/')) {
      const days = Object.values(kind.example.states).map((state) => state as { from?: string; to?: string });
      let step = -1;
      text = text
        .split('\n')
        .map((line) => {
          if (line.includes('from: TODO')) step++;
          return line
            .replace('from: TODO', `from: ${days[step]?.from ?? ''}`)
            .replace('to: TODO', `to: ${days[step]?.to ?? ''}`);
        })
        .join('\n');
    } else {
      const within: string[] = [];
      text = text
        .split('\n')
        .map((line, index) => {
          const [, indent = '', key = ''] = /^( *)'?([\w-]+)'?:/.exec(line) ?? [];
          within.splice(indent.length / 2);
          within[indent.length / 2] = key;
          const word =
            within[0] === 'labels'
              ? kind.example.words[`${within[1] ?? ''}.${key}`]
              : within[0] === 'words'
                ? kind.example.words[key]
                : `Words for ${within.join(' ')}`;
          if (/^ *alt: /.test(line)) return line.replace(/alt:.*/, `alt: ${alternative(index)}`);
          return line.replace('TODO', word ?? 'Word');
        })
        .join('\n');
    }
    texts.set(path, text);
  }
  return { root: files.root, texts };
}

describe.each(stories)('%s', { timeout: 30_000 }, (_name, files, source) => {
  it.each([...kinds.keys()])('a chart of the kind "%s" is all to be written, and clean when it is', async (kind) => {
    const steps = Object.keys(kinds.get(kind)?.example.states ?? {}).join(' ');
    const flags = { kind, steps, sources: source, status: 'reported' };
    const { missing } = make(files, 'chart', 'fresh', flags);
    const { files: made, draft } = withMade(files, 'chart', 'fresh', {
      ...flags,
      ...(missing.includes('unit') ? { unit: 'units' } : {}),
    });
    const said = await errors(made);
    expect(said.filter((line) => !line.includes('is still to be written. Write it in place of TODO.'))).toEqual([]);
    const marks = [...draft.files].flatMap(([path, text]) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(- )?#/.test(line))
        .flatMap((line) => [...line.matchAll(/TODO/g)].map(() => path)),
    );
    expect(said.length).toBe(marks.length);
    // Words of the kinds' examples are English.
    const left = await errors(finished(draft, made, kind));
    expect(left.filter((line) => !line.includes('is a month in'))).toEqual([]);
  });
});

it('what is written is as the formatter has it', async () => {
  for (const [kind] of kinds) {
    const flags = { kind, sources: 'paper', status: 'reported', since: '2021-03-16' };
    const { missing, complaints } = make(tiny(), 'chart', 'fresh', flags);
    const fitting: Record<string, string> = { kind, sources: 'paper', status: 'reported' };
    if (missing.includes('unit')) fitting['unit'] = 'units';
    if (complaints.length === 0) fitting['since'] = '2021-03-16';
    const { draft } = withMade(tiny(), 'chart', 'fresh', fitting);
    for (const [path, text] of draft.files)
      if (path.endsWith('.yaml'))
        expect(await check(text, { ...style, plugins: [], parser: 'yaml' }), `${path}\n${text}`).toBe(true);
  }
});

it('of a table that is there it says what is to be written word for word', async () => {
  const { files, draft } = withMade(tiny(), 'chart', 'fresh', { kind: 'units', table: 'growth' });
  expect([...draft.files.keys()].sort()).toEqual([
    'charts/fresh.yaml',
    'locales/en/charts/fresh.yaml',
    'locales/nl/charts/fresh.yaml',
  ]);
  const to = [
    'headline',
    'shown',
    'summary',
    'steps.groups.caption',
    'steps.groups.alt',
    'columns.day',
    'columns.attempts',
  ];
  const labels = ['labels.id.first', 'labels.id.last'];
  expect((await errors(files)).map((line) => line.replace(/:\d+:\d+ {2}/, ' '))).toEqual(
    ['en', 'nl'].flatMap((locale) =>
      [...to, ...labels].map(
        (key) =>
          `content/locales/${locale}/charts/fresh.yaml "${key}" is still to be written. Write it in place of TODO.`,
      ),
    ),
  );
  expect((await errors(files))[0]).toBe(
    'content/locales/en/charts/fresh.yaml:7:11  "headline" is still to be written. Write it in place of TODO.',
  );
});

it('a table that the kind cannot draw is told, and what is wrong all at once', () => {
  expect(make(tiny(), 'chart', 'fresh', { kind: 'timeline', table: 'growth' }).draft).toEqual([
    {
      what: 'The table "growth" has no column for level (key), status (key)',
      fix: 'Add it to the table, or choose another kind or another table',
    },
  ]);
  const { draft, missing } = make(tiny(), 'chart', 'growth', { kind: 'unitz', hue: 'red' });
  expect(isRefused(draft) && draft.map(({ what, fix }) => `${what}. ${fix}`)).toEqual([
    'There is a chart "growth" already. Choose another id, or change charts/growth.yaml',
    'There is no flag --hue here. The flags are: dry-run, kind, since, sources, status, steps, table, unit',
    'There is no "unitz" among the kinds. Did you mean "units"',
  ]);
  expect(missing).toEqual([]);
  expect(make(tiny(), 'chart', 'fresh', { kind: 'units' }).missing).toEqual(['unit', 'sources', 'status']);
});
