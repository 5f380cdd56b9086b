import type { Rule } from '../styles/sheet.ts';
import type { Shape } from '../svg/shape.ts';

/** What an element is to a selector. */
interface Node {
  name: string;
  classes: readonly string[];
}

/** Properties that are attributes of SVG as well; a style sheet for a browser has more, which a still does not need. */
const painted = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
]);

/** What a still never is: under a pointer, in focus, in a state that a script gave it. */
const passing = /:(hover|focus|focus-visible|focus-within|active|target|link|visited)\b|::|\[/;

const piece = /\*|[a-z][\w-]*|\.[\w-]+|:(?:not|is|where)\([^()]*\)/giy;

/** Whether an element is what one piece of a selector asks for. */
function is(piece: string, { name, classes }: Node): boolean {
  if (piece === '*') return true;
  if (piece.startsWith('.')) return classes.includes(piece.slice(1));
  if (!piece.startsWith(':')) return piece === name;
  const any = piece
    .slice(piece.indexOf('(') + 1, -1)
    .split(',')
    .some((one) => pieces(one.trim()).every((part) => is(part, { name, classes })));
  return piece.startsWith(':not') ? !any : any;
}

function pieces(compound: string): string[] {
  const found = compound.match(piece) ?? [];
  if (found.join('') !== compound)
    throw new SyntaxError(
      `Pictures cannot read the selector "${compound}" of chart.css. Write it with elements, classes and :not(), or teach src/pictures/paint.ts.`,
    );
  return found;
}

/** Whether an element under others, outermost first, is what a selector asks for. */
function matches(selector: string, node: Node, above: readonly Node[]): boolean {
  const steps = selector.replaceAll(/\s*>\s*/g, ' > ').split(/ (?![^(]*\))/);
  const last = steps.pop() ?? '';
  if (!pieces(last).every((one) => is(one, node))) return false;
  if (steps.length === 0) return true;
  const child = steps.at(-1) === '>';
  const rest = (child ? steps.slice(0, -1) : steps).join(' ');
  return above.some(
    (one, index) => (!child || index === above.length - 1) && matches(rest, one, above.slice(0, index)),
  );
}

/** How much a selector weighs against others: classes before elements. */
function weight(selector: string): number {
  const classes = selector.match(/\.[\w-]+/g)?.length ?? 0;
  const elements = selector.match(/(?<![\w.:-])[a-z][\w-]*(?![\w(-])/gi)?.length ?? 0;
  return classes * 100 + elements;
}

type Values = ReadonlyMap<string, string>;

/** A value with its variables filled in, those of the element and what it stands in before the page's own. */
function resolved(value: string, own: Values, token: (name: string) => string): string {
  return value.replaceAll(
    /var\(\s*--([\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
    (_all, name: string, otherwise?: string) => {
      const found = own.get(`--${name}`) ?? otherwise?.trim();
      return found === undefined ? token(name) : resolved(found, own, token);
    },
  );
}

/** What the rules declare of an element under others, outermost first. */
type Declares = (node: Node, above: readonly Node[]) => Values;

const read = new WeakMap<readonly Rule[], Declares>();

/**
 * Reads rules, once for all drawings, and asks them of each sort of element once: a drawing has hundreds of elements and a
 * handful of sorts. Rules under a condition are for screens and paper, not for pictures.
 */
function declares(rules: readonly Rule[]): Declares {
  const already = read.get(rules);
  if (already) return already;
  const candidates = rules
    .filter(({ conditions }) => conditions.length === 0)
    .flatMap(({ selectors, declarations }) =>
      selectors.filter((one) => !passing.test(one)).map((selector) => ({ selector, declarations })),
    )
    .sort((a, b) => weight(a.selector) - weight(b.selector));
  const known = new Map<string, Values>();
  const asked: Declares = (node, above) => {
    const sort = [...above, node].map(({ name, classes }) => `${name}.${classes.join('.')}`).join('>');
    let found = known.get(sort);
    if (!found) {
      found = new Map(
        candidates.filter(({ selector }) => matches(selector, node, above)).flatMap(({ declarations }) => declarations),
      );
      known.set(sort, found);
    }
    return found;
  };
  read.set(rules, asked);
  return asked;
}

/**
 * A drawing with its look written on every element, for what draws SVG but knows no style sheets with variables: the rules
 * that style it in a page are read, so that a picture cannot look otherwise than the page.
 *
 * @param rules of the sheets, the later winning over the earlier
 * @param token what the page's own variables stand for
 */
export function paint(drawing: Shape, rules: readonly Rule[], token: (name: string) => string): Shape {
  const declaredOf = declares(rules);
  const within = (shape: Shape, above: readonly Node[], inherited: Values): Shape => {
    const { class: classes = '', ...attributes } = shape.attributes;
    const node = { name: shape.name, classes: classes.split(' ') };
    const declared = declaredOf(node, above);
    const own = new Map([...inherited, ...[...declared].filter(([property]) => property.startsWith('--'))]);
    const look = [...declared]
      .filter(([property]) => painted.has(property))
      .map(([property, value]) => [property, resolved(value, own, token)] as const);
    return {
      ...shape,
      attributes: { ...attributes, ...Object.fromEntries(look) },
      children: (shape.children ?? []).map((child) => within(child, [...above, node], own)),
    };
  };
  return within(drawing, [], new Map());
}
