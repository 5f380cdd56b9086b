import { rulesOf } from './sheet.ts';
import sheet from './tokens.css?raw';

export type Theme = 'light' | 'dark';

/** Whether a rule of `tokens.css` holds in a theme on a screen that asks for nothing special. */
function holds(selectors: readonly string[], conditions: readonly string[], theme: Theme): boolean {
  const said = [...conditions, ...selectors].join(' ');
  if (/print|contrast|forced|motion/.test(said)) return false;
  const other = theme === 'light' ? /dark/ : /light/;
  return !other.test(said.replaceAll(/:not\([^)]*\)/g, '')) && selectors.some((one) => /^(:root|html)/.test(one));
}

function valuesIn(theme: Theme): ReadonlyMap<string, string> {
  const own = rulesOf(sheet)
    .filter(({ selectors, conditions }) => holds(selectors, conditions, theme))
    .flatMap(({ declarations }) => declarations)
    .filter(([property]) => property.startsWith('--'));
  return new Map(own.map(([property, value]) => [property.slice(2), value]));
}

/** A value as it comes out in a theme: the one of two colours, and what its variables stand for, the innermost first. */
function resolved(value: string, theme: Theme, all: ReadonlyMap<string, string>): string {
  const filled = value
    .replaceAll(/light-dark\(([^,()]+),([^,()]+)\)/g, theme === 'light' ? '$1' : '$2')
    .replaceAll(/var\(\s*--([\w-]+)\s*(?:,([^()]*))?\)/g, (_all, name: string, otherwise = '') => {
      const found = all.get(name);
      // `initial` is what makes a variable as if it were not set, so that what follows the comma counts.
      return found === undefined || found === 'initial' ? String(otherwise) : found;
    });
  return filled === value ? value.trim() : resolved(filled, theme, all);
}

const values = { light: valuesIn('light'), dark: valuesIn('dark') };

/** What a name in `tokens.css` stands for in a theme, for what no style sheet reaches: icons, pictures, the manifest. */
export function token(name: string, theme: Theme = 'light'): string {
  const value = values[theme].get(name);
  if (value === undefined)
    throw new RangeError(`src/styles/tokens.css has no --${name} for the ${theme} theme. Give it one under :root.`);
  return resolved(value, theme, values[theme]);
}
