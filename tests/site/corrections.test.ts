import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorrected } from '../fixtures/corrected.ts';
import { attribute, dist, elementsIn, textOf, type Element } from './pages.ts';
import { buildStory } from './build-story.ts';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-corrected-'));
  writeCorrected(join(folder, 'content'));
  await buildStory(join(folder, 'content'), join(folder, 'dist'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
const elements = (path: string): Element[] => [...elementsIn(parse(file(path)))];
const structured = (path: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(file(path))?.[1] ?? '') as Record<string, unknown>;

const said = {
  nl: {
    error: 'Gecorrigeerd op 21 maart 2021',
    update: 'Bijgewerkt op 22 maart 2021',
    marks: ['bijgewerkt', 'gecorrigeerd'],
    is: 'Het waren er meer dan 7.200: wij lazen de tabel verkeerd.',
    wrote: 'Er waren meer dan 7.000 op de laatste dag.',
    none: 'Er is tot nu toe niets gecorrigeerd.',
  },
  en: {
    error: 'Corrected on 21 March 2021',
    update: 'Updated on 22 March 2021',
    marks: ['updated', 'corrected'],
    is: 'There were more than 7,200: we misread the table.',
    wrote: 'There were more than 7,000 on the last day.',
    none: 'Nothing has been corrected so far.',
  },
} as const;
const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(['nl', 'en'] as const)('corrections in "%s"', (name) => {
  const words = said[name];
  const error = `/${name}/corrections/#correction-2021-03-21-end`;

  it('stand in the log, the newest first, with what we wrote and what it is', () => {
    const log = elements(`${name}/corrections/index.html`);
    expect(log.filter(({ tagName }) => tagName === 'time').map((one) => even(textOf(one)))).toEqual([
      words.update,
      words.error,
    ]);
    const entry = log.find((one) => attribute(one, 'id') === 'correction-2021-03-21-end');
    expect(entry && even(textOf(entry))).toContain(words.is);
    expect(entry && even(textOf(entry))).toContain(words.wrote);
    const links = entry ? [...elementsIn(entry)].flatMap((one) => attribute(one, 'href') ?? []) : [];
    expect(links).toEqual([`/${name}/#cite-2`, `/${name}/charts/growth/`, `/${name}/charts/scales/`]);
  });

  it('are marked once at each claim, with a name that says when', () => {
    const marks = elements(`${name}/index.html`).filter((one) => attribute(one, 'class') === 'corrected');
    expect(marks.map((one) => even(textOf(one)))).toEqual(words.marks);
    expect(marks.map((one) => attribute(one, 'aria-label'))).toEqual([words.update, words.error]);
    expect(marks.map((one) => attribute(one, 'href')).at(-1)).toBe(error);
  });

  it('stand under the figure and at the top of an embed', () => {
    expect(even(textOf(parse(file(`${name}/charts/growth/index.html`))))).toContain(`${words.error}: ${words.is}`);
    const badge = elements(`${name}/embed/growth/index.html`).find((one) => attribute(one, 'href') === error);
    expect(badge && even(textOf(badge))).toBe(words.error);
  });

  it('are in the feed, each with an address of its own', () => {
    const feed = file(`${name}/feed.xml`);
    const ids = [...feed.matchAll(/<guid[^>]*>([^<]*)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain(`https://tienvoud.example${error}`);
    expect(feed).toContain('Sun, 21 Mar 2021 00:00:00 GMT');
  });

  it('are in the structured data of the story and the chart, errors alone', () => {
    const comment = {
      '@type': 'CorrectionComment',
      '@id': `https://tienvoud.example${error}`,
      url: `https://tienvoud.example${error}`,
      inLanguage: name === 'nl' ? 'nl' : 'en-GB',
      datePublished: '2021-03-21',
      text: `${words.wrote} ${words.is}`,
    };
    for (const page of [`${name}/index.html`, `${name}/charts/growth/index.html`])
      expect(structured(page)).toMatchObject({ dateModified: '2021-03-22', correction: [comment] });
  });

  it('are in the data files', () => {
    expect(JSON.parse(file(`${name}/charts/growth.json`))).toMatchObject({
      modified: '2021-03-22',
      corrections: [{ date: '2021-03-21', kind: 'error', wrote: words.wrote, is: words.is }],
    });
    expect(file(`${name}/charts/growth.csv-metadata.json`)).toContain(`${words.wrote} ${words.is}`);
  });

  it('a story without any says so in its log, and carries nothing of them elsewhere', () => {
    expect(readFileSync(join(dist, name, 'corrections/index.html'), 'utf8')).toContain(words.none);
    expect(readFileSync(join(dist, name, 'index.html'), 'utf8')).not.toContain('.corrected');
  });
});

it('the ledger is published with the corrections', () => {
  expect(JSON.parse(file('facts.json'))).toMatchObject({
    version: 1,
    corrections: ['2021-03-21-end', '2021-03-22-start'],
    facts: { end: { value: 7200 } },
  });
});
