import { describe, expect, it } from 'vitest';
import { replace, said } from './said.ts';

const words = 'locales/nl/charts/growth.yaml';
const at = 'content/locales/nl/charts/growth.yaml:7:5';
const alt = (text: string): Promise<string[]> =>
  said('alternatives', { [words]: replace('Twee punten, het tweede veel hoger.', text) });

it('a text of its own of a sensible length is let through', async () => {
  expect(await alt('Twee punten, het eerste laag bij {{start}}, het tweede hoog bij {{end}}.')).toEqual([]);
});

describe('an alternative text', () => {
  it.each<[string, string, string]>([
    [
      'that is the headline',
      'van {{start}} naar {{end}}.',
      'The alternative text of the step "points" is the headline or the caption over again. Say what the drawing shows: its form, its largest and its smallest.',
    ],
    [
      'that is the caption',
      'Twee tellingen!',
      'The alternative text of the step "points" is the headline or the caption over again. Say what the drawing shows: its form, its largest and its smallest.',
    ],
    [
      'that is too short',
      'Een grafiek.',
      'The alternative text of the step "points" is 12 signs long, too short to say what there is to see. Give it 30 to 420 signs.',
    ],
    [
      'that is too long',
      'Twee punten. '.repeat(40).trim(),
      'The alternative text of the step "points" is 519 signs long, too long to listen to. Keep it to 420 signs; the table beside the drawing has every value.',
    ],
    [
      'with markup',
      '"<b>Twee punten</b>, het tweede veel hoger."',
      'The alternative text of the step "points" begins with markup. Write plain sentences.',
    ],
  ])('%s', async (_name, text, message) => {
    expect(await alt(text)).toEqual([`${at}  ${message}`]);
  });
});

it('no two steps have the same one', async () => {
  const [found = ''] = await said('alternatives', {
    'locales/nl/charts/scales.yaml': (text) =>
      text.replace(/alt: .*/g, 'alt: Twee punten, het tweede veel hoger dan het eerste.'),
  });
  expect(found).toMatch(
    /^content\/locales\/nl\/charts\/scales\.yaml:\d+:5 {2}The alternative text of the step "log" is that of the step "linear"\. Say what is different in this step\.$/,
  );
});
