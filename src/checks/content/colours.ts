import { coloursOf, type Ink, type Values } from '../../story/colours.ts';
import type { Problem } from '../../story/problem.ts';
import { allVisions, contrast, distance } from '../colour.ts';
import type { Check } from '../check.ts';

/** Grounds on which anything stands and the other colours of marks, as src/styles/tokens.css has them in each theme. */
export const themes = {
  light: { grounds: ['#f7f3ea', '#efe8da'], marks: { ink: '#16191f', quiet: '#8c8577' } },
  'light-strong': { grounds: ['#fff'], marks: { ink: '#16191f', quiet: '#8c8577' } },
  dark: { grounds: ['#101319', '#181d26'], marks: { ink: '#f2ede2', quiet: '#6e6a61' } },
  'dark-strong': { grounds: ['#000'], marks: { ink: '#f2ede2', quiet: '#6e6a61' } },
} as const;

type Theme = keyof typeof themes;
const all = Object.keys(themes) as Theme[];

/** WCAG 2.2: 1.4.3 (AA), 1.4.6 (AAA) and 1.4.11, https://www.w3.org/TR/WCAG22/ */
const least = { text: 4.5, enhanced: 7, mark: 3 };

/**
 * How far apart colours of different meaning must be in OKLab, where 0.02 can just be told apart side by side
 * (https://www.w3.org/TR/css-color-4/#GM-chroma-local-MINDE): marks are small, thin and not side by side.
 */
const apart = 4 * 0.02;

const valueIn = (of: Values, theme: Theme): string =>
  theme === 'light-strong' ? (of[theme] ?? of.light) : theme === 'dark-strong' ? (of[theme] ?? of.dark) : of[theme];

const figure = (value: number, digits: number): string => value.toFixed(digits);

/** Every colour of the story can be read on every ground, and told from every other, by every kind of eyes. */
const colours: Check = ({ story, root, locate }) => {
  const file = `${root}/colours.yaml`;
  const own = story.colours;
  // What is the engine's is tested with the engine.
  if (!own) return [];
  const problems: Problem[] = [];
  const inks = Object.entries(coloursOf(own));
  const faint = (name: string, path: readonly string[], colour: string, theme: Theme, wanted: number): void => {
    const [worst = 21] = themes[theme].grounds.map((ground) => contrast(colour, ground)).sort((a, b) => a - b);
    if (worst < wanted)
      problems.push({
        file,
        ...locate(file, path),
        what: `The colour "${name}" is too faint in the theme ${theme}: its contrast is ${figure(worst, 2)}, and ${String(wanted)} is needed`,
        fix: theme.startsWith('light') ? 'Make it darker' : 'Make it lighter',
      });
  };
  for (const [name, ink] of inks) {
    if (!(name in own)) continue;
    for (const theme of all) {
      // Where a theme has no value of its own, the problem is that of the value it takes.
      const pathOf = (of: Values, above: readonly string[]): string[] => [
        ...above,
        theme in of ? theme : theme.replace('-strong', ''),
      ];
      const words: Values = ink.text ?? ink;
      faint(
        name,
        pathOf(words, ink.text ? [name, 'text'] : [name]),
        valueIn(words, theme),
        theme,
        theme.endsWith('strong') ? least.enhanced : least.text,
      );
      if (ink.text) faint(name, pathOf(ink, [name]), valueIn(ink, theme), theme, least.mark);
    }
  }
  const alike = (one: string, other: string, theme: Theme, [a, b]: readonly [string, string]): void => {
    const [worst] = allVisions
      .map((vision) => ({ vision, has: distance(a, b, vision) }))
      .sort((first, second) => first.has - second.has);
    if (worst && worst.has < apart)
      problems.push({
        file,
        ...locate(file, [one in own ? one : other]),
        what: `The colours "${one}" and "${other}" cannot be told apart in the theme ${theme}${worst.vision === 'normal' ? '' : ` by eyes with ${worst.vision}`}: they are ${figure(worst.has, 3)} apart, and ${figure(apart, 2)} is needed`,
        fix: 'Make one of them lighter or darker, or of another hue',
      });
  };
  for (const theme of all) {
    const marks = [
      ...Object.entries<string>(themes[theme].marks),
      ...inks.map(([name, ink]: [string, Ink]) => [name, valueIn(ink, theme)] as const),
    ];
    marks.forEach(([one, a], index) => {
      for (const [other, b] of marks.slice(index + 1)) if (one in own || other in own) alike(one, other, theme, [a, b]);
    });
  }
  return problems;
};

export default colours;
