import { describe, expect, it } from 'vitest';
import type { Change } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

const words = (what: string, when: string): string => `headline: Cijfers
shown: Cijfers
summary: Cijfers
steps:
  all: { caption: Cijfers, alt: Twee cijfers onder elkaar. }
columns: { day: Dag, value: Cijfer }
words:
  a-what: ${what}
  a-meaning: geteld door de krant
  b-when: ${when}
  b-what: later
  b-meaning: geteld door een andere krant
`;

/** A chart of figures under each other, which has a layout of its own, with words for what it counts and for a week. */
const strip = (what: string, when: string): Record<string, Change> => ({
  'data/figures.csv': 'id,day,value,unit,bound\na,2021-03-11,700,attempts,almost\nb,2021-03,7200,attempts,exact\n',
  'data/figures.yaml': `columns:
  id: { type: key, meaning: Which figure it is }
  day: { type: day, meaning: Day of the count }
  value: { type: number, meaning: What was counted }
  unit: { type: key, values: [attempts], meaning: What it counts }
  bound: { type: key, values: [exact, almost], meaning: How the true value lies to the one given }
sources: [paper]
status: established
public_since: 2021-03-16
`,
  'charts/figures.yaml':
    'kind: strip\ntable: figures\ncolumns: { day: day, value: value, unit: unit, bound: bound }\nsteps: [{ id: all }]\n',
  'locales/nl/charts/figures.yaml': words(what, when),
  'locales/en/charts/figures.yaml': words('first', 'mid-March'),
});

describe('words of figures under each other', () => {
  it('are broken into lines where they are long', async () => {
    expect(await said('drawings', strip('aan het begin '.repeat(20).trim(), 'half maart'))).toEqual([]);
  });

  it('do not fit as one long word, or as a long word for a week', async () => {
    const word = `aan${'begin'.repeat(20)}`;
    const week = 'de week die begon op de maandag erna';
    expect(await said('drawings', strip(word, week))).toEqual([
      `content/locales/nl/charts/figures.yaml:5:3  The label "${word}" leaves the drawing in the narrow drawing of the step "all". Shorten the label.`,
      `content/locales/nl/charts/figures.yaml:5:3  The label "${word}" leaves the drawing in the wide drawing of the step "all". Shorten the label.`,
      `content/locales/nl/charts/figures.yaml:5:3  The label "${week}" leaves the drawing in the narrow drawing of the step "all". Shorten the label.`,
    ]);
  });

  it('leave the figures room to be read', async () => {
    const long = {
      ...strip('eerst', 'half maart'),
      'locales/nl/interface.yaml': replace(
        "almost: 'bijna {{number}}'",
        "almost: 'op een allerkleinst beetje na zo goed als {{number}}'",
      ),
    };
    const told = (label: string): string =>
      `content/locales/nl/charts/figures.yaml:5:3  The label "${label}" has no room to be read in the wide drawing of the step "all". Shorten it, or the longest of the labels beside it.`;
    expect(await said('drawings', long)).toEqual([
      told('7.200'),
      told('op een allerkleinst beetje na zo goed als 700'),
    ]);
  });
});
