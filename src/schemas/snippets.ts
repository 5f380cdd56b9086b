import type { Attribute } from '../story/parts.ts';
import type { Component } from './components.ts';

/** A snippet as editors' programs keep it: `$1` and `${1|a,b|}` are places to fill in. */
export interface Snippet {
  scope: string;
  prefix: string[];
  body: string[];
  description: string;
}

/** What stands in an attribute until it is filled in: a choice where there is one, or what belongs there. */
function hole(stop: number, name: string, { values, names }: Attribute): string {
  if (values) return `\${${String(stop)}|${values.join(',')}|}`;
  return `\${${String(stop)}:${names === undefined ? name : names.replace(/s$/, '')}}`;
}

/** A component with the attributes it must have, or with all, and room for a text where it takes one. */
function snippet({ name, says, attributes, holds }: Component, whole: boolean): Snippet {
  const shown = Object.entries(attributes).filter(([, rule]) => whole || !rule.optional);
  const written = shown.map(([key, rule], index) => ` ${key}="${hole(index + 1, key, rule)}"`).join('');
  const body = {
    nothing: [`<${name}${written} />$0`],
    words: [`<${name}${written}>$0</${name}>`],
    // Markdown inside a component is read as such between empty lines.
    paragraphs: [`<${name}${written}>`, '', '$0', '', `</${name}>`],
  }[holds];
  const prefix = [`<${name}`, name.toLowerCase()];
  return { scope: 'mdx', prefix: whole ? prefix.map((one) => `${one}+`) : prefix, body, description: says };
}

/** Snippets for every component; one that may have more has a second with everything, after a plus sign. */
export function snippets(components: readonly Component[]): Record<string, Snippet> {
  return Object.fromEntries(
    components.flatMap((one): [string, Snippet][] => {
      const least: [string, Snippet] = [one.name, snippet(one, false)];
      if (!Object.values(one.attributes).some(({ optional }) => optional)) return [least];
      return [least, [`${one.name} with everything`, snippet(one, true)]];
    }),
  );
}
