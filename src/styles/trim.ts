import { endOf, listed } from './blocks.ts';

const innermost = /:(not|is|where|has)\(([^()]*)\)/;

/** Whether a selector can hold where these names are and no others: of elements, classes, attributes and their values. */
function canHold(selector: string, known: (name: string) => boolean): boolean {
  const group = innermost.exec(selector);
  if (group) {
    const [whole, kind, list = ''] = group;
    // What is not there is not, and of several that may be one is enough.
    const some = kind === 'not' || listed(list).some((one) => canHold(one, known));
    return some && canHold(selector.replace(whole, ''), known);
  }
  // What an element is in for a moment, and its parts, are nobody's names.
  const names = selector.replaceAll(/::?[\w-]+(\([^()]*\))?/g, ' ').match(/[a-z][\w-]*/gi) ?? [];
  return names.every((name) => known(name));
}

function rules(css: string, known: (name: string) => boolean): string {
  let kept = '';
  for (let at = 0; at < css.length;) {
    const stop = css.slice(at).search(/[{;]/);
    if (stop < 0) return kept + css.slice(at);
    const until = at + stop;
    const head = css.slice(at, until);
    if (css[until] === ';') {
      kept += `${head};`;
      at = until + 1;
      continue;
    }
    const end = endOf(css, until);
    const block = css.slice(until + 1, end);
    at = end + 1;
    if (/^\s*@(media|supports|container|layer)\b/.test(head)) {
      const inner = rules(block, known);
      if (inner.trim() !== '') kept += `${head}{${inner}}`;
    } else if (head.trim().startsWith('@')) kept += `${head}{${block}}`;
    else {
      const selectors = listed(head).filter((one) => canHold(one, known));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${block}}`;
    }
  }
  return kept;
}

/** The style sheet without variables that nothing in it asks for; those of others may have been asked for by them only. */
function variables(css: string): string {
  const asked = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const kept = css.replaceAll(
    /(--[\w-]+):((?:[^;{}()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)(;|(?=\}))/g,
    (whole, name: string) => (asked.has(name) ? whole : ''),
  );
  return kept === css ? css : variables(kept);
}

/**
 * A style sheet for one page that holds all it needs: rules about names that are nowhere in the page or its script go, and
 * then variables that no rule asks for. A name is taken to be there where its letters are, in whatever sense: too much is safe.
 *
 * @param css minified or not, without nesting
 * @param markup of the page
 * @param script of the page: only what stands between quotes can be a name
 */
export function trimmed(css: string, markup: string, script: string): string {
  const spoken = script.match(/`[^`]*`|"[^"\n]*"|'[^'\n]*'/g) ?? [];
  const words = new Set([markup, ...spoken].flatMap((one) => one.match(/[\w-]+/g) ?? []));
  return variables(rules(css.replaceAll(/\/\*[^]*?\*\//g, ''), (name) => words.has(name)));
}
