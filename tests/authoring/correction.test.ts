import { expect, it } from 'vitest';
import { tiny } from '../fixtures/tiny.ts';
import { errors, filledIn, make, withMade } from './making.ts';

it('a correction is all to be written, and clean when it is', async () => {
  const { files, draft } = withMade(tiny(), 'correction', 'second-count', { kind: 'error', facts: 'end' });
  const id = '2021-03-21-second-count';
  expect(await errors(files)).toEqual([
    `content/corrections/${id}.yaml:11:12  "facts.end.value" is still to be written. Write it in place of TODO.`,
    ...['en', 'nl'].flatMap((locale) => [
      `content/locales/${locale}/corrections/${id}.yaml:4:8  "wrote" is still to be written. Write it in place of TODO.`,
      `content/locales/${locale}/corrections/${id}.yaml:6:5  "is" is still to be written. Write it in place of TODO.`,
    ]),
  ]);
  expect(files.texts.get('story.yaml')).toContain('modified: 2021-03-21\n');
  expect(await errors(filledIn(files, draft, (_path, key) => (key === 'value' ? '7000' : 'What was and is')))).toEqual(
    [],
  );
});

it('corrects something, on a day that is one', () => {
  expect(make(tiny(), 'correction', 'x', { kind: 'error' }).draft).toEqual([
    { what: 'The correction corrects nothing', fix: 'Name what has changed with --facts, --charts or --withdrawn' },
  ]);
  expect(make(tiny(), 'correction', 'x', { kind: 'eror', facts: 'ent', date: '2021-02-30' }).draft).toEqual([
    { what: 'There is no "eror" among the kinds', fix: 'Did you mean "error"' },
    { what: '"2021-02-30" is not a whole day', fix: 'Write 2021-03-11' },
    { what: 'There is no "ent" among the facts', fix: 'Did you mean "end"' },
  ]);
});
