/**
 * What the desk says. It is for editors of this house, stands on no site and in no language's interface: words of it there would
 * have to be translated for nobody.
 */
export const words = {
  title: 'Desk',
  sections: {
    '': 'Overview',
    'chapters/': 'Chapters',
    'charts/': 'Charts',
    'facts/': 'Facts',
    'problems/': 'Problems',
  },
  open: 'Open',
  none: 'Nothing is wrong.',
  error: 'Error',
  warning: 'Warning',
  missing: 'Missing in this language',
  beginning: 'Beginning',
  count: (number: number): string => `${String(number)} words`,
  found: (errors: number, warnings: number): string =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`,
  unused: 'Used nowhere',
  broken: 'This page cannot be shown now.',
  undrawn: 'This cannot be drawn',
  light: 'light',
  dark: 'dark',
} as const;
