import { endOf, listed } from './blocks.ts';

/** One rule of a style sheet. */
export interface Rule {
  selectors: readonly string[];
  /** Conditions it stands under, outermost first: `@media (prefers-color-scheme: dark)`. */
  conditions: readonly string[];
  declarations: readonly (readonly [property: string, value: string])[];
}

/** Blocks whose rules hold under a condition; a layer only orders, and what is in others is no style of an element. */
const conditional = /^@(media|supports|container)\b/;

/** Rules and declarations of a block, those of nested rules after it. */
function read(css: string, parents: readonly string[], conditions: readonly string[]): Rule[] {
  const declarations: (readonly [string, string])[] = [];
  const inner: Rule[] = [];
  for (let at = 0; at < css.length;) {
    const stop = css.slice(at).search(/[{;]/);
    const until = stop < 0 ? css.length : at + stop;
    const text = css.slice(at, until).trim();
    if (css[until] !== '{') {
      const [, property, value] = /^([\w-]+)\s*:(.*)$/s.exec(text) ?? [];
      if (property !== undefined && value !== undefined)
        declarations.push([property, value.trim().replaceAll(/\s+/g, ' ')]);
      at = until + 1;
      continue;
    }
    const end = endOf(css, until);
    const block = css.slice(until + 1, end);
    if (conditional.test(text)) inner.push(...read(block, parents, [...conditions, text.replaceAll(/\s+/g, ' ')]));
    else if (text.startsWith('@layer')) inner.push(...read(block, parents, conditions));
    else if (!text.startsWith('@')) {
      const own = listed(text.replaceAll(/\s+/g, ' '));
      const whole = own.flatMap((one) =>
        parents.length === 0
          ? [one]
          : parents.map((parent) => (one.includes('&') ? one.replaceAll('&', parent) : `${parent} ${one}`)),
      );
      inner.push(...read(block, whole, conditions));
    }
    at = end + 1;
  }
  return declarations.length > 0 && parents.length > 0
    ? [{ selectors: parents, conditions, declarations }, ...inner]
    : inner;
}

/**
 * The rules of a style sheet in order, for whoever must know the look without a browser: the pictures that are made at
 * build. Layers are taken off, for no two of the sheets read this way speak of the same thing.
 */
export function rulesOf(css: string): Rule[] {
  return read(css.replaceAll(/\/\*.*?\*\//gs, ''), [], []);
}
