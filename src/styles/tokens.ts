import inks from '@story/inks.css?raw';
import sheet from './tokens.css?raw';

/** What decides which values the tokens have. */
export interface Theme {
  /** What the system asks for. */
  scheme: 'light' | 'dark';
  /** That the system asks for more contrast. */
  more?: boolean;
  /** That the system has colours of its own for every page. */
  forced?: boolean;
  /** What the reader has chosen: the root's `data-theme`. */
  chosen?: string;
}

/** Whether a rule of the style sheet holds on a screen of that theme; one that nobody thought of is an error. */
function holds(rule: string, { scheme, more = false, forced = false, chosen }: Theme): boolean {
  if (rule.startsWith('@media '))
    return rule
      .slice('@media '.length)
      .split(' and ')
      .every((condition) => {
        const known: Readonly<Record<string, boolean>> = {
          screen: true,
          '(prefers-color-scheme: dark)': scheme === 'dark',
          '(prefers-contrast: more)': more,
          '(forced-colors: active)': forced,
        };
        const answer = known[condition];
        if (answer === undefined) throw new RangeError(`tokens.css asks for "${condition}", which is not known here`);
        return answer;
      });
  const theme = /^\[data-theme='(.*)'\]$/.exec(rule)?.[1];
  if (theme === undefined && rule !== '@layer tokens' && rule !== ':root')
    throw new RangeError(`tokens.css has the rule "${rule}", which is not known here`);
  return theme === undefined || theme === chosen;
}

/** Declarations in force, the later over the earlier: all rules of the file are equally specific. */
function declared(css: string, theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  const open: boolean[] = [];
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '');
  for (const [, begun, name, value = ''] of text.matchAll(/([^{};]+)\{|([\w-]+):([^;{}]*);|\}/g))
    if (begun !== undefined) open.push(holds(begun.trim(), theme));
    else if (name === undefined) open.pop();
    else if (open.every(Boolean)) found.set(name, value.trim());
  return found;
}

/** Fills in every `var()`, as a browser does: one that is not set gives way to its fallback. */
function filled(text: string, all: ReadonlyMap<string, string>): string {
  const start = text.indexOf('var(');
  if (start < 0) return text.trim();
  let end = start + 'var('.length;
  for (let depth = 1; depth > 0; end += 1)
    if (text[end] === '(') depth += 1;
    else if (text[end] === ')') depth -= 1;
    else if (text[end] === undefined) throw new RangeError(`tokens.css does not close "${text}"`);
  const [name = '', ...fallback] = text.slice(start + 'var('.length, end - 1).split(',');
  const value = all.get(name.trim()) ?? 'initial';
  const own = value === 'initial' ? fallback.join(',') : value;
  return filled(`${text.slice(0, start)}${filled(own, all)}${text.slice(end)}`, all);
}

/** Every token with the value it has in a theme, read off src/styles/tokens.css; names without their dashes. */
export function tokens(css: string, theme: Theme): Readonly<Record<string, string>> {
  const all = declared(css, theme);
  return Object.fromEntries(
    [...all].flatMap(([name, value]) => (name.startsWith('--') ? [[name.slice(2), filled(value, all)] as const] : [])),
  );
}

const whole = inks + sheet;
const plain = { light: tokens(whole, { scheme: 'light' }), dark: tokens(whole, { scheme: 'dark' }) };

/** What a name in `tokens.css` stands for, for what no style sheet reaches: icons, pictures, the manifest. */
export function token(name: string, scheme: Theme['scheme'] = 'light'): string {
  const value = plain[scheme][name];
  if (value === undefined)
    throw new RangeError(`src/styles/tokens.css has no --${name} for the ${scheme} theme. Give it one under :root.`);
  return value;
}
