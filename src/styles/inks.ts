import { coloursOf, type Colours, type Values } from '../story/colours.ts';

/** One value for every theme, as `tokens.css` has them. */
function themed(of: Values): string {
  const on = (ground: 'light' | 'dark'): string => {
    const strong = of[`${ground}-strong`];
    return `var(--${ground}, ${strong === undefined ? of[ground] : `var(--plain, ${of[ground]}) var(--strong, ${strong})`})`;
  };
  return `${on('light')} ${on('dark')}`;
}

/** What a system's own colours make of the names that mean something in every story; all others are as words are. */
const forced: Readonly<Record<string, string>> = { accent: 'Highlight', focus: 'LinkText' };

/** The style sheets that a story's colours make, by file: for screens, for marks that have such a role, and for paper. */
export function inkSheets(own?: Colours): Readonly<Record<'inks.css' | 'roles.css' | 'paper.css', string>> {
  const all = Object.entries(coloursOf(own));
  const lines = (write: (name: string, ink: Colours[string]) => string): string =>
    all.map(([name, ink]) => write(name, ink)).join('');
  return {
    'inks.css': `@layer tokens {\n:root {\n${lines((name, ink) => `--${name}: ${themed(ink)};\n${ink.text ? `--${name}-text: ${themed(ink.text)};\n` : ''}`)}}\n@media (forced-colors: active) {\n:root {\n${lines((name, ink) => [name, ...(ink.text ? [`${name}-text`] : [])].map((one) => `--${one}: ${forced[name] ?? 'CanvasText'};\n`).join(''))}}\n}\n}\n`,
    'roles.css': `@layer drawing {\n${lines((name, ink) => `.drawing .${name} {\n--role: var(--${name});\n${ink.text ? `--role-text: var(--${name}-text);\n` : ''}}\n`)}}\n`,
    'paper.css': `@layer print {\n@media print {\n:root:root {\n${lines((name, ink) => `--${name}: ${ink.paper ?? ink.light};\n`)}}\n}\n}\n`,
  };
}
